package org.millrace.pipeline.recipe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A fastText model of two columns, three words and the labels warm and cold, as the reference would write it. */
final class TinyModel {
    private static final int MAGIC = 793712314;
    private static final String[] WORDS = {"</s>", "mill", "end"};
    private static final String[] LABELS = {"__label__warm", "__label__cold"};

    private TinyModel() {}

    static byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        // version 12; dim, window, epochs, least count, negatives, n-grams of words, softmax, supervised, buckets,
        // n-grams
        // of characters, rate of updates
        for (int value : new int[] {MAGIC, 12, 2, 5, 5, 1, 5, 1, 3, 3, 0, 0, 0, 100}) {
            out.putInt(value);
        }
        out.putDouble(1e-4);
        out.putInt(WORDS.length + LABELS.length).putInt(WORDS.length).putInt(LABELS.length);
        out.putLong(1000).putLong(-1);
        for (String word : WORDS) {
            entry(out, word, 0);
        }
        for (String label : LABELS) {
            entry(out, label, 1);
        }
        matrix(out, 0, 0, 3, 0, -1, 2);
        matrix(out, 1, 0, 0, 1);
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void entry(ByteBuffer out, String word, int type) {
        out.put(word.getBytes(StandardCharsets.UTF_8)).put((byte) 0).putLong(1).put((byte) type);
    }

    private static void matrix(ByteBuffer out, float... weights) {
        out.put((byte) 0).putLong(weights.length / 2).putLong(2);
        for (float weight : weights) {
            out.putFloat(weight);
        }
    }
}
