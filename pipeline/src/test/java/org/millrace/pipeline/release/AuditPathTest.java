package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditPathTest {
    private static byte[] data(int leaf) {
        return new byte[] {(byte) leaf, 7};
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < count; leaf++) {
            leaves.add(MerkleTree.leaf(data(leaf)));
        }
        return leaves;
    }

    private static byte[] root(int count) {
        MerkleTree tree = new MerkleTree();
        for (int leaf = 0; leaf < count; leaf++) {
            tree.add(data(leaf));
        }
        return tree.root();
    }

    @Test
    void leadsFromEveryLeafToTheRoot() {
        for (int count = 1; count <= 70; count++) {
            byte[] root = root(count);
            for (int leaf = 0; leaf < count; leaf++) {
                AuditPath path = AuditPath.of(leaves(count), leaf);
                assertThat(path.root(MerkleTree.leaf(data(leaf))))
                        .as(leaf + " of " + count)
                        .contains(root);
            }
        }
    }

    @Test
    void leadsElsewhereForAnotherLeafIndexOrSize() {
        for (int count = 1; count <= 40; count++) {
            byte[] root = root(count);
            for (int leaf = 0; leaf < count; leaf++) {
                List<byte[]> siblings = AuditPath.of(leaves(count), leaf).siblings();
                byte[] own = MerkleTree.leaf(data(leaf));
                for (int index = -1; index <= count; index++) {
                    if (index != leaf) {
                        assertThat(leads(new AuditPath(index, count, siblings), own, root))
                                .isFalse();
                    }
                }
                assertThat(leads(new AuditPath(leaf, count, siblings), MerkleTree.leaf(data(count)), root))
                        .isFalse();
                // that the leaf is the last of a smaller tree, which would hide what stands behind it
                if (leaf + 1 < count) {
                    assertThat(leads(new AuditPath(leaf, leaf + 1, siblings), own, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void refusesAPathThatIsTooLongOrTooShort() {
        List<byte[]> siblings = AuditPath.of(leaves(6), 2).siblings();
        byte[] own = MerkleTree.leaf(data(2));
        List<byte[]> longer = new ArrayList<>(siblings);
        longer.add(own);
        assertThat(new AuditPath(2, 6, longer).root(own)).isEmpty();
        assertThat(new AuditPath(2, 6, siblings.subList(0, 2)).root(own)).isEmpty();
    }

    private static boolean leads(AuditPath path, byte[] leaf, byte[] root) {
        return path.root(leaf)
                .filter(made -> java.util.Arrays.equals(made, root))
                .isPresent();
    }
}
