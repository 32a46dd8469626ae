package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The digests that lead from one leaf of a {@link MerkleTree} to its root, as RFC 9162 section 2.1.3 defines them: some 20
 * for a million leaves.
 *
 * @param index of the leaf, from 0
 * @param leaves of the tree
 * @param siblings from the leaf upwards
 */
public record AuditPath(long index, long leaves, List<byte[]> siblings) {
    public AuditPath {
        siblings = List.copyOf(siblings);
    }

    /**
     * The path of one leaf.
     *
     * @param digests of all leaves, as {@link MerkleTree#leaf} makes them
     */
    public static AuditPath of(List<byte[]> digests, int index) {
        List<byte[]> siblings = new ArrayList<>();
        int from = 0;
        int to = digests.size();
        while (to - from > 1) { // from the root downwards
            int middle = from + Integer.highestOneBit(to - from - 1);
            boolean isLeft = index < middle;
            siblings.add(0, isLeft ? root(digests, middle, to) : root(digests, from, middle));
            from = isLeft ? from : middle;
            to = isLeft ? middle : to;
        }
        return new AuditPath(index, digests.size(), siblings);
    }

    private static byte[] root(List<byte[]> digests, int from, int to) {
        if (to - from == 1) {
            return digests.get(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return MerkleTree.node(root(digests, from, middle), root(digests, middle, to));
    }

    /** The root that this path makes of a leaf's digest; empty where the path does not fit its numbers. */
    public Optional<byte[]> root(byte[] leaf) {
        if (index < 0 || index >= leaves) {
            return Optional.empty();
        }
        long at = index;
        long last = leaves - 1;
        byte[] digest = leaf;
        for (byte[] sibling : siblings) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                digest = MerkleTree.node(sibling, digest);
                while ((at & 1) == 0 && at != 0) { // it had no sibling on these levels
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                digest = MerkleTree.node(digest, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(digest) : Optional.empty();
    }
}
