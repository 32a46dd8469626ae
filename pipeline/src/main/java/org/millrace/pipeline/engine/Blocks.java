package org.millrace.pipeline.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** How compact blocks of numbers go through a graph: by partition, a shuffle before each step. */
final class Blocks {
    private Blocks() {}

    /** The numbers from 0 to {@code count - 1}, in few bundles, since they are what a shuffle waits for. */
    static PCollection<Integer> numbers(Pipeline pipeline, String name, int count) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return pipeline.apply(name, Create.of(numbers).withCoder(VarIntCoder.of()));
    }

    /** Brings the blocks of each partition together and applies a step to them. */
    static PCollection<KV<Integer, byte[]>> shuffled(
            PCollection<KV<Integer, byte[]>> blocks,
            String name,
            DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> fn) {
        return from(blocks.apply("group for " + name, GroupByKey.create()), name, fn);
    }

    /** Applies a step that emits blocks. */
    static <T> PCollection<KV<Integer, byte[]>> from(
            PCollection<T> input, String name, DoFn<T, KV<Integer, byte[]>> fn) {
        return input.apply(name, ParDo.of(fn)).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    }
}
