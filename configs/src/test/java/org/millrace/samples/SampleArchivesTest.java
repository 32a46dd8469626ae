package org.millrace.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The files in the repository are what the generator writes, but for how they are compressed. */
class SampleArchivesTest {
    private static final Path SAMPLE = Path.of("sample");
    private static final String DAMAGED = "(damaged)";

    @Test
    void isWhatTheGeneratorWrites() throws IOException {
        for (Map.Entry<String, byte[]> file : SampleArchives.all().entrySet()) {
            byte[] stored = Files.readAllBytes(SAMPLE.resolve(file.getKey()));

            assertThat(content(file.getKey(), stored))
                    .as(file.getKey())
                    .isEqualTo(content(file.getKey(), file.getValue()));
        }
    }

    @Test
    void holdsNothingElseThanAReadMe() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> SAMPLE.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("README.md"))
                    .toList();

            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(SampleArchives.all().keySet());
        }
    }

    @Test
    void hasOneDamagedRecordInTheMiddleOfItsFirstArchive() {
        List<String> members = members(SampleArchives.all().get("web-1.warc.gz"));

        assertThat(members).hasSize(44).containsOnlyOnce(DAMAGED);
        assertThat(members.indexOf(DAMAGED)).isBetween(15, 30);
    }

    @Test
    void hasRecordsOfEachType() {
        List<String> members = members(SampleArchives.all().get("web-1.warc.gz"));
        String second = new String(SampleArchives.all().get("web-2.warc"), ISO_8859_1);

        assertThat(members.stream().filter(member -> member.contains("WARC-Type: response")))
                .hasSize(32);
        assertThat(members.stream().filter(member -> member.contains("WARC-Type: request")))
                .hasSize(7);
        assertThat(members.stream().filter(member -> member.contains("WARC-Type: revisit")))
                .hasSize(1);
        assertThat(second.split("WARC-Type: response", -1)).hasSize(34);
        assertThat(second.split("WARC-Type: request", -1)).hasSize(7);
    }

    @Test
    void staysSmall() {
        assertThat(SampleArchives.all().values().stream()
                        .mapToInt(file -> file.length)
                        .sum())
                .isLessThan(300_000);
    }

    private static List<String> content(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".gz")) {
            return members(bytes);
        }
        return name.endsWith(".zip") ? entries(bytes) : List.of(new String(bytes, UTF_8));
    }

    /** The members of a gzip file, a damaged one by that word alone. */
    private static List<String> members(byte[] bytes) {
        List<String> members = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            Inflater inflater = new Inflater(true);
            inflater.setInput(bytes, at + 10, bytes.length - at - 10);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            try {
                while (!inflater.finished()) {
                    int count = inflater.inflate(buffer);
                    if (count == 0 && !inflater.finished()) {
                        throw new DataFormatException("the stream ends too early");
                    }
                    out.write(buffer, 0, count);
                }
                members.add(out.toString(ISO_8859_1));
                at += 10 + (int) inflater.getBytesRead() + 8;
            } catch (DataFormatException e) {
                members.add(DAMAGED);
                at = next(bytes, at + 1);
            } finally {
                inflater.end();
            }
        }
        return members;
    }

    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at + 2 < bytes.length && (bytes[at] != 0x1f || bytes[at + 1] != (byte) 0x8b || bytes[at + 2] != 8)) {
            at++;
        }
        return at + 2 < bytes.length ? at : bytes.length;
    }

    private static List<String> entries(byte[] bytes) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName() + "\n" + entry.getTimeLocal() + "\n"
                        + new String(zip.readAllBytes(), ISO_8859_1));
            }
        }
        return entries;
    }
}
