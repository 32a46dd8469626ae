package org.millrace.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;

class SegmentMergeTest {
    @TempDir
    Path folder;

    private SegmentMerge.Segment segment(String name, int unit, List<Entry> entries) throws IOException {
        String path = folder.resolve(name).toString();
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Entry.ORDER);
        Storage.write(path, scratch(), out -> {
            try (SegmentWriter writer = new SegmentWriter(out, true)) {
                for (Entry entry : sorted) {
                    writer.add(entry);
                }
                writer.finish();
            }
        });
        return new SegmentMerge.Segment(path, Files.size(Path.of(path)), unit);
    }

    private String scratch() {
        return folder.resolve("scratch").toString();
    }

    private List<String> merge(List<SegmentMerge.Segment> segments, KeyRange range) throws IOException {
        List<String> merged = new ArrayList<>();
        try (SegmentMerge merge = SegmentMerge.open(segments, range, scratch())) {
            for (Entry entry = merge.next(); entry != null; entry = merge.next()) {
                merged.add(line(entry));
            }
            assertThat(merge.next()).isNull();
        }
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
        return merged;
    }

    private static String line(Entry entry) {
        return Long.toHexString(entry.key()) + " " + entry.id() + " " + entry.unit() + "." + entry.index() + " "
                + entry.kind() + " " + new String(entry.payload(), StandardCharsets.ISO_8859_1);
    }

    private static List<String> expected(List<Entry> entries, KeyRange range) {
        return entries.stream()
                .filter(entry -> range.contains(entry.key()))
                .sorted(Entry.ORDER)
                .map(SegmentMergeTest::line)
                .toList();
    }

    /** Entries of one unit; few distinct keys, so that keys and ids repeat. */
    private static List<Entry> entries(int unit, int count, int payload, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            long key = (long) random.nextInt(50) * 0x0512345678901234L;
            DocumentId id = new DocumentId(random.nextInt(3) - 1, random.nextInt(3) - 1);
            byte[] bytes = new byte[random.nextInt(payload + 1)];
            random.nextBytes(bytes);
            Entry.Kind kind = random.nextBoolean() ? Entry.Kind.DOCUMENT : Entry.Kind.LEFT_OUT;
            entries.add(new Entry(key, id, unit, index, kind, bytes));
        }
        return entries;
    }

    @Test
    void skipsToAnyKeyOfTheRange() throws IOException {
        Random random = new Random(5);
        List<Entry> entries = entries(0, 700, 2000, random);
        entries.sort(Entry.ORDER);
        SegmentMerge.Segment segment = segment("s", -1, entries);
        for (int round = 0; round < 200; round++) {
            KeyRange range = new KeyRange((long) random.nextInt(30) * 0x0512345678901234L, -1);
            long[] keys = random.longs(1 + random.nextInt(4))
                    .map(key -> key | (1L << 62))
                    .toArray();
            if (random.nextBoolean()) {
                keys[0] = entries.get(random.nextInt(entries.size())).key();
            }
            try (SegmentReader reader = new SegmentReader(segment.path(), segment.size(), range, -1)) {
                long reached = range.first();
                for (long key : keys) {
                    reader.skipTo(key);
                    reached = Long.compareUnsigned(key, reached) > 0 ? key : reached; // never back
                    long least = reached;
                    Entry expected = entries.stream()
                            .filter(entry -> Long.compareUnsigned(entry.key(), least) >= 0)
                            .findFirst()
                            .orElse(null);
                    assertThat(reader.head() == null ? "none" : line(reader.head()))
                            .isEqualTo(expected == null ? "none" : line(expected));
                }
            }
        }
    }

    @Test
    void mergesRandomEntriesOverAnyRange() throws IOException {
        Random random = new Random(11);
        List<SegmentMerge.Segment> segments = new ArrayList<>();
        List<Entry> all = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            List<Entry> entries = entries(unit, 700, 2000, random); // many frames each
            segments.add(segment("s" + unit, -1, entries));
            all.addAll(entries);
        }

        assertThat(merge(segments, KeyRange.ALL)).containsExactlyElementsOf(expected(all, KeyRange.ALL));
        for (int k = 0; k < 7; k++) {
            KeyRange range = KeyRange.part(k, 7);
            assertThat(merge(segments, range)).containsExactlyElementsOf(expected(all, range));
        }
        for (Entry entry : all.subList(0, 40)) {
            KeyRange single = new KeyRange(entry.key(), entry.key());
            assertThat(merge(segments, single)).containsExactlyElementsOf(expected(all, single));
        }
    }

    @Test
    void mergesMoreFilesThanItHoldsOpen() throws IOException {
        Random random = new Random(12);
        List<SegmentMerge.Segment> segments = new ArrayList<>();
        List<Entry> all = new ArrayList<>();
        for (int unit = 0; unit < SegmentMerge.FAN_IN + 90; unit++) {
            List<Entry> entries = entries(unit, unit % 4, 20, random);
            segments.add(segment("s" + unit, unit, entries));
            all.addAll(entries);
        }

        assertThat(merge(segments, KeyRange.ALL)).containsExactlyElementsOf(expected(all, KeyRange.ALL));
        KeyRange range = KeyRange.part(1, 3);
        assertThat(merge(segments, range)).containsExactlyElementsOf(expected(all, range));
    }

    @Test
    void mergesOneKeyOverManyFrames() throws IOException {
        List<Entry> same = new ArrayList<>();
        for (int index = 0; index < 300; index++) {
            same.add(new Entry(42, new DocumentId(1, 1), 0, index, Entry.Kind.DOCUMENT, new byte[1000]));
        }
        SegmentMerge.Segment segment = segment("same", 0, same);

        assertThat(merge(List.of(segment), new KeyRange(42, 42))).hasSize(300);
        assertThat(merge(List.of(segment), new KeyRange(43, 99))).isEmpty();
        assertThat(merge(List.of(segment), new KeyRange(0, 41))).isEmpty();
    }

    @Test
    void givesEntriesTheUnitOfThisRun() throws IOException {
        Entry stored = new Entry(1, new DocumentId(1, 1), 9, 3, Entry.Kind.DOCUMENT, new byte[0]);

        assertThat(merge(List.of(segment("a", 2, List.of(stored))), KeyRange.ALL))
                .containsExactly("1 " + stored.id() + " 2.3 DOCUMENT ");
        assertThat(merge(List.of(segment("b", -1, List.of(stored))), KeyRange.ALL))
                .containsExactly("1 " + stored.id() + " 9.3 DOCUMENT ");
    }

    @Test
    void mergesEmptyFilesAndNoFiles() throws IOException {
        SegmentMerge.Segment empty = segment("empty", 0, List.of());
        Entry only = new Entry(1, new DocumentId(1, 1), 1, 0, Entry.Kind.DOCUMENT, new byte[0]);

        assertThat(empty.size()).isEqualTo(SegmentWriter.FOOTER);
        assertThat(merge(List.of(), KeyRange.ALL)).isEmpty();
        assertThat(merge(List.of(empty), KeyRange.ALL)).isEmpty();
        assertThat(merge(List.of(empty, segment("one", 1, List.of(only))), KeyRange.ALL))
                .hasSize(1);
    }

    @Test
    void writesEqualEntriesToEqualBytes() throws IOException {
        List<Entry> entries = entries(0, 500, 300, new Random(13));
        SegmentMerge.Segment one = segment("one", 0, entries);
        SegmentMerge.Segment other = segment("other", 0, entries);

        assertThat(Files.readAllBytes(Path.of(one.path()))).isEqualTo(Files.readAllBytes(Path.of(other.path())));
    }

    @Test
    void refusesAFileThatIsNoSegment() throws IOException {
        Path stranger = folder.resolve("stranger");
        Files.writeString(stranger, "this is quite another sort of file");
        String path = stranger.toString();

        assertThatIOException()
                .isThrownBy(() -> new SegmentReader(path, Files.size(stranger), KeyRange.ALL, 0))
                .withMessage(path + " is no segment file: delete the work folder and run again");
    }

    @Test
    void refusesAFileTooShortToBeASegment() throws IOException {
        Path stranger = folder.resolve("short");
        Files.writeString(stranger, "short");
        String path = stranger.toString();

        assertThatIOException()
                .isThrownBy(() -> new SegmentReader(path, 5, KeyRange.ALL, 0))
                .withMessage(path + " is no segment file: delete the work folder and run again");
    }
}
