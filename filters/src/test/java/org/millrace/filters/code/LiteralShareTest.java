package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.file;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class LiteralShareTest {
    private static final LiteralShare FILTER = new LiteralShare(0, 0.8, 0.5, 0.8, 0.5);

    @Test
    void tellsValuesOfJsonFromNames() {
        assertParts(DataSyntax.JSON, "{\"a\": \"bc\", \"d\": 12, \"e\": [true, \"f\"]}", 13, 2, 19);
        assertParts(DataSyntax.JSON, "// a\n{b: /* c */ 'd'}", 3, 0, 4);
        assertParts(DataSyntax.JSON, "[\"a\\\"b\", \"c\nd", 6 + 2 + 1, 0, 2);
    }

    @Test
    void tellsValuesOfYaml() {
        assertParts(DataSyntax.YAML, "a: b # c\nd:\n  - 12\n  - 'e f'\n", 7, 2, 6);
        assertParts(DataSyntax.YAML, "a: |\n  b: c\nd: e\n", 4, 0, 5);
        assertParts(DataSyntax.YAML, "---\n# a\nb: {c: 1}\nd:e\n", 1 + 3, 1, 3 + 2 + 4);
    }

    @Test
    void tellsValuesOfSettings() {
        assertParts(DataSyntax.PAIRS, "[s]\n# c\na = 1\nb=x y\nc = [\"d\", 2]\n", 7, 2, 12);
        assertParts(DataSyntax.PAIRS, "a: b\n! c\n; d\n\"e:f\",\n", 1 + 5, 0, 2 + 1);
    }

    @Test
    void tellsValuesOfMarkup() {
        assertParts(DataSyntax.MARKUP, "<a b=\"c\"><!-- d -->ef <g/></a>", 3, 0, 15);
        assertParts(DataSyntax.MARKUP, "<![CDATA[<a>]]>1.5", 3 + 3, 3, 12);
        assertParts(DataSyntax.MARKUP, "<a b=\"", 0, 0, 5);
    }

    @Test
    void tellsValuesOfTables() {
        assertParts(DataSyntax.TABLE, "a,b\n1,x y\n2,z\n", 5, 2, 5);
    }

    @Test
    void limitsValuesAndNumbersOfData() {
        assertThat(judge("JSON", "[\"xxxxxx\"]")).isEqualTo(Verdict.keep());
        assertThat(judge("JSON", "[\"xxxxxxx\"]")).isEqualTo(Verdict.drop("values", 9 / 11.0, 0.8));
        assertThat(judge("JSON", "[12]")).isEqualTo(Verdict.keep());
        assertThat(judge("JSON", "[123]")).isEqualTo(Verdict.drop("numbers", 0.6, 0.5));
    }

    @Test
    void limitsStringsAndNumbersOfPrograms() {
        assertThat(judge("C", "a=12 // \"b\"")).isEqualTo(Verdict.keep());
        assertThat(judge("C", "a=123")).isEqualTo(Verdict.drop("code-numbers", 0.6, 0.5));
        assertThat(judge("C", "a=\"bbbbbb\"")).isEqualTo(Verdict.keep());
        assertThat(judge("C", "a=\"bbbbbbb\"")).isEqualTo(Verdict.drop("code-literals", 9 / 11.0, 0.8));
        assertThat(judge("C", "x1 = y2_3")).as("digits of names").isEqualTo(Verdict.keep());
    }

    @Test
    void measuresNothingInShortFilesAndOtherLanguages() {
        assertThat(new LiteralShare(6, 0.8, 0.5, 0.8, 0.5).judge(file("a", "JSON", "[123]")))
                .isEqualTo(Verdict.keep());
        assertThat(new LiteralShare(5, 0.8, 0.5, 0.8, 0.5).judge(file("a", "JSON", "[123]")))
                .isEqualTo(Verdict.drop("numbers", 0.6, 0.5));
        assertThat(judge("Text", "123")).isEqualTo(Verdict.keep());
        assertThat(judge("JSON", " ")).isEqualTo(Verdict.keep());
    }

    private static void assertParts(DataSyntax syntax, String text, int values, int numbers, int frame) {
        DataLiterals found = DataLiterals.of(text, syntax);
        assertThat(new int[] {found.values(), found.numbers(), found.frame()})
                .as(text)
                .containsExactly(values, numbers, frame);
    }

    private static Verdict judge(String language, String text) {
        return FILTER.judge(file("a", language, text));
    }
}
