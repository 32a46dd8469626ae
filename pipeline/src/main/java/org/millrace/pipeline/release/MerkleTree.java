package org.millrace.pipeline.release;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.millrace.core.Digests;

/**
 * The root over leaves in order, as RFC 6962 section 2.1 defines it: a leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖
 * left ‖ right), split at the largest power of two below the number of leaves; the root of nothing is SHA-256 of nothing.
 * Holds one digest for each level.
 */
public final class MerkleTree {
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Subtree(byte[] digest, long leaves) {}

    private final MessageDigest sha = Digests.sha256();
    private final Deque<Subtree> complete = new ArrayDeque<>(); // the last one is the smallest

    /** Adds a leaf that consists of the parts one after another. */
    public void add(byte[]... parts) {
        Subtree grown = new Subtree(leaf(sha, parts), 1);
        while (!complete.isEmpty() && complete.getLast().leaves() == grown.leaves()) {
            Subtree left = complete.removeLast();
            grown = new Subtree(node(sha, left.digest(), grown.digest()), left.leaves() + grown.leaves());
        }
        complete.addLast(grown);
    }

    /** The digest of a leaf that consists of the parts one after another. */
    public static byte[] leaf(byte[]... parts) {
        return leaf(Digests.sha256(), parts);
    }

    static byte[] node(byte[] left, byte[] right) {
        return node(Digests.sha256(), left, right);
    }

    /** The root over all leaves so far. More may be added after. */
    public byte[] root() {
        if (complete.isEmpty()) {
            return sha.digest();
        }
        byte[] root = null;
        var smallestFirst = complete.descendingIterator();
        while (smallestFirst.hasNext()) {
            byte[] left = smallestFirst.next().digest();
            root = root == null ? left : node(sha, left, root);
        }
        return root;
    }

    private static byte[] leaf(MessageDigest sha, byte[]... parts) {
        sha.update((byte) 0);
        for (byte[] part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    private static byte[] node(MessageDigest sha, byte[] left, byte[] right) {
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
