package org.millrace.filters.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ass        | ass                        | 1",
                "ass        | class, assess, bass        | 0",
                "ass        | an ass, (ASS) ass.         | 3",
                "ass        | ass_x as.s ass1 1ass       | 0",
                "ass        | ass-like                   | 1",
                "bad word   | Bad  Word. bad~ word       | 1",
                "bad word   | bad words                  | 0",
                "straße     | STRAßE                     | 1",
                "色         | 红色的                     | 1",
                "แย่         | คนแย่มาก                     | 1",
                "xxx        | 看xxx片                    | 1",
                "xxx片      | 看xxx片吧                  | 1",
                "xxx片      | axxx片吧                   | 0",
                ":)         | a:):)b                     | 2",
                "a          | á a\u0301 a               | 1",
                "😀         | x😀y😀                     | 2",
            })
    void countsWhatStandsApart(String entry, String text, int count) {
        assertThat(Phrases.of(List.of(entry)).in(text).count()).isEqualTo(count);
    }

    @Test
    void anyWhiteSpaceIsABlank() {
        assertThat(Phrases.of(List.of("bad  word")).in("bad\n\u00A0word").count())
                .isEqualTo(1);
    }

    @Test
    void countsAsManyAsDoNotOverlapAndCoversAll() {
        Phrases.Matches found = Phrases.of(List.of("a b", "b c", "c")).in("x a b c x c");
        assertThat(found.count()).isEqualTo(3); // a b, c, c
        assertThat(found.stretches()).isEqualTo(2);
        assertThat(found.start(0)).isEqualTo(2);
        assertThat(found.end(0)).isEqualTo(7);
        assertThat(found.start(1)).isEqualTo(10);
    }

    @Test
    void refusesAnEmptyEntry() {
        assertThatThrownBy(() -> Phrases.of(List.of(" "))).hasMessage("expected a word or phrase, found nothing");
    }

    @Test
    void findsWhatASearchForEachEntryFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            TreeSet<String> entries = new TreeSet<>();
            for (int i = 0; i < 6; i++) {
                entries.add(letters(random, 1 + random.nextInt(4)));
            }
            String text = letters(random, 40);
            Phrases.Matches found = Phrases.of(List.copyOf(entries)).in(text);
            boolean[] covered = new boolean[text.length()];
            List<int[]> spans = new ArrayList<>();
            for (int end = 1; end <= text.length(); end++) {
                for (int start = 0; start < end; start++) {
                    if (entries.contains(text.substring(start, end)) && isApart(text, start, end)) {
                        spans.add(new int[] {start, end});
                        Arrays.fill(covered, start, end, true);
                    }
                }
            }
            int count = 0;
            int last = 0;
            for (int[] span : spans) { // ends ascend, so greed is right
                if (span[0] >= last) {
                    count++;
                    last = span[1];
                }
            }
            boolean[] foundCovered = new boolean[text.length()];
            for (int i = 0; i < found.stretches(); i++) {
                Arrays.fill(foundCovered, found.start(i), found.end(i), true);
            }
            assertThat(found.count()).as("%s in %s", entries, text).isEqualTo(count);
            assertThat(foundCovered).as("%s in %s", entries, text).isEqualTo(covered);
        }
    }

    /** Letters with and without borders, and no blanks at ends or side by side. */
    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab色-".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private static boolean isApart(String text, int start, int end) {
        return !(start > 0 && isAb(text.charAt(start - 1)) && isAb(text.charAt(start)))
                && !(end < text.length() && isAb(text.charAt(end)) && isAb(text.charAt(end - 1)));
    }

    private static boolean isAb(char c) {
        return c == 'a' || c == 'b';
    }
}
