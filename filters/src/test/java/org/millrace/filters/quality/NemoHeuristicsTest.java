package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class NemoHeuristicsTest {
    private static final NemoHeuristics FILTER = new NemoHeuristics(
            0.25,
            0.1,
            0.15,
            0.2,
            0.9,
            0.25,
            0.1,
            1000,
            50,
            60,
            0.4,
            3,
            10,
            0.85,
            0.3,
            2,
            0.8,
            Rule.APPLY,
            Prose.STOP_WORDS);
    private static final String GOOD = "the be " + words(0, 48) + ".";

    @Test
    void keepsAnOrdinaryText() {
        assertThat(judge(FILTER, GOOD)).isEqualTo(Verdict.keep());
        assertThat(measured(FILTER, GOOD)).hasSize(16);
    }

    @Test
    void limitsWhatIsNoAsciiLetterOrDigit() {
        assertThat(measured(FILTER, "aZ9\n?!,.")).containsEntry("alpha_numeric", 0.0);
        assertThat(measured(FILTER, "a \u00E9\uD83D\uDE00")).containsEntry("alpha_numeric", 0.75);
        assertThat(judge(FILTER, "abc-")).isEqualTo(Verdict.drop("word_count", 1, 50)); // a quarter
        assertThat(judge(FILTER, "ab-")).isEqualTo(Verdict.drop("alpha_numeric", 1.0 / 3, 0.25));
    }

    @Test
    void limitsDigits() {
        assertThat(measured(FILTER, "1\u0663a²")).containsEntry("numbers_ratio", 0.5);
        String text = "a".repeat(17) + "1".repeat(3);
        assertThat(measured(FILTER, text)).containsEntry("numbers_ratio", 0.15);
        assertThat(judge(FILTER, text)).isEqualTo(Verdict.drop("word_count", 1, 50));
        assertThat(judge(FILTER, "a".repeat(16) + "1".repeat(3)))
                .isEqualTo(Verdict.drop("numbers_ratio", 3.0 / 19, 0.15));
    }

    @Test
    void limitsAddressesWithoutTheirPaths() {
        // 14 of 70 characters, then of 69
        assertThat(judge(FILTER, "http://x.com.a " + "a".repeat(55))).isEqualTo(Verdict.drop("word_count", 2, 50));
        assertThat(judge(FILTER, "http://x.com.a " + "a".repeat(54)))
                .isEqualTo(Verdict.drop("urls_ratio", 14.0 / 69, 0.2));
        assertThat(measured(FILTER, "https://a.b/path")).containsEntry("urls_ratio", 11.0 / 16);
        assertThat(measured(FILTER, "http://a%2Fb%2")).containsEntry("urls_ratio", 12.0 / 14);
        assertThat(measured(FILTER, "http:// xhttps://a")).containsEntry("urls_ratio", 9.0 / 18);
    }

    @Test
    void limitsWhiteSpaceAndBrackets() {
        assertThat(measured(FILTER, "a\t\n\r\b \u00A0\u000B")).containsEntry("white_space", 5.0 / 8);
        assertThat(judge(FILTER, "a\n\n" + "b".repeat(5))).isEqualTo(Verdict.drop("word_count", 2, 50)); // 2 of 8
        assertThat(judge(FILTER, "a\n\n" + "b".repeat(4))).isEqualTo(Verdict.drop("white_space", 2.0 / 7, 0.25));
        assertThat(measured(FILTER, "()[]{}⟨⟩<>")).containsEntry("parentheses_ratio", 0.8);
        assertThat(judge(FILTER, "(" + "b".repeat(9))).isEqualTo(Verdict.drop("word_count", 1, 50));
        assertThat(judge(FILTER, "(" + "b".repeat(8))).isEqualTo(Verdict.drop("parentheses_ratio", 1.0 / 9, 0.1));
    }

    @Test
    void limitsTheLongestWord() {
        assertThat(judge(FILTER, "b".repeat(1000))).isEqualTo(Verdict.drop("word_count", 1, 50));
        assertThat(judge(FILTER, "b".repeat(1001))).isEqualTo(Verdict.drop("max_word_length", 1001, 1000));
    }

    @Test
    void limitsParagraphsOfBoilerplate() {
        String paragraph = "the be to " + words(0, 9) + ".\n\n";
        String policy = "Our Privacy & Cookies Policy is this.\n\n";
        assertThat(judge(FILTER, paragraph.repeat(2) + words(100, 20) + ".\n\n" + policy + policy.strip()))
                .isEqualTo(Verdict.keep()); // 2 of 5
        assertThat(judge(
                        FILTER,
                        paragraph + paragraph + words(100, 18) + ".\n\n" + policy.repeat(2) + "Our terms of use."))
                .isEqualTo(Verdict.drop("boilerplate_string_ratio", 0.5, 0.4));
        assertThat(judge(FILTER, GOOD + " Lorem ipsum.")).isEqualTo(Verdict.drop("boilerplate_string_ratio", 1, 0.4));
        for (String phrase :
                new String[] {"uses cookies", "PRIVACY OVERVIEW", "necessary cookies are absolutely essential"}) {
            assertThat(measured(FILTER, "So " + phrase + " x\n\nb")).containsEntry("boilerplate_string_ratio", 0.5);
        }
    }

    @Test
    void limitsLinesWithoutAnEndMark() {
        String line = "the be word here\n";
        String marked = "the be word here.\n";
        // 17 of 20 lines, then 18 of 21
        NemoHeuristics filter = new NemoHeuristics(
                0, 0, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0.85, 0, 0, 0, Rule.SKIP, Prose.STOP_WORDS);
        assertThat(judge(filter, line.repeat(17) + marked.repeat(3))).isEqualTo(Verdict.keep());
        assertThat(judge(filter, line.repeat(18) + marked.repeat(3)))
                .isEqualTo(Verdict.drop("punctuation", 18.0 / 21, 0.85));
        assertThat(measured(filter, "a.\nb? \nc!\nd\"\ne'\nf…\n\ng)\nh:\ni;\nj"))
                .containsEntry("punctuation", 0.5);
    }

    @Test
    void dropsTextsWithAPornographicAddress() {
        String text = "the be " + words(0, 46) + " see http://www.";
        assertThat(judge(FILTER, text + "acorn.org.")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, text + "aporn.org.")).isEqualTo(Verdict.drop("pornographic_urls", 1, 0));
        assertThat(judge(FILTER, text + "a.org/porn.")).isEqualTo(Verdict.keep()); // a path is no part of it
    }

    @Test
    void dropsAnEmptyText() {
        assertThat(judge(FILTER, "")).isEqualTo(Verdict.drop("alpha_numeric", 1, 0.25));
        assertThat(measured(FILTER, ""))
                .containsEntry("max_word_length", 1001.0)
                .containsEntry("white_space", 1.0);
    }
}
