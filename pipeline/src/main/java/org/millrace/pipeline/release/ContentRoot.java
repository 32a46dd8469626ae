package org.millrace.pipeline.release;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The root of a release: a Merkle root over (path of a data file, root of its documents), in order of paths. It names the
 * documents, their texts and their order, and nothing else: not the compressor, not the manifest, not the time.
 */
public final class ContentRoot {
    private final SortedMap<String, byte[]> shardRoots = new TreeMap<>();

    public void add(String source, int shard, int of, byte[] root) {
        add(Layout.data(source, shard, of), root);
    }

    /** Adds a data file by its path. */
    public void add(String path, byte[] root) {
        shardRoots.put(path, root);
    }

    /** The root in hexadecimal. */
    public String hex() {
        MerkleTree tree = new MerkleTree();
        shardRoots.forEach((path, root) -> tree.add(path.getBytes(StandardCharsets.UTF_8), root));
        return HexFormat.of().formatHex(tree.root());
    }
}
