package org.millrace.filters.licence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What licence texts look like: for each, hashes of three words in a row. Of a long text only those hashes are kept that
 * end in {@code level} zero bits, about 500, so that a share of them estimates the share of all.
 */
final class LicenceReferences {
    static final String FILE = "shingles.bin.gz";
    static final String MAGIC = "licence-shingles-v1";

    /** Read when first asked for. */
    private static final class Holder {
        private static final LicenceReferences BUILT_IN = read();
    }

    /**
     * One text.
     *
     * @param ids the licences that have this text, the plainest id first
     * @param size distinct hashes kept of it
     * @param level zero bits that a hash ends in to be kept
     */
    record Reference(List<String> ids, int size, int level) {
        String id() {
            return ids.get(0);
        }
    }

    private final Reference[] references;
    private final int[] hashes;
    private final int[] postingStarts;
    private final short[] postings;

    private LicenceReferences(Reference[] references, int[] hashes, int[] postingStarts, short[] postings) {
        this.references = references;
        this.hashes = hashes;
        this.postingStarts = postingStarts;
        this.postings = postings;
    }

    static LicenceReferences builtIn() {
        return Holder.BUILT_IN;
    }

    int count() {
        return references.length;
    }

    Reference reference(int at) {
        return references[at];
    }

    /** The row of a hash, negative where no text has it. */
    int find(int hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    int firstPosting(int row) {
        return postingStarts[row];
    }

    int endPosting(int row) {
        return postingStarts[row + 1];
    }

    /** A reference that has the hash. */
    int posting(int at) {
        return postings[at] & 0xffff;
    }

    boolean has(int row, int reference) {
        for (int i = postingStarts[row]; i < postingStarts[row + 1]; i++) {
            if ((postings[i] & 0xffff) == reference) {
                return true;
            }
        }
        return false;
    }

    static boolean isKept(int hash, int level) {
        return (hash & ((1 << level) - 1)) == 0;
    }

    private static LicenceReferences read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new GZIPInputStream(LicenceReferences.class.getResourceAsStream(FILE)), 1 << 16))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new IOException(FILE + " is no " + MAGIC);
            }
            Reference[] references = new Reference[in.readInt()];
            for (int i = 0; i < references.length; i++) {
                references[i] = new Reference(List.of(in.readUTF().split(" ", -1)), in.readInt(), in.readByte());
            }
            int[] hashes = new int[in.readInt()];
            int[] starts = new int[hashes.length + 1];
            short[] postings = new short[in.readInt()];
            int hash = Integer.MIN_VALUE;
            int end = 0;
            for (int i = 0; i < hashes.length; i++) {
                hash += varint(in);
                hashes[i] = hash;
                int n = varint(in);
                for (int k = 0; k < n; k++) {
                    postings[end++] = (short) varint(in);
                }
                starts[i + 1] = end;
            }
            return new LicenceReferences(references, hashes, starts, postings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int varint(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        int b;
        do {
            b = in.readUnsignedByte();
            value |= (b & 0x7f) << shift;
            shift += 7;
        } while (b >= 0x80);
        return value;
    }
}
