package org.millrace.pipeline.engine;

import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Items of which each is a split of its own. Every engine hands splits to whoever is free, so large and small ones even
 * out; a shuffle by random keys would give some workers twice the share of others.
 */
final class OneByOne<T extends Serializable> extends BoundedSource<T> {
    private final List<T> items;
    private final Coder<T> coder;

    OneByOne(List<T> items, Coder<T> coder) {
        this.items = List.copyOf(items);
        this.coder = coder;
    }

    @Override
    public List<OneByOne<T>> split(long desiredBytes, PipelineOptions options) {
        return items.stream().map(item -> new OneByOne<>(List.of(item), coder)).toList();
    }

    @Override
    public long getEstimatedSizeBytes(PipelineOptions options) {
        return items.size();
    }

    @Override
    public Coder<T> getOutputCoder() {
        return coder;
    }

    @Override
    public BoundedReader<T> createReader(PipelineOptions options) {
        return new Reader<>(this);
    }

    /** Hands the items out in order. */
    private static final class Reader<T extends Serializable> extends BoundedReader<T> {
        private final OneByOne<T> source;
        private int next;

        Reader(OneByOne<T> source) {
            this.source = source;
        }

        @Override
        public boolean start() {
            return advance();
        }

        @Override
        public boolean advance() {
            return next++ < source.items.size();
        }

        @Override
        public T getCurrent() {
            if (next == 0 || next > source.items.size()) {
                throw new NoSuchElementException();
            }
            return source.items.get(next - 1);
        }

        @Override
        public void close() {}

        @Override
        public BoundedSource<T> getCurrentSource() {
            return source;
        }
    }
}
