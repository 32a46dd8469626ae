package org.millrace.filters.decontamination;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.millrace.core.Resource;
import org.millrace.filters.models.ModelLines;
import org.millrace.filters.models.SharedModels;

/**
 * A benchmark in memory: which n-grams its items have. Immutable and safe for any number of threads, each with its own
 * {@link BundleScanner}. About 22 bytes for each n-gram.
 */
public final class Bundle {
    private static final SharedModels<Bundle> SHARED = SharedModels.of(Bundle::read);
    private static final int LONGEST_LINE = 1 << 12;

    private final BundleHead head;
    private final List<BundleItem> items;
    private final NgramIndex index;
    private final int[] lengths;

    Bundle(BundleHead head, List<BundleItem> items, NgramIndex index) {
        this.head = head;
        this.items = List.copyOf(items);
        this.index = index;
        this.lengths =
                items.stream().mapToInt(BundleItem::words).distinct().sorted().toArray();
    }

    /**
     * Reads a bundle, plain or gzip.
     *
     * @param name names the file in faults
     * @throws IllegalArgumentException {@code gsm8k.bundle, line 7: expected …, found …} where it is no bundle, or a
     *     damaged one
     */
    public static Bundle read(String name, InputStream in) throws IOException {
        return new BundleReader(new ModelLines(name, in, LONGEST_LINE)).read();
    }

    /**
     * The bundle that {@code resource} holds, read once in a JVM for all steps and threads.
     *
     * @throws IllegalArgumentException where {@code sha256} is not the digest of the resource, or where the resource is no
     *     bundle that can be read
     */
    public static Bundle shared(Resource resource, String sha256) {
        return SHARED.get(resource, sha256);
    }

    /** The benchmark's name and version, with a blank between. */
    public String title() {
        return head.name() + " " + head.version();
    }

    /** A new scanner, for one thread. */
    public BundleScanner scanner() {
        return new BundleScanner(this);
    }

    List<BundleItem> items() {
        return items;
    }

    NgramIndex index() {
        return index;
    }

    /** How many words its n-grams have, the short ones of short items first. */
    int[] lengths() {
        return lengths.clone();
    }
}
