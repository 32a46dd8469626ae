package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContentRootTest {
    private static final byte[] ONE = new byte[32];
    private static final byte[] OTHER = {1};

    @Test
    void isTheRootOverPathsAndShardRootsInOrderOfPaths() {
        ContentRoot root = new ContentRoot();
        root.add("web", 1, 2, OTHER);
        root.add("web", 0, 2, ONE);
        root.add("notes", 0, 1, OTHER);
        MerkleTree tree = new MerkleTree();
        tree.add(bytes("data/notes/train-00000-of-00001.jsonl.zst"), OTHER);
        tree.add(bytes("data/web/train-00000-of-00002.jsonl.zst"), ONE);
        tree.add(bytes("data/web/train-00001-of-00002.jsonl.zst"), OTHER);

        assertThat(root.hex()).isEqualTo(HexFormat.of().formatHex(tree.root()));
    }

    @Test
    void changesWithAShard() {
        ContentRoot root = new ContentRoot();
        root.add("web", 0, 1, ONE);
        ContentRoot changed = new ContentRoot();
        changed.add("web", 0, 1, OTHER);

        assertThat(changed.hex()).isNotEqualTo(root.hex());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
