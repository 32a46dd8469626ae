package org.millrace.pipeline.dedup;

/** Takes a block of rows for a partition: the engine's shuffle, or a list in a test. */
public interface BlockSink {
    void emit(int partition, byte[] block);
}
