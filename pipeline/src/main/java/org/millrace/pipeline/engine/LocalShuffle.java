package org.millrace.pipeline.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.millrace.pipeline.dedup.BlockSink;

/**
 * Blocks by partition, in memory up to a budget and beyond it in files, one for each partition. Any number of threads may
 * emit; they may read once all have emitted. A partition's blocks come in no particular order.
 */
final class LocalShuffle implements BlockSink, Closeable {
    private final Path folder;
    private final String name = "shuffle-" + UUID.randomUUID();
    private final long budget;
    private final SortedMap<Integer, List<byte[]>> partitions = new TreeMap<>(); // of those in files, the last blocks
    private boolean spilled;
    private long held;

    /**
     * An empty one.
     *
     * @param folder for the files, which is made if it is not there
     * @param budget bytes of blocks to hold in memory
     */
    LocalShuffle(Path folder, long budget) {
        this.folder = folder;
        this.budget = budget;
    }

    @Override
    public synchronized void emit(int partition, byte[] block) {
        partitions.computeIfAbsent(partition, p -> new ArrayList<>()).add(block);
        held += block.length;
        if (held > budget) {
            try {
                spill();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void spill() throws IOException {
        Files.createDirectories(folder);
        spilled = true;
        for (var partition : partitions.entrySet()) {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(
                    file(partition.getKey()), StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
                for (byte[] block : partition.getValue()) {
                    out.writeInt(block.length);
                    out.write(block);
                }
            }
            partition.getValue().clear();
        }
        held = 0;
    }

    private Path file(int partition) {
        return folder.resolve(name + "-" + partition);
    }

    /** The partitions that have blocks, in order. */
    synchronized List<Integer> partitions() {
        return List.copyOf(partitions.keySet());
    }

    /** All blocks of a partition. */
    List<byte[]> blocks(int partition) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        Path file = file(partition);
        if (spilled && Files.exists(file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long left = Files.size(file);
                        left > 0;
                        left -= Integer.BYTES + blocks.get(blocks.size() - 1).length) {
                    blocks.add(in.readNBytes(in.readInt()));
                }
            }
        }
        blocks.addAll(partitions.get(partition));
        return blocks;
    }

    /** Forgets all blocks. */
    @Override
    public synchronized void close() throws IOException {
        if (spilled) {
            for (int partition : partitions.keySet()) {
                Files.deleteIfExists(file(partition));
            }
        }
        partitions.clear();
        held = 0;
    }
}
