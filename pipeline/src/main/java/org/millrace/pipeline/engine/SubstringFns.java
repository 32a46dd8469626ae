package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.substrings.SubstringCuts;
import org.millrace.pipeline.substrings.SubstringSearch;

/** The steps of the search for substrings as Beam functions. */
final class SubstringFns {
    private SubstringFns() {}

    /** What is done with the blocks of a unit or a partition. */
    enum Step {
        ANCHORS {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) throws IOException {
                search.anchors(key, blocks, sink);
            }
        },
        SHARED_ANCHORS {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) {
                search.sharedAnchors(blocks, sink);
            }
        },
        STRETCHES {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) throws IOException {
                search.stretches(key, blocks, sink);
            }
        },
        EQUAL_STRETCHES {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) {
                search.equalStretches(blocks, sink);
            }
        },
        WINDOWS {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) throws IOException {
                search.windows(key, blocks, sink);
            }
        },
        EQUAL_WINDOWS {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) {
                search.equalWindows(blocks, sink);
            }
        },
        CUTS {
            @Override
            void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) throws IOException {
                search.cuts(key, blocks, sink);
            }
        };

        abstract void run(SubstringSearch search, int key, Iterable<byte[]> blocks, BlockSink sink) throws IOException;
    }

    /** Does one step. */
    static final class Blocked extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
        private final Job job;
        private final Step step;

        Blocked(Job job, Step step) {
            this.job = job;
            this.step = step;
        }

        @ProcessElement
        public void run(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            Workshop workshop = Workshop.of(job);
            SubstringSearch search =
                    SubstringSearch.of(workshop.recipe(), workshop.auditLimits(), job.work(), workshop.plan());
            step.run(search, group.getKey(), group.getValue(), (key, block) -> out.output(KV.of(key, block)));
        }
    }

    /** Cuts in a range of keys → a file. */
    static final class Write extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {
        private final Job job;

        Write(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void write(@Element KV<Integer, Iterable<byte[]>> group) throws IOException {
            SubstringCuts.write(job.work(), group.getKey(), group.getValue());
        }
    }
}
