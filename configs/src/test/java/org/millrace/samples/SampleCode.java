package org.millrace.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The two code archives. */
final class SampleCode {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final long WRITTEN_SECONDS = 1_772_366_400L;
    private static final int BLOCK = 512;

    /** In the order of the archive. The copy of a file, the empty one and the picture are at their places. */
    private static final List<String> LANTERN = List.of(
            "README.md",
            "LICENSE",
            "c/main.c",
            "c/ring.c",
            "c/ring.h",
            "conf/rules.yaml",
            "conf/service.yaml",
            "docs/CHANGELOG.md",
            "docs/guide.md",
            "go/go.mod",
            "go/tide.go",
            "go/tide_test.go",
            "java/lantern/Lantern.java",
            "java/lantern/Main.java",
            "java/lantern/Wick.java",
            "js/clock.js",
            "js/debounce.js",
            "python/test_wick.py",
            "python/watch.py",
            "python/wick/__init__.py",
            "python/wick/wick.py",
            "rust/Cargo.toml",
            "rust/src/lib.rs",
            "rust/src/main.rs",
            "sh/backup.sh",
            "sh/build.sh",
            "sql/report.sql",
            "sql/schema.sql",
            "vendor/wick.py",
            "web/index.html",
            "web/style.css");

    private static final List<String> SAUCE = List.of("README.md", "LICENSE", "sauce.py", "test_sauce.py");

    private SampleCode() {}

    /** The repository {@code code.example/alice/lantern}. */
    static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String file : LANTERN) {
                entry(zip, "lantern/" + file, SampleArchives.resource("code/lantern/" + file));
            }
            entry(zip, "lantern/web/lamp.png", Png.square(16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The repository {@code code.example/carol/secret-sauce}, whose owner has asked to be left out. */
    static byte[] tar() {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (String file : SAUCE) {
            byte[] content = SampleArchives.resource("code/secret-sauce/" + file);
            tar.writeBytes(header("secret-sauce/" + file, content.length));
            tar.writeBytes(content);
            tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        }
        tar.writeBytes(new byte[2 * BLOCK]);
        return Gzip.member(tar.toByteArray());
    }

    /** A header as POSIX.1-1988 has it ({@code ustar}). */
    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, octal(size));
        put(header, 136, octal(WRITTEN_SECONDS));
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static String octal(long value) {
        return String.format(Locale.ROOT, "%011o", value);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
