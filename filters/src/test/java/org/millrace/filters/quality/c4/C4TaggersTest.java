package org.millrace.filters.quality.c4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class C4TaggersTest {
    private static final C4Taggers FILTER = new C4Taggers();

    @Test
    void countsLinesAndWhatTheyLack() {
        assertThat(measured(FILTER, "It is so...\nIs it?  \nno\n\nHe said \"yes\"\nthen he left'\n"))
                .containsEntry("line_count", 7.0)
                .containsEntry("lines_with_no_ending_punctuation", 4.0 / 7)
                .containsEntry("lines_with_too_few_words", 4.0 / 7);
    }

    @Test
    void tellsWordsFromPartsOfWords() {
        assertThat(measured(FILTER, "use JavaScript now"))
                .containsEntry("has_javascript", 1.0)
                .containsEntry("has_javascript_v2", 1.0);
        assertThat(measured(FILTER, "use JavaScript."))
                .containsEntry("has_javascript", 0.0)
                .containsEntry("has_javascript_v2", 1.0);
        assertThat(measured(FILTER, "java script")).containsEntry("has_javascript_v2", 0.0);
    }

    @Test
    void findsFillerTextAndBraces() {
        assertThat(measured(FILTER, "LOREM ipsum {"))
                .containsEntry("has_lorem_ipsum", 1.0)
                .containsEntry("has_curly_brace", 1.0);
        assertThat(measured(FILTER, "lorem\nipsum }"))
                .containsEntry("has_lorem_ipsum", 0.0)
                .containsEntry("has_curly_brace", 0.0);
    }

    @Test
    void dropsNothing() {
        assertThat(judge(FILTER, "")).isEqualTo(Verdict.keep());
    }
}
