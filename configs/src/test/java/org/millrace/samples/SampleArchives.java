package org.millrace.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the sample input, the same each time: no clock, no chance, no name of a machine. What is compressed may differ in
 * its compressed form between versions of Java, never in its content.
 */
public final class SampleArchives {
    private SampleArchives() {}

    /** Writes every file under the folder given as the only argument, in place of what is there. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("need one argument, the folder to write to; got " + arguments.length);
        }
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(path, file.getValue());
            System.out.println(path + " " + file.getValue().length);
        }
    }

    /** The content of every file by its name below the sample's folder. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("web-1.warc.gz", SampleWeb.first());
        files.put("web-2.warc", SampleWeb.second());
        files.put("code.zip", SampleCode.zip());
        files.put("opted-out-code.tar.gz", SampleCode.tar());
        files.put("notes.jsonl", SampleNotes.jsonl());
        files.put("lists/blocked-hosts.txt", resource("lists/blocked-hosts.txt"));
        files.put("lists/opt-out.jsonl", resource("lists/opt-out.jsonl"));
        return files;
    }

    /** The bytes of a resource of this package. */
    static byte[] resource(String name) {
        try (InputStream in = SampleArchives.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource '" + name + "' beside " + SampleArchives.class);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a resource of this package. */
    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }
}
