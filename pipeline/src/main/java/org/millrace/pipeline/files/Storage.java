package org.millrace.pipeline.files;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Files wherever they lie: local, S3, GCS, HDFS, by Beam's FileSystems. A file that is written here is there whole or not
 * at all: it is written under another name and renamed.
 */
public final class Storage {
    private Storage() {}

    /** What is written into a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What is written into a file, with a result. */
    public interface Product<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    /** A file that exists. */
    public record Found(String path, long size, long modifiedMillis) {}

    /** Files that match a path or glob, in order of their paths; none is no error. */
    public static List<Found> match(String spec) throws IOException {
        makeKnown(spec);
        MatchResult result =
                FileSystems.match(List.of(spec), EmptyMatchTreatment.ALLOW).get(0);
        if (result.status() == MatchResult.Status.NOT_FOUND) {
            return List.of();
        }
        try {
            return result.metadata().stream()
                    .filter(metadata -> !metadata.resourceId().isDirectory())
                    .map(metadata -> new Found(
                            metadata.resourceId().toString(), metadata.sizeBytes(), metadata.lastModifiedMillis()))
                    .sorted(Comparator.comparing(Found::path))
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    public static boolean exists(String path) throws IOException {
        return !match(path).isEmpty();
    }

    /** The bytes from {@code offset} to the end. The caller closes it. */
    public static InputStream openAt(String path, long offset) throws IOException {
        return Channels.newInputStream(channelAt(path, offset));
    }

    /** As {@link #openAt}, as a channel; seekable where the file system can seek. */
    static ReadableByteChannel channelAt(String path, long offset) throws IOException {
        ReadableByteChannel channel = FileSystems.open(resource(path));
        try {
            if (offset > 0) {
                if (channel instanceof SeekableByteChannel seekable) {
                    seekable.position(offset);
                } else {
                    Channels.newInputStream(channel).skipNBytes(offset);
                }
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public static byte[] readAll(String path) throws IOException {
        try (InputStream in = openAt(path, 0)) {
            return in.readAllBytes();
        }
    }

    /** Writes {@code path} by way of a file in the folder {@code scratch}, which must be on the same file system. */
    public static void write(String path, String scratch, Content content) throws IOException {
        produce(path, scratch, out -> {
            content.writeTo(out);
            return path;
        });
    }

    /** As {@link #write}, and hands on what writing brought about. */
    public static <T> T produce(String path, String scratch, Product<T> product) throws IOException {
        String name = join(scratch, UUID.randomUUID().toString());
        ResourceId temporary = resource(name);
        T result;
        try (OutputStream out = create(name)) {
            result = product.writeTo(out);
        } catch (IOException | RuntimeException e) {
            FileSystems.delete(List.of(temporary), StandardMoveOptions.IGNORE_MISSING_FILES);
            throw e;
        }
        FileSystems.rename(List.of(temporary), List.of(resource(path)));
        return result;
    }

    /** Local files are opened without Beam, which would hand every byte on in pieces of 8 KiB. */
    private static OutputStream create(String path) throws IOException {
        if (!isLocal(path)) {
            return Channels.newOutputStream(FileSystems.create(resource(path), "application/octet-stream"));
        }
        Files.createDirectories(Path.of(path).getParent());
        return new FileOutputStream(path);
    }

    /** Whether an absolute path or URI lies in the file system of this machine. */
    public static boolean isLocal(String path) {
        return !Paths.isUri(path);
    }

    public static void writeText(String path, String scratch, String text) throws IOException {
        write(path, scratch, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Deletes files; those that are gone already are no error. */
    public static void delete(List<String> paths) throws IOException {
        FileSystems.delete(paths.stream().map(Storage::resource).toList(), StandardMoveOptions.IGNORE_MISSING_FILES);
    }

    /** {@code folder/name}, whether or not the folder ends in a slash. */
    public static String join(String folder, String name) {
        return Paths.asFolder(folder) + name;
    }

    private static ResourceId resource(String path) {
        makeKnown(path);
        return FileSystems.matchNewResource(path, false);
    }

    /**
     * Has Beam look for file systems, unless an engine did: it knows the local one without, and the look costs a third of a
     * second.
     *
     * @throws NoFileSystemException where there is none for the path
     */
    private static void makeKnown(String path) {
        if (isLocal(path) || whyUnknown(path).isEmpty()) {
            return;
        }
        FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
        whyUnknown(path).ifPresent(e -> {
            throw new NoFileSystemException(path, e);
        });
    }

    private static Optional<IllegalArgumentException> whyUnknown(String path) {
        try {
            FileSystems.matchNewResource(path, /* isDirectory= */ false);
            return Optional.empty();
        } catch (IllegalArgumentException e) { // says that there is none for the scheme
            return Optional.of(e);
        }
    }
}
