package org.millrace.filters.sentencepiece;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.millrace.core.Resource;
import org.millrace.filters.models.Edges;

/**
 * A SentencePiece unigram model. Immutable and safe for any number of threads; about 40 bytes of memory for each character
 * of its pieces.
 *
 * <p>Pieces are those of the reference's {@code encode_as_pieces}: the sequence of pieces with the highest sum of scores,
 * where a character that is no piece costs ten more than the least likely piece, and such characters side by side are one
 * piece. Sums are kept in single precision as there. Not supported, and refused: other types of model, user-defined symbols,
 * bytes for unknown characters, blanks at the end of words.
 */
public final class PieceModel {
    private static final int ROOT = 0;
    private static final float UNKNOWN_PENALTY = 10;

    private final Edges edges;
    private final float[] scores; // by state; NaN where no piece ends
    private final float unknown;
    private final PieceNormaliser normaliser;

    /** The pieces of a model with their scores. */
    PieceModel(List<String> pieces, float[] pieceScores, PieceNormaliser normaliser) {
        this.edges = new Edges();
        this.normaliser = normaliser;
        float[] states = new float[1 << 10];
        Arrays.fill(states, Float.NaN);
        int size = 1;
        float least = Float.MAX_VALUE;
        for (int piece = 0; piece < pieces.size(); piece++) {
            String text = pieces.get(piece);
            int state = ROOT;
            for (int i = 0; i < text.length(); i++) {
                int next = edges.get(state, text.charAt(i));
                if (next < 0) {
                    next = size++;
                    edges.put(state, text.charAt(i), next);
                    if (next == states.length) {
                        states = Arrays.copyOf(states, 2 * next);
                        Arrays.fill(states, next, states.length, Float.NaN);
                    }
                }
                state = next;
            }
            states[state] = pieceScores[piece];
            least = Math.min(least, pieceScores[piece]);
        }
        this.scores = Arrays.copyOf(states, size);
        this.unknown = least - UNKNOWN_PENALTY;
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException with the resource's name where it is no model, or one that is not supported
     * @throws UncheckedIOException where it cannot be read
     */
    public static PieceModel read(Resource resource) {
        try (InputStream in = resource.open()) {
            return new PieceReader(resource.name(), in.readAllBytes()).read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model '" + resource.name() + "': " + e.getMessage(), e);
        }
    }

    /** Takes pieces, as stretches of a text. */
    @FunctionalInterface
    public interface Sink {
        void piece(String text, int start, int end);
    }

    /**
     * Hands over the pieces of {@code text}, in order, and returns how many they are. Linear in time, for pieces of bounded
     * length; 16 bytes of memory for each character.
     */
    public int encode(String text, Sink sink) {
        String normal = normaliser.of(text);
        int length = normal.length();
        float[] best = new float[length + 1];
        int[] starts = new int[length + 1];
        boolean[] isUnknown = new boolean[length + 1];
        Arrays.fill(starts, -1);
        for (int start = 0; start < length; ) {
            int next = start + Character.charCount(normal.codePointAt(start));
            boolean hasSingle = false;
            int state = ROOT;
            for (int i = start; i < length; i++) {
                state = edges.get(state, normal.charAt(i));
                if (state < 0) {
                    break;
                }
                float score = scores[state];
                if (!Float.isNaN(score)) {
                    offer(best, starts, isUnknown, start, i + 1, score, false);
                    hasSingle |= i + 1 == next;
                }
            }
            if (!hasSingle) {
                offer(best, starts, isUnknown, start, next, unknown, true);
            }
            start = next;
        }
        return walk(normal, starts, isUnknown, sink);
    }

    private static void offer(
            float[] best, int[] starts, boolean[] isUnknown, int start, int end, float score, boolean unknownPiece) {
        float candidate = best[start] + score;
        if (starts[end] < 0 || candidate > best[end]) {
            best[end] = candidate;
            starts[end] = start;
            isUnknown[end] = unknownPiece;
        }
    }

    /** Turns the path around, and joins unknown characters. */
    private static int walk(String normal, int[] starts, boolean[] isUnknown, Sink sink) {
        int[] ends = new int[normal.length() + 1]; // by start
        for (int end = normal.length(); end > 0; end = starts[end]) {
            ends[starts[end]] = end;
        }
        int count = 0;
        for (int start = 0; start < normal.length(); ) {
            int end = ends[start];
            while (isUnknown[end] && end < normal.length() && isUnknown[ends[end]]) {
                end = ends[end];
            }
            sink.piece(normal, start, end);
            count++;
            start = end;
        }
        return count;
    }
}
