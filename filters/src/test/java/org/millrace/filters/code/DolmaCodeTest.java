package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.file;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class DolmaCodeTest {
    private static final DolmaCode FILTER = filter(DolmaCode.TokenRule.SKIP);

    private static DolmaCode filter(DolmaCode.TokenRule rule) {
        return new DolmaCode(1000, 100, 0.25, rule, 1.5, 0.01, 0.8, 0.2);
    }

    @Test
    void limitsLines() {
        assertThat(judge("C", "a".repeat(1000) + "\na".repeat(20))).isEqualTo(Verdict.keep());
        assertThat(judge("C", "a".repeat(1001) + "\na".repeat(20)))
                .isEqualTo(Verdict.drop("max_line_length_doc", 1001, 1000));
        assertThat(judge("C", "a".repeat(100))).isEqualTo(Verdict.keep());
        assertThat(judge("C", "a".repeat(101))).isEqualTo(Verdict.drop("avg_line_length_doc", 101, 100));
    }

    @Test
    void wantsLettersAndDigits() {
        assertThat(judge("C", "a...")).isEqualTo(Verdict.keep());
        assertThat(judge("C", "a....")).isEqualTo(Verdict.drop("alnum_prop_doc", 0.2, 0.25));
        assertThat(judge("C", "")).isEqualTo(Verdict.drop("alnum_prop_doc", 0, 0.25));
    }

    @Test
    void countsOneTokenMoreAndDropsByItOnlyWhereToldTo() {
        DolmaCode applied = filter(DolmaCode.TokenRule.APPLY);
        assertThat(applied.judge(file("a", "C", "abc")))
                .as("3 letters, 1 token and 1")
                .isEqualTo(Verdict.keep());
        assertThat(applied.judge(file("a", "C", "ab cd")))
                .isEqualTo(Verdict.drop("alpha_token_prop_doc", 4 / 3.0, 1.5));
        assertThat(judge("C", "ab cd")).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsXmlInDisguise() {
        assertThat(judge("C", " <?xml version=\"1.0\"?><abc/>")).isEqualTo(Verdict.drop("has_xml_template_doc", 1, 0));
    }

    @Test
    void wantsSomeCommentsInThreeLanguages() {
        String code = "b".repeat(98);
        assertThat(judge("Java", "//\n" + code + "\n" + code))
                .isEqualTo(Verdict.drop("code_to_comment_ratio_doc", 0.01, 0.01));
        assertThat(judge("Java", "//\n" + code + "\n" + code.substring(1))).isEqualTo(Verdict.keep());
        assertThat(judge("C", "//\n" + code + "\n" + code)).isEqualTo(Verdict.keep());
        assertThat(judge("Java", "//" + "a".repeat(78) + "\n" + "b".repeat(19))).isEqualTo(Verdict.keep());
        assertThat(judge("Java", "//" + "a".repeat(79) + "\n" + "b".repeat(18)))
                .isEqualTo(Verdict.drop("code_to_comment_ratio_doc", 0.81, 0.8));
    }

    @Test
    void wantsVisibleTextInHtml() {
        assertThat(judge("HTML", "<p>" + "a".repeat(50) + "\n" + "a".repeat(50) + "</p>"))
                .isEqualTo(Verdict.keep());
        assertThat(judge("HTML", "<p>" + "a".repeat(50) + "\n" + "a".repeat(49) + "</p>"))
                .isEqualTo(Verdict.drop("code_to_text_ratio_html_doc", 0, 0.2));
    }

    private static Verdict judge(String language, String text) {
        return FILTER.judge(file("a", language, text));
    }
}
