package org.millrace.filters.sentencepiece;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.fasttext.InlineModel;

/** Writes SentencePiece models for tests. */
public final class InlinePieces {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    InlinePieces() {
        piece("<unk>", 0, 2);
        piece("<s>", 0, 3);
        piece("</s>", 0, 3);
    }

    /** A model of these pieces, each with its score behind it, and no rules for characters. */
    public static InlineModel of(Object... piecesAndScores) {
        InlinePieces model = new InlinePieces();
        for (int i = 0; i < piecesAndScores.length; i += 2) {
            model.piece((String) piecesAndScores[i], ((Number) piecesAndScores[i + 1]).floatValue(), 1);
        }
        return model.done();
    }

    /** Adds a piece of a type: 1 normal, 2 unknown, 3 control, 4 user-defined, 5 unused. */
    InlinePieces piece(String text, float score, int type) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        bytes(piece, 1, text.getBytes(StandardCharsets.UTF_8));
        piece.write(2 << 3 | 5);
        int bits = Float.floatToIntBits(score);
        for (int shift = 0; shift < 32; shift += 8) {
            piece.write(bits >>> shift);
        }
        number(piece, 3, type);
        bytes(message, 1, piece.toByteArray());
        return this;
    }

    /** Adds a setting of training (2) or of normalisation (3). */
    InlinePieces setting(int group, int field, long value) {
        ByteArrayOutputStream settings = new ByteArrayOutputStream();
        number(settings, field, value);
        bytes(message, group, settings.toByteArray());
        return this;
    }

    /** Adds rules of characters. */
    InlinePieces rules(Map<String, String> rules) {
        return rules(rulesBlob(new TreeMap<>(rules)));
    }

    InlinePieces rules(byte[] blob) {
        ByteArrayOutputStream settings = new ByteArrayOutputStream();
        bytes(settings, 2, blob);
        bytes(message, 3, settings.toByteArray());
        return this;
    }

    InlineModel done() {
        return new InlineModel("test.model", message.toByteArray());
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
        varint(out, (long) field << 3 | 2);
        varint(out, value.length);
        out.writeBytes(value);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** A double array over the keys' bytes: a child lies at its parent's base, xor its byte; a value at the base itself. */
    private static byte[] rulesBlob(SortedMap<String, String> rules) {
        int[] units = new int[1 << 16];
        boolean[] used = new boolean[units.length];
        used[0] = true;
        ByteArrayOutputStream replacements = new ByteArrayOutputStream();
        TreeMap<String, Integer> values = new TreeMap<>();
        rules.forEach((key, replacement) -> {
            values.put(
                    new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), replacements.size());
            replacements.writeBytes(replacement.getBytes(StandardCharsets.UTF_8));
            replacements.write(0);
        });
        place(units, used, new boolean[units.length], 0, "", values);
        int size = units.length;
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        int32(blob, 4 * size);
        Arrays.stream(units).forEach(unit -> int32(blob, unit));
        blob.writeBytes(replacements.toByteArray());
        return blob.toByteArray();
    }

    private static void place(
            int[] units, boolean[] used, boolean[] isBase, int node, String prefix, Map<String, Integer> values) {
        boolean[] children = new boolean[256];
        for (String key : values.keySet()) {
            if (key.startsWith(prefix)) {
                children[key.length() == prefix.length() ? 0 : key.charAt(prefix.length())] = true;
            }
        }
        int base = 256;
        while (isBase[base] || !isFree(used, base, children)) {
            base++;
        }
        isBase[base] = true;
        boolean hasValue = values.containsKey(prefix);
        units[node] |= (node ^ base) << 10 | (hasValue ? 1 << 8 : 0);
        for (int child = 0; child < 256; child++) {
            used[base ^ child] |= children[child];
        }
        if (hasValue) {
            units[base] = values.get(prefix) | 1 << 31;
        }
        for (int child = 1; child < 256; child++) {
            if (children[child]) {
                units[base ^ child] = child;
                place(units, used, isBase, base ^ child, prefix + (char) child, values);
            }
        }
    }

    private static boolean isFree(boolean[] used, int base, boolean[] children) {
        for (int child = 0; child < 256; child++) {
            if (children[child] && used[base ^ child]) {
                return false;
            }
        }
        return true;
    }

    private static void int32(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
