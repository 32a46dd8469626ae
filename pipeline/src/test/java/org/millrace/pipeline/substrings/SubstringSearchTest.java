package org.millrace.pipeline.substrings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.millrace.core.DocumentId;
import org.millrace.filters.dedup.substring.SubstringUnit;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.ledger.Cut;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.segment.Entry;

class SubstringSearchTest {
    private static final String[] LETTERS = {"a", "b ", "c", "\u00e9", "\u4e2d", "\ud83d\ude00", "e\u0301", ", ", "\n"};

    /** Documents of a corpus in memory; unit and source are places in it. */
    private record Doc(int source, int unit, int index, long key, String text) {
        /** Documents of one key in one source are records of one id. */
        List<Long> id() {
            return List.of((long) source, key);
        }
    }

    private static final class Corpus implements Texts {
        private final List<Doc> documents;
        private final int[] sources;

        Corpus(List<Doc> documents, int... sources) {
            this.documents = documents.stream()
                    .sorted(Comparator.comparingInt(Doc::unit)
                            .thenComparing(Doc::key, Long::compareUnsigned)
                            .thenComparingInt(Doc::index))
                    .toList();
            this.sources = sources;
        }

        @Override
        public void each(int unit, Visitor visitor) throws IOException {
            for (Doc doc : documents) {
                if (doc.unit() == unit && visitor.wants(doc.index())) {
                    byte[] text = doc.text().getBytes(UTF_8);
                    visitor.visit(new Text(doc.key(), new DocumentId(doc.unit(), doc.index()), doc.index(), text));
                }
            }
        }

        /** As where a source has an archive twice. */
        Corpus withOneTextForAnId() {
            Map<List<Long>, String> texts = new HashMap<>();
            return new Corpus(
                    documents.stream()
                            .map(doc -> new Doc(
                                    doc.source(),
                                    doc.unit(),
                                    doc.index(),
                                    doc.key(),
                                    texts.computeIfAbsent(doc.id(), unused -> doc.text())))
                            .toList(),
                    sources);
        }

        /** In the order in which the first copy is first. */
        List<Doc> ordered() {
            return documents.stream()
                    .sorted(Comparator.comparingInt(Doc::source)
                            .thenComparing(Doc::key, Long::compareUnsigned)
                            .thenComparingInt(Doc::unit)
                            .thenComparingInt(Doc::index))
                    .toList();
        }
    }

    private static final class Shuffle implements BlockSink {
        private final SortedMap<Integer, List<byte[]>> groups = new TreeMap<>();
        private final Random random = new Random(7);
        private long rows;

        @Override
        public void emit(int partition, byte[] block) {
            List<byte[]> blocks = groups.computeIfAbsent(partition, unused -> new ArrayList<>());
            blocks.add(random.nextInt(blocks.size() + 1), block);
            rows += block.length / Long.BYTES;
        }

        Shuffle with(Shuffle other) {
            other.groups.forEach((key, blocks) -> blocks.forEach(block -> emit(key, block)));
            return this;
        }
    }

    private interface Step {
        void run(int key, Iterable<byte[]> blocks, BlockSink sink) throws IOException;
    }

    private static Shuffle after(Shuffle before, Step step) {
        Shuffle after = new Shuffle();
        before.groups.forEach((key, blocks) -> {
            try {
                step.run(key, blocks, after);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return after;
    }

    /** Numbers that crossed in each step: anchors, stretches, windows. */
    private record Found(List<Entry> entries, long anchors, long stretches, long windows) {}

    private static Found search(Corpus corpus, Substrings scheme, boolean keepFirst, int partitions, long... merged) {
        SubstringSearch search =
                new SubstringSearch(scheme, keepFirst, corpus, Places.of(corpus.sources), partitions, 3);
        Shuffle gone = new Shuffle();
        IntStream.range(0, corpus.sources.length).forEach(unit -> gone.emit(unit, new byte[0]));
        for (long document : merged) {
            LongRows row = new LongRows(1);
            row.add(document);
            gone.emit(Places.unit(document), row.toBytes());
        }
        Shuffle anchors = after(gone, search::anchors);
        Shuffle shared = after(anchors, (key, blocks, sink) -> search.sharedAnchors(blocks, sink));
        Shuffle stretches = after(shared.with(gone), search::stretches);
        Shuffle ranges = after(stretches, (key, blocks, sink) -> search.equalStretches(blocks, sink));
        Shuffle windows = after(ranges, search::windows);
        Shuffle more = after(windows, (key, blocks, sink) -> search.equalWindows(blocks, sink));
        List<Entry> entries = new ArrayList<>();
        after(ranges.with(more), search::cuts)
                .groups
                .values()
                .forEach(blocks -> blocks.forEach(block -> entries.addAll(Entries.parse(block))));
        return new Found(entries, anchors.rows, stretches.rows, windows.rows);
    }

    /** The text with what is cut out of it in brackets. */
    private static String marked(Doc doc, List<Entry> entries) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Entry entry : entries) {
            if (entry.unit() == doc.unit() && entry.index() == doc.index()) {
                for (Cut cut : Cut.decode(entry.payload())) {
                    int from = doc.text().offsetByCodePoints(0, cut.start());
                    int to = doc.text().offsetByCodePoints(0, cut.end());
                    marked.append(doc.text(), at, from)
                            .append('[')
                            .append(doc.text(), from, to)
                            .append(']');
                    at = to;
                }
            }
        }
        return marked.append(doc.text().substring(at)).toString();
    }

    private static String expected(Doc doc, boolean[] cut, SubstringUnit unit) {
        List<Integer> ranges = new ArrayList<>();
        for (int i = 0; i < cut.length; i++) {
            if (cut[i] && (i == 0 || !cut[i - 1])) {
                ranges.add(i);
            }
            if (cut[i] && (i + 1 == cut.length || !cut[i + 1])) {
                ranges.add(i + 1);
            }
        }
        StringBuilder marked = new StringBuilder();
        int[] at = {0};
        new Substrings(2, unit)
                .cutter()
                .cut(
                        doc.text().getBytes(UTF_8),
                        ranges.stream().mapToInt(i -> i).toArray(),
                        (start, end) -> {
                            int from = doc.text().offsetByCodePoints(0, start);
                            int to = doc.text().offsetByCodePoints(0, end);
                            marked.append(doc.text(), at[0], from)
                                    .append('[')
                                    .append(doc.text(), from, to)
                                    .append(']');
                            at[0] = to;
                        });
        return marked.append(doc.text().substring(at[0])).toString();
    }

    private static Corpus corpus(SplittableRandom random) {
        int[] sources =
                IntStream.range(0, random.nextInt(1, 5)).map(unit -> unit / 2).toArray();
        int alphabet = random.nextInt(1, LETTERS.length + 1);
        String shared = text(random, alphabet, random.nextInt(40));
        List<Doc> documents = new ArrayList<>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            int unit = random.nextInt(sources.length);
            StringBuilder text = new StringBuilder(text(random, alphabet, random.nextInt(30)));
            while (random.nextInt(3) > 0) { // copies of a whole or a part, once and more often
                int from = shared.offsetByCodePoints(0, random.nextInt(shared.codePointCount(0, shared.length()) + 1));
                text.append(shared.substring(from)).append(text(random, alphabet, random.nextInt(6)));
            }
            // few keys, so that the order of documents of one key is tried, too
            documents.add(new Doc(sources[unit], unit, i, random.nextInt(4) * 0x5000000000000000L, text.toString()));
        }
        return new Corpus(documents, sources);
    }

    private static String text(SplittableRandom random, int alphabet, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append(LETTERS[random.nextInt(alphabet)]);
        }
        return text.toString();
    }

    private static List<boolean[]> cut(List<Doc> ordered, SubstringUnit unit, int length, boolean keepFirst) {
        return BruteForce.cut(
                ordered.stream().map(Doc::text).toList(),
                ordered.stream().map(Doc::id).toList(),
                unit,
                length,
                keepFirst);
    }

    @ParameterizedTest
    @CsvSource({"BYTES, true", "BYTES, false", "TOKENS, true", "TOKENS, false"})
    void cutsWhatTheDefinitionSays(SubstringUnit unit, boolean keepFirst) {
        int documentsWithCuts = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Corpus corpus = keepFirst ? corpus(random) : corpus(random).withOneTextForAnId();
            int length = random.nextInt(2, 14);
            List<Doc> ordered = corpus.ordered();
            List<boolean[]> cut = cut(ordered, unit, length, keepFirst);
            List<Entry> entries = search(corpus, new Substrings(length, unit), keepFirst, random.nextInt(1, 4))
                    .entries();
            for (int i = 0; i < ordered.size(); i++) {
                if (!keepFirst
                        && i > 0
                        && ordered.get(i).id().equals(ordered.get(i - 1).id())) {
                    continue; // a second record of one id, which no release has
                }
                assertThat(marked(ordered.get(i), entries))
                        .describedAs("seed %d", seed)
                        .isEqualTo(expected(ordered.get(i), cut.get(i), unit));
            }
            documentsWithCuts += entries.size();
        }
        assertThat(documentsWithCuts).isGreaterThan(1_000);
    }

    @Test
    void takesASecondRecordOfOneIdForNoCopyWhereNoneIsKept() {
        Substrings scheme = new Substrings(3, SubstringUnit.TOKENS);
        Doc first = new Doc(0, 0, 4, 7, "a b c d");
        Doc again = new Doc(0, 1, 0, 7, "a b c d");
        Corpus twice = new Corpus(List.of(first, again), 0, 0, 1);
        assertThat(search(twice, scheme, false, 1).entries()).isEmpty();
        assertThat(search(twice, scheme, true, 1).entries()).hasSize(1);

        Doc elsewhere = new Doc(0, 1, 1, 8, "x b c d");
        Corpus shared = new Corpus(List.of(first, again, elsewhere), 0, 0, 1);
        List<Entry> found = search(shared, scheme, false, 1).entries();
        assertThat(marked(first, found)).isEqualTo("a[ b c d]");
        assertThat(marked(elsewhere, found)).isEqualTo("x[ b c d]");

        Doc sameIdInAnotherSource = new Doc(1, 2, 0, 7, "a b c d");
        Corpus sources = new Corpus(List.of(first, sameIdInAnotherSource), 0, 0, 1);
        assertThat(marked(first, search(sources, scheme, false, 1).entries())).isEqualTo("[a b c d]");

        Doc inItself = new Doc(0, 0, 5, 9, "a b c . a b c");
        Corpus own = new Corpus(List.of(inItself, new Doc(0, 1, 2, 9, inItself.text())), 0, 0, 1);
        assertThat(marked(inItself, search(own, scheme, false, 1).entries())).isEqualTo("[a b c ].[ a b c]");
    }

    @ParameterizedTest
    @EnumSource(SubstringUnit.class)
    void findsCopiesOfAnchorsThatStandInVeryManyUnits(SubstringUnit unit) {
        SplittableRandom random = new SplittableRandom(3);
        int units = SharedAnchors.MANY_UNITS + 8;
        String shared = text(random, 5, 60);
        List<Doc> documents = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            int from = shared.offsetByCodePoints(0, random.nextInt(30));
            documents.add(new Doc(0, i, 0, random.nextLong(), text(random, 5, 20) + shared.substring(from)));
        }
        Corpus corpus = new Corpus(documents, new int[units]);
        List<Doc> ordered = corpus.ordered();
        for (boolean keepFirst : new boolean[] {true, false}) {
            List<boolean[]> cut = cut(ordered, unit, 10, keepFirst);
            List<Entry> entries =
                    search(corpus, new Substrings(10, unit), keepFirst, 3).entries();
            for (int i = 0; i < units; i++) {
                assertThat(marked(ordered.get(i), entries)).isEqualTo(expected(ordered.get(i), cut.get(i), unit));
            }
        }
    }

    @Test
    void keepsTheCopyOfTheFirstSourceThenOfTheSmallestKeyThenTheFirst() {
        Substrings scheme = new Substrings(3, SubstringUnit.TOKENS);
        Corpus corpus = new Corpus(
                List.of(
                        new Doc(1, 1, 0, 1, "a b c"),
                        new Doc(0, 0, 0, -1, "x a b c y a b c"), // a great key, for keys are unsigned
                        new Doc(0, 0, 1, 5, "a b c . a b c")),
                0,
                1);
        List<Entry> entries = search(corpus, scheme, true, 2).entries();
        assertThat(corpus.ordered().stream().map(doc -> marked(doc, entries)))
                .containsExactly("a b c .[ a b c]", "x [a b c ]y[ a b c]", "[a b c]");
    }

    @Test
    void countsNoCopyInADocumentThatIsMerged() {
        Substrings scheme = new Substrings(3, SubstringUnit.TOKENS);
        Corpus corpus = new Corpus(List.of(new Doc(0, 0, 4, 1, "a b c"), new Doc(0, 1, 5, 2, "z a b c")), 0, 0);

        assertThat(search(corpus, scheme, true, 1).entries()).hasSize(1);
        assertThat(search(corpus, scheme, true, 1, Places.document(0, 4)).entries())
                .isEmpty();
        assertThat(search(corpus, scheme, false, 1, Places.document(1, 5)).entries())
                .isEmpty();
    }

    @Test
    void comparesTheWindowsOfALongCopyAroundItsEndsOnly() {
        SplittableRandom random = new SplittableRandom(1);
        String book = letters(random, 200_000);
        Corpus corpus = new Corpus(
                List.of(
                        new Doc(0, 0, 0, 1, letters(random, 500) + book + letters(random, 500)),
                        new Doc(0, 1, 0, 2, letters(random, 500) + book + letters(random, 500))),
                0,
                0);
        Found found = search(corpus, new Substrings(100, SubstringUnit.BYTES), true, 4);
        assertThat(found.entries()).hasSize(1);
        assertThat(Cut.decode(found.entries().get(0).payload()))
                .containsExactly(new Cut(500, 200_500, SubstringCuts.RULE));
        assertThat(found.windows() / WindowBlocks.WIDTH).isBetween(1L, 4L * 51);
    }

    @Test
    void isLinearWhereATextRepeatsItself() {
        for (String period : List.of(" ", "ab", "0123456789", "<td></td>\n")) {
            String run = period.repeat(300_000 / period.length());
            Corpus corpus = new Corpus(
                    List.of(new Doc(0, 0, 0, 1, "begin " + run + " end"), new Doc(0, 1, 0, 2, "Start " + run)), 0, 0);
            Found found = search(corpus, new Substrings(100, SubstringUnit.BYTES), true, 4);
            assertThat(found.anchors()).isLessThan(200);
            assertThat(found.stretches() / StretchBlocks.WIDTH).isLessThan(400);
            assertThat(found.windows() / WindowBlocks.WIDTH).isLessThan(2_000);
            Doc first = corpus.ordered().get(0);
            String left = marked(first, found.entries()).replaceAll("(?s)\\[[^]]*]", "");
            // once the period, and half a window of it at most at each end
            assertThat(left.length()).isLessThan(150);
        }
    }

    @Test
    void survivesLoneSurrogates() {
        String text = "\ud800a\udc00 b ".repeat(20);
        Corpus corpus = new Corpus(List.of(new Doc(0, 0, 0, 1, new String(text.getBytes(UTF_8), UTF_8))), 0);
        for (SubstringUnit unit : SubstringUnit.values()) {
            assertThat(search(corpus, new Substrings(5, unit), true, 1).entries())
                    .hasSize(1);
        }
    }

    @Test
    void givesTheSameWhereverUnitsBegin() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Corpus corpus = corpus(random);
            List<Doc> ordered = corpus.ordered();
            List<Doc> alone = new ArrayList<>(); // each in a unit of its own
            for (int i = 0; i < ordered.size(); i++) {
                Doc doc = ordered.get(i);
                alone.add(new Doc(doc.source(), i, 0, doc.key(), doc.text()));
            }
            int[] sources = ordered.stream().mapToInt(Doc::source).toArray();
            Substrings scheme = new Substrings(4, SubstringUnit.BYTES);
            List<Entry> entries = search(corpus, scheme, true, 1).entries();
            List<Entry> ofAlone =
                    search(new Corpus(alone, sources), scheme, true, 3).entries();
            for (int i = 0; i < ordered.size(); i++) {
                assertThat(marked(alone.get(i), ofAlone)).isEqualTo(marked(ordered.get(i), entries));
            }
        }
    }

    private static String letters(SplittableRandom random, int count) {
        char[] letters = new char[count];
        for (int i = 0; i < count; i++) {
            letters[i] = (char) ('a' + random.nextInt(26));
        }
        return new String(letters);
    }
}
