package org.millrace.filters.fasttext;

import java.io.IOException;
import java.util.Arrays;

/** A matrix of product-quantised rows, with or without quantised norms. */
final class QuantisedRows implements Rows {
    private final int rows;
    private final int columns;
    private final byte[] codes;
    private final Codebook codebook;
    private final byte[] normCodes; // empty where norms are not quantised apart
    private final Codebook norms;

    private QuantisedRows(int rows, int columns, byte[] codes, Codebook codebook, byte[] normCodes, Codebook norms) {
        this.rows = rows;
        this.columns = columns;
        this.codes = codes;
        this.codebook = codebook;
        this.normCodes = normCodes;
        this.norms = norms;
    }

    static QuantisedRows read(ModelInput in, String what, int columns) throws IOException {
        boolean hasNorms = in.readFlag(what + ": a flag for norms");
        int rows = (int) in.readLong(what + ": a number of rows", 0, Integer.MAX_VALUE);
        in.readLong(what + ": a number of columns", columns, columns);
        int size = in.readInt(what + ": a number of codes", 0, Integer.MAX_VALUE - 16);
        byte[] codes = in.readBytes(size, what + ": a code");
        Codebook codebook = Codebook.read(in, what, columns);
        if (size != (long) rows * codebook.parts()) {
            throw in.fault(0, what + ": " + (long) rows * codebook.parts() + " codes", size);
        }
        byte[] normCodes = hasNorms ? in.readBytes(rows, what + ": a norm's code") : new byte[0];
        Codebook norms = hasNorms ? Codebook.read(in, what + ", norms", 1) : codebook;
        return new QuantisedRows(rows, columns, codes, codebook, normCodes, norms);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void addTo(float[] sum, int[] wanted, int count) {
        if (codebook.isSixteenInPairs()) {
            codebook.addSixteenTo(sum, codes, wanted, count, normCodes, norms);
            return;
        }
        for (int i = 0; i < count; i++) {
            int row = wanted[i];
            float norm = normCodes.length == 0 ? 1 : norms.norm(normCodes[row]);
            codebook.addTo(sum, codes, row * codebook.parts(), norm);
        }
    }

    /** The same matrix as floats. */
    DenseRows dense() throws IOException {
        float[] one = new float[columns];
        int[] wanted = new int[1];
        return DenseRows.fill(rows, columns, (chunk, first, count) -> {
            for (int i = 0; i < count; i++) {
                Arrays.fill(one, 0);
                wanted[0] = first + i;
                addTo(one, wanted, 1);
                System.arraycopy(one, 0, chunk, i * columns, columns);
            }
        });
    }
}
