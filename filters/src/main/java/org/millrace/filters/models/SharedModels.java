package org.millrace.filters.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.millrace.core.Digests;
import org.millrace.core.Resource;

/**
 * One copy of each model of a kind in a JVM, however many steps and threads use it. Safe for any number of threads.
 *
 * <p>A model is known by the digest of its file. It is read when it is first asked for, while others who want it wait; it
 * stays as long as a predictor uses it or memory is not short. Each resource is compared with the digest once: a second
 * one that is to hold the same model is read through, but makes no second copy.
 *
 * @param <T> the model in memory, safe for any number of threads
 */
public final class SharedModels<T> {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final ConcurrentMap<String, Slot<T>> all = new ConcurrentHashMap<>();
    private final Format<T> format;

    private SharedModels(Format<T> format) {
        this.format = format;
    }

    /** Reads a kind of model. */
    @FunctionalInterface
    public interface Format<T> {
        /**
         * Reads one model; bytes behind it need not be read.
         *
         * @param name names the file in faults
         * @throws IllegalArgumentException where it is damaged or of another kind
         */
        T read(String name, InputStream in) throws IOException;
    }

    /** No models yet, to be kept in a static field. */
    public static <T> SharedModels<T> of(Format<T> format) {
        return new SharedModels<>(format);
    }

    /**
     * The model that {@code resource} holds.
     *
     * @throws IllegalArgumentException where {@code sha256} is no digest, or not the digest of the resource, or where the
     *     resource is no model that can be read
     * @throws UncheckedIOException where the resource cannot be read
     */
    public T get(Resource resource, String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "need a SHA-256 digest of 64 hex digits in 'sha256', got '" + sha256 + "'");
        }
        return all.computeIfAbsent(sha256.toLowerCase(Locale.ROOT), key -> new Slot<>(key, format))
                .get(resource);
    }

    private static final class Slot<T> {
        private final String sha256;
        private final Set<Resource> compared = new HashSet<>();
        private final Format<T> format;
        private SoftReference<T> held = new SoftReference<>(null);

        Slot(String sha256, Format<T> format) {
            this.sha256 = sha256;
            this.format = format;
        }

        synchronized T get(Resource resource) {
            T model = held.get();
            try {
                if (model == null) {
                    model = read(resource);
                    held = new SoftReference<>(model);
                    compared.clear();
                } else if (!compared.contains(resource)) {
                    compare(resource);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the model '" + resource.name() + "': " + e.getMessage(), e);
            }
            compared.add(resource);
            return model;
        }

        private T read(Resource resource) throws IOException {
            try (DigestInputStream in = new DigestInputStream(resource.open(), Digests.sha256())) {
                T model;
                try {
                    model = format.read(resource.name(), in);
                } catch (IllegalArgumentException e) {
                    compareRest(resource, in, e); // a wrong or damaged file: its digest says so first
                    throw e;
                }
                compareRest(resource, in, null);
                return model;
            }
        }

        private void compare(Resource resource) throws IOException {
            try (DigestInputStream in = new DigestInputStream(resource.open(), Digests.sha256())) {
                compareRest(resource, in, null);
            }
        }

        private void compareRest(Resource resource, DigestInputStream in, IllegalArgumentException cause)
                throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw new IllegalArgumentException(
                        "need a model of sha256 " + sha256 + ", got '" + resource.name() + "' of sha256 " + found,
                        cause);
            }
        }
    }
}
