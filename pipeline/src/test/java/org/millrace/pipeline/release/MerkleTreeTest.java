package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Digests;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** Leaves that implementations of certificate transparency test themselves with. */
    private static final List<String> LEAVES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f", "70");

    private static byte[] root(List<String> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(leaf -> tree.add(HEX.parseHex(leaf)));
        return tree.root();
    }

    /** RFC 6962 section 2.1, word for word. */
    private static byte[] naive(List<String> leaves) {
        var sha = Digests.sha256();
        if (leaves.isEmpty()) {
            return sha.digest();
        }
        if (leaves.size() == 1) {
            sha.update((byte) 0);
            return sha.digest(HEX.parseHex(leaves.get(0)));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = naive(leaves.subList(0, k));
        byte[] right = naive(leaves.subList(k, leaves.size()));
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    @Test
    void givesTheDigestOfNothingForNoLeaves() {
        assertThat(HEX.formatHex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void givesTheRootsOfCertificateTransparency() {
        assertThat(HEX.formatHex(root(LEAVES.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HEX.formatHex(root(LEAVES.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(HEX.formatHex(root(LEAVES.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(HEX.formatHex(root(LEAVES.subList(0, 8))))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void agreesWithTheDefinitionForAnyNumberOfLeaves() {
        for (int n = 0; n <= LEAVES.size(); n++) {
            assertThat(root(LEAVES.subList(0, n))).isEqualTo(naive(LEAVES.subList(0, n)));
        }
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(HEX.toHexDigits((short) i));
            assertThat(root(many)).isEqualTo(naive(many));
        }
    }

    @Test
    void goesOnAfterARootWasAskedFor() {
        MerkleTree tree = new MerkleTree();
        for (int n = 0; n < LEAVES.size(); n++) {
            assertThat(tree.root()).isEqualTo(naive(LEAVES.subList(0, n)));
            tree.add(HEX.parseHex(LEAVES.get(n)));
        }
    }

    @Test
    void takesPartsOfALeafAsOne() {
        MerkleTree tree = new MerkleTree();
        tree.add(HEX.parseHex("20"), new byte[0], HEX.parseHex("21"));

        assertThat(tree.root()).isEqualTo(root(List.of("2021")));
    }

    @Test
    void dependsOnTheOrderOfLeaves() {
        assertThat(root(List.of("00", "10"))).isNotEqualTo(root(List.of("10", "00")));
    }
}
