package org.millrace.filters.dedup;

import java.util.Arrays;

/** Signs by handing the hashes of a text's sequences to a sketch. */
final class MinHashSigner implements MinHash.Signer {
    private final MinHash minHash;
    private final Shingling shingling;
    private final Sketch sketch;

    MinHashSigner(MinHash minHash, Sketch sketch) {
        this.minHash = minHash;
        this.sketch = sketch;
        shingling = minHash.shingling(sketch::add);
    }

    @Override
    public boolean sign(byte[] utf8, int[] into) {
        minHash.checkLength(into);
        Arrays.fill(into, Integer.MAX_VALUE);
        sketch.start(into);
        boolean any = shingling.scan(utf8);
        if (any) {
            sketch.finish();
        }
        return any;
    }
}
