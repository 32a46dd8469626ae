package org.millrace.pipeline.engine;

import org.apache.beam.sdk.transforms.DoFn;
import org.millrace.pipeline.release.LoadedLibraries;

/**
 * Passes on what it gets where the worker has loaded the same versions of the libraries that decide output bytes as the
 * launcher, and fails elsewhere. A cluster's own libraries come first on many class paths.
 */
final class SameLibraries<T> extends DoFn<T, T> {
    private final String expected = LoadedLibraries.here().toString();

    @ProcessElement
    public void check(@Element T item, OutputReceiver<T> out) {
        String found = LoadedLibraries.here().toString();
        if (!found.equals(expected)) {
            throw new IllegalStateException("this worker has loaded other libraries (" + found + ") than the launcher ("
                    + expected
                    + "), so the bytes would differ: put Millrace's jar before the cluster's libraries, see"
                    + " docs/clusters.md");
        }
        out.output(item);
    }
}
