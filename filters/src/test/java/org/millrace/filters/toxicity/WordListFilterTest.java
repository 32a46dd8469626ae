package org.millrace.filters.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class WordListFilterTest {
    private static WordListFilter filter(String language, int maxMatches, double maxShare) {
        return new WordListFilter(
                InlineList.of("# list: rude", "# date: 2020-05-01", "# a remark", "", "darn", "oh dear"),
                language,
                maxMatches,
                maxShare);
    }

    @Test
    void keepsUpToTheMostMatchesAndNamesTheList() {
        assertThat(filter("", 1, 1).judge(document("Darn it"))).isEqualTo(Verdict.keep());
        assertThat(filter("", 1, 1).judge(document("Darn it, oh  dear")))
                .isEqualTo(new Verdict.Drop("listed-words", 2, 1, "rude 2020-05-01"));
        assertThat(filter("", 0, 1).judge(document("darned"))).isEqualTo(Verdict.keep());
    }

    @Test
    void keepsUpToTheLargestShareOfWords() {
        // 3 of 6 words
        assertThat(filter("", 9, 0.5).judge(document("Oh dear, darn, that is it")))
                .isEqualTo(Verdict.keep());
        assertThat(filter("", 9, 0.5).judge(document("Oh dear, darn, that is")))
                .isEqualTo(new Verdict.Drop("listed-words-share", 0.6, 0.5, "rude 2020-05-01"));
    }

    @Test
    void countsWordsOfScriptsWithoutSpacesByDictionary() {
        WordListFilter chinese = new WordListFilter(InlineList.of("# list: a", "# date: 2020", "天气"), "zh", 9, 0.01);
        Readings readings = Readings.all();
        chinese.measure(document("今天天气很好", "zh", 1), readings);
        assertThat(readings.taken()).extracting(Reading::value).containsExactly(1.0, 1 / 3.0);
    }

    @Test
    void judgesTheLanguageItIsFor() {
        assertThat(filter("en", 0, 1).judge(document("darn", "de", 1))).isEqualTo(Verdict.keep());
        assertThat(filter("en", 0, 1).judge(document("darn", "en", 1))).isNotEqualTo(Verdict.keep());
    }

    @Test
    void hasAShareOfNoneWhereThereAreNoWords() {
        WordListFilter marks = new WordListFilter(InlineList.of("# list: a", "# date: 2020", "!!"), "", 9, 0);
        assertThat(marks.judge(document("!! ??"))).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "# list: a b | # date: 2020  | x | list.txt, line 1: expected a name of letters, digits and . _ -, found 'a b'",
                "# list: a   | # date: May   | x | list.txt, line 2: expected a date such as 2020-05-01, found 'May'",
                "# list: a   | # x           | x | list.txt: expected a head of '# list: NAME' and '# date: 2020-05-01', then words and phrases, found no date",
                "# date: 2020| # x           | x | list.txt: expected a head of '# list: NAME' and '# date: 2020-05-01', then words and phrases, found no name",
                "# list: a   | # date: 2020-05| # x | list.txt: expected a head of '# list: NAME' and '# date: 2020-05-01', then words and phrases, found no word",
            })
    void refusesAListWithoutAHead(String first, String second, String third, String message) {
        assertThatThrownBy(() -> new WordListFilter(InlineList.of(first, second, third), "", 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesWrongLimits() {
        assertThatThrownBy(() -> filter("", -1, 1)).hasMessageContaining("got max-matches=-1, max-share=1.0");
        assertThatThrownBy(() -> filter("", 1, 1.5)).hasMessageContaining("got max-matches=1, max-share=1.5");
    }
}
