package org.millrace.filters.dolma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Redaction;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class PersonalDataSpansTest {
    @Test
    void takesInWhatStandsAroundAnAddress() {
        assertFinds("Mail me@corp.com now", " me@corp.com ");
        assertFinds("Mail: (me@corp.com) now", ": (me@corp.com) ");
        assertFinds("me@corp.com.\n", "me@corp.com.\n");
        assertFinds("a@b.c  d@e.f ", "a@b.c  ", "d@e.f ");
        assertFinds("a@b@c.com ", "@b@c.com ");
    }

    @Test
    void wantsWhiteSpaceBehindAnAddress() {
        assertFinds("me@corp.com");
        assertFinds("me@corp.com), x");
        assertFinds("me@corp.com,x y");
    }

    @Test
    void wantsAFullStopInTheDomainAndMoreThanABracketBefore() {
        assertFinds("me@corp x");
        assertFinds("me@corp. x");
        assertFinds("me@corp.. x", "me@corp.. ");
        assertFinds("(@b.com x");
        assertFinds("a(@b.com x", "a(@b.com ");
    }

    @Test
    void findsTenDigitsBehindWhiteSpace() {
        assertFinds("call 555-123-4567 x", " 555-123-4567");
        assertFinds("555-123-4567");
        assertFinds("\u00A0 (555) 123 4567", "\u00A0 (555) 123 4567");
        assertFinds(" 555--..123.4567", " 555--..123.4567");
        assertFinds(" 555 123  4567");
        assertFinds(" 555-123-456");
        assertFinds(" 5551234567890", " 5551234567");
    }

    @Test
    void findsFourNumbersAnywhere() {
        assertFinds("v1.2.3.4.5", "1.2.3.4");
        assertFinds("300.1.1.1", "00.1.1.1");
        assertFinds("1.2.3.256", "1.2.3.25");
        assertFinds("1.2.3.255", "1.2.3.255");
        assertFinds("1.2.3");
    }

    @Test
    void looksNowhereInATextOfQuestions() {
        assertThat(PersonalDataSpans.in("1.2.3.4" + "?".repeat(10_000))).hasSize(1);
        assertThat(PersonalDataSpans.in("1.2.3.4" + "?".repeat(10_001))).isEmpty();
    }

    @Test
    void dropsMoreThanFive() {
        PersonalDataCount filter = new PersonalDataCount(5);
        assertThat(filter.judge(document("1.2.3.4 ".repeat(5)))).isEqualTo(Verdict.keep());
        assertThat(filter.judge(document("1.2.3.4 ".repeat(6)))).isEqualTo(Verdict.drop("doc_count", 6, 5));
        assertThat(filter.judge(document("1.2.3.4\n".repeat(3) + "a@b.c ".repeat(3))))
                .isEqualTo(Verdict.drop("doc_count", 6, 5));
    }

    @Test
    void replacesAndTellsThePlaces() {
        Rewriting masked = new PersonalDataMask().rewrite(document("Mail me@corp.com now: 1.2.3.4"));
        assertThat(masked.text()).isEqualTo("Mail |||EMAIL_ADDRESS||| now:  |||IP_ADDRESS||| ");
        assertThat(masked.redactions())
                .containsExactly(
                        new Redaction("EMAIL_ADDRESS", 5, 19, "pii_regex_with_counts_fast_v2"),
                        new Redaction("IP_ADDRESS", 31, 16, "pii_regex_with_counts_fast_v2"));
    }

    @Test
    void looksAgainBehindWhatItReplaced() {
        Rewriting masked = new PersonalDataMask().rewrite(document("\uD83D\uDE00 x@y.z1.2.3.4"));
        assertThat(masked.text()).isEqualTo("\uD83D\uDE00 |||EMAIL_ADDRESS||| |||IP_ADDRESS||| ");
        assertThat(masked.redactions())
                .extracting(Redaction::category, Redaction::start)
                .containsExactly(tuple("EMAIL_ADDRESS", 2), tuple("IP_ADDRESS", 22));
    }

    private static void assertFinds(String text, String... finds) {
        assertThat(PersonalDataSpans.in(text))
                .extracting(span -> text.substring(span.start(), span.end()))
                .isEqualTo(List.of(finds));
    }
}
