package org.millrace.filters.fasttext;

import java.io.IOException;

/**
 * A product quantiser: a vector is cut into parts of {@code width} columns, of which the last may be narrower, and each
 * part is one of 256 centroids (Jégou et al. 2011). Immutable.
 */
final class Codebook {
    private static final int CENTROIDS = 256;

    private final int columns;
    private final int parts;
    private final int width;
    private final int lastWidth;
    private final float[] centroids;

    private Codebook(int columns, int parts, int width, int lastWidth, float[] centroids) {
        this.columns = columns;
        this.parts = parts;
        this.width = width;
        this.lastWidth = lastWidth;
        this.centroids = centroids;
    }

    static Codebook read(ModelInput in, String what, int columns) throws IOException {
        in.readInt(what + ": a number of quantised columns", columns, columns);
        int parts = in.readInt(what + ": a number of parts", 1, columns);
        int width = in.readInt(what + ": a part's width", 1, columns);
        int lastWidth = in.readInt(what + ": the last part's width", 1, width);
        if ((long) (parts - 1) * width + lastWidth != columns) {
            throw in.fault(12, what + ": parts of " + columns + " columns together", parts + " of " + width);
        }
        return new Codebook(
                columns, parts, width, lastWidth, in.readFloats(columns * CENTROIDS, what + ": a centroid"));
    }

    int parts() {
        return parts;
    }

    /** Adds {@code factor} times the vector whose codes begin at {@code at}. */
    void addTo(float[] sum, byte[] codes, int at, float factor) {
        if (width == 2 && lastWidth == 2) {
            addPairsTo(sum, codes, at, factor);
            return;
        }
        for (int part = 0; part < parts; part++) {
            int wide = part == parts - 1 ? lastWidth : width;
            int start = part * CENTROIDS * width + (codes[at + part] & 0xFF) * wide;
            int column = part * width;
            for (int j = 0; j < wide; j++) {
                sum[column + j] += factor * centroids[start + j];
            }
        }
    }

    /** Whether its vectors have 16 columns in 8 parts, as language identifiers' have: worth a loop of its own. */
    boolean isSixteenInPairs() {
        return columns == 16 && parts == 8 && width == 2 && lastWidth == 2;
    }

    /** As {@link #addTo} for each row of {@code wanted}, with its norm; all sums stay in registers. */
    void addSixteenTo(float[] s, byte[] codes, int[] wanted, int count, byte[] normCodes, Codebook norms) {
        float[] vectors = centroids;
        float s0 = s[0];
        float s1 = s[1];
        float s2 = s[2];
        float s3 = s[3];
        float s4 = s[4];
        float s5 = s[5];
        float s6 = s[6];
        float s7 = s[7];
        float s8 = s[8];
        float s9 = s[9];
        float s10 = s[10];
        float s11 = s[11];
        float s12 = s[12];
        float s13 = s[13];
        float s14 = s[14];
        float s15 = s[15];
        for (int i = 0; i < count; i++) {
            int at = wanted[i] * 8;
            float norm = normCodes.length == 0 ? 1 : norms.norm(normCodes[wanted[i]]);
            int c0 = (codes[at] & 0xFF) * 2;
            s0 += norm * vectors[c0];
            s1 += norm * vectors[c0 + 1];
            int c1 = 512 + (codes[at + 1] & 0xFF) * 2;
            s2 += norm * vectors[c1];
            s3 += norm * vectors[c1 + 1];
            int c2 = 1024 + (codes[at + 2] & 0xFF) * 2;
            s4 += norm * vectors[c2];
            s5 += norm * vectors[c2 + 1];
            int c3 = 1536 + (codes[at + 3] & 0xFF) * 2;
            s6 += norm * vectors[c3];
            s7 += norm * vectors[c3 + 1];
            int c4 = 2048 + (codes[at + 4] & 0xFF) * 2;
            s8 += norm * vectors[c4];
            s9 += norm * vectors[c4 + 1];
            int c5 = 2560 + (codes[at + 5] & 0xFF) * 2;
            s10 += norm * vectors[c5];
            s11 += norm * vectors[c5 + 1];
            int c6 = 3072 + (codes[at + 6] & 0xFF) * 2;
            s12 += norm * vectors[c6];
            s13 += norm * vectors[c6 + 1];
            int c7 = 3584 + (codes[at + 7] & 0xFF) * 2;
            s14 += norm * vectors[c7];
            s15 += norm * vectors[c7 + 1];
        }
        s[0] = s0;
        s[1] = s1;
        s[2] = s2;
        s[3] = s3;
        s[4] = s4;
        s[5] = s5;
        s[6] = s6;
        s[7] = s7;
        s[8] = s8;
        s[9] = s9;
        s[10] = s10;
        s[11] = s11;
        s[12] = s12;
        s[13] = s13;
        s[14] = s14;
        s[15] = s15;
    }

    /** The only centroid's only value, of a codebook for norms. */
    float norm(byte code) {
        return centroids[code & 0xFF];
    }

    private void addPairsTo(float[] sum, byte[] codes, int at, float factor) {
        for (int column = 0, part = 0; column + 1 < columns; column += 2, part++) {
            int start = (part * CENTROIDS + (codes[at + part] & 0xFF)) * 2;
            sum[column] += factor * centroids[start];
            sum[column + 1] += factor * centroids[start + 1];
        }
    }
}
