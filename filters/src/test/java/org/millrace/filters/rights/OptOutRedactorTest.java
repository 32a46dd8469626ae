package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.core.Redaction;
import org.millrace.core.Resource;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.privacy.Redactor;

class OptOutRedactorTest {
    private static final InlineList KEY = new InlineList("key", "0123456789abcdef0123456789abcdef");
    private static final ListKey HMACS = ListKey.read(KEY);

    @Test
    void redactsTheAddressThatIsAskedForAndNoOther() {
        OptOutRedactor step = step(request("email_hmac", HMACS.email("jane@corp.net"), ""));
        assertThat(step.rewrite(document("\uD83D\uDE00 Ask Jane@Corp.net or joe@corp.net.")))
                .isEqualTo(Rewriting.redacted(
                        "\uD83D\uDE00 Ask <EMAIL> or joe@corp.net.",
                        List.of(new Redaction("EMAIL", 6, 7, "email-v2"))));
        Document other = document("Ask joe@corp.net.");
        assertThat(step.rewrite(other)).isEqualTo(Rewriting.unchanged(other.text()));
    }

    @Test
    void findsAnAddressInLettersOfAnotherWidth() {
        OptOutRedactor step = step(request("email_hmac", HMACS.email("jane@corp.net"), ""));
        assertThat(step.rewrite(document("Ask \uFF4Aane@co\u00ADrp.net now.")).text())
                .isEqualTo("Ask <EMAIL> now.");
    }

    @Test
    void redactsANumberHoweverItIsWritten() {
        OptOutRedactor step = step(request("phone_hmac", HMACS.phone("+442071838750"), ""));
        assertThat(step.rewrite(document("Call +44 (0)20 7183 8750 or +44 20 7183 8751."))
                        .text())
                .isEqualTo("Call <PHONE> or +44 20 7183 8751.");
        assertThat(step.rewrite(document("Call 020 7183 8750.")).text()).isEqualTo("Call <PHONE>.");
    }

    @Test
    void redactsAPhraseAndWhatOverlapsItAsOnePlace() {
        OptOutRedactor step = step(
                request("email_hmac", HMACS.email("jane@corp.net"), ""),
                request("text_pattern", "Jane Doe,? jane@", ",\"action\":\"redact\",\"max_hits\":2"));
        Rewriting rewriting = step.rewrite(document("By Jane Doe, jane@corp.net and jane@corp.net"));
        assertThat(rewriting.text()).isEqualTo("By <REDACTED> and <EMAIL>");
        assertThat(rewriting.redactions())
                .containsExactly(
                        new Redaction("REQUESTED", 3, 10, "text-pattern-v1"),
                        new Redaction("EMAIL", 18, 7, "email-v2"));
        Document done = document(rewriting.text());
        assertThat(step.rewrite(done)).isEqualTo(Rewriting.unchanged(done.text()));
    }

    @Test
    void dropsWhatHasMorePlacesThanThePatternMayHave() {
        OptOutRedactor step = step(
                request("text_pattern", "Jane +Doe", ",\"action\":\"redact\",\"max_hits\":2,\"basis\":\"gdpr-17\""));
        assertThat(verdict(step, "Jane Doe, Jane Doe")).isEqualTo(Verdict.keep());
        assertThat(step.rewrite(document("Jane Doe, Jane Doe")).text()).isEqualTo("<REDACTED>, <REDACTED>");
        assertThat(verdict(step, "Jane Doe, Jane Doe, Jane Doe")).isEqualTo(new Verdict.Drop("erasure", 1, 0, "r-0"));
        assertThat(step.rewrite(document("Jane Doe, Jane Doe, Jane Doe")).text())
                .isEqualTo("<REDACTED>");
    }

    @Test
    void dropsWhatHasAPlaceThatIsTooLong() {
        OptOutRedactor step = step(request("text_pattern", "J-+D", ",\"action\":\"redact\",\"max_hits\":9"));
        String longest = "J" + "-".repeat(PatternPlaces.LONGEST - 2) + "D";
        assertThat(verdict(step, "a" + longest + "b")).isEqualTo(Verdict.keep());
        assertThat(step.rewrite(document("a" + longest + "b" + longest)).text()).isEqualTo("a<REDACTED>b<REDACTED>");
        assertThat(verdict(step, "a" + longest.replace("D", "-D"))).isEqualTo(new Verdict.Drop("opt-out", 1, 0, "r-0"));
    }

    @Test
    void findsAPlaceWhereverItLiesInALongText() {
        OptOutRedactor step = step(request("text_pattern", "\\bJane\\b", ",\"action\":\"redact\",\"max_hits\":9"));
        for (int before : List.of(0, 4090, 4095, 4096, 8185, 8190, 8192, 20_000)) {
            String filler = "x".repeat(before) + " ";
            assertThat(step.rewrite(document(filler + "Jane xJane")).text()).isEqualTo(filler + "<REDACTED> xJane");
        }
    }

    @Test
    void takesOutWhatComesTogetherAndGivesUpOnWhatNeverEnds() {
        OptOutRedactor step = step(request("text_pattern", "aJaned|> x", ",\"action\":\"redact\",\"max_hits\":9"));
        assertThat(step.rewrite(document("aJaned x")).text()).isEqualTo("<REDACTED<REDACTED>");
        Document chain = document("aJaned x x x x x x");
        assertThat(step.rewrite(chain).text()).isEqualTo("<REDACTED>");
        assertThat(verdict(step, chain.text())).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void dropsForAPersonWhoAsksForThat() {
        OptOutRedactor step = step(request("email_hmac", HMACS.email("jane@corp.net"), ",\"action\":\"remove\""));
        assertThat(verdict(step, "ask jane@corp.net")).isEqualTo(new Verdict.Drop("opt-out", 1, 0, "r-0"));
        assertThat(verdict(step, "ask joe@corp.net")).isEqualTo(Verdict.keep());
    }

    @Test
    void tellsWhereItsPlaceholdersStandAfterRedact() {
        OptOutRedactor step = step(request("email_hmac", HMACS.email("jane@corp.net"), ""));
        Document before = document("ip 93.184.216.77 jane@corp.net ip 93.184.216.77");
        Rewriting first = step.rewrite(before);
        Document between =
                before.withText(first.text()).withNotes(before.notes().redacted(first.redactions()));
        Redactor redact = new Redactor(List.of("ip"), List.of(), 0.6, "auto", 0, 10, 0.05);
        Rewriting second = redact.rewrite(between);
        assertThat(second.text()).isEqualTo("ip <IP_ADDRESS> <EMAIL> ip <IP_ADDRESS>");
        assertThat(second.redactions())
                .extracting(Redaction::category, Redaction::start, Redaction::length)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("IP_ADDRESS", 3, 12),
                        org.assertj.core.groups.Tuple.tuple("EMAIL", 16, 7),
                        org.assertj.core.groups.Tuple.tuple("IP_ADDRESS", 27, 12));
    }

    @Test
    void needsTheKeyOfAListThatNamesPeople() {
        String email = request("email_hmac", HMACS.email("jane@corp.net"), "");
        assertThatThrownBy(() -> new OptOutRedactor(list(email), Resource.NONE))
                .hasMessage("the list 'list.txt' names people: need 'key', the file with the list's private key");
        String phrase = request("text_pattern", "Jane", ",\"action\":\"redact\",\"max_hits\":9");
        OptOutRedactor step = new OptOutRedactor(list(phrase), Resource.NONE);
        assertThat(step.rewrite(document("Jane")).text()).isEqualTo("<REDACTED>");
    }

    @Test
    void refusesAPatternOfItsOwnPlaceholder() {
        assertThatThrownBy(() -> step(request("text_pattern", "[A-Z]{5}", ",\"action\":\"redact\",\"max_hits\":9")))
                .hasMessageContaining("list.txt, line 2: expected a pattern to redact that is not found in '<EMAIL>'");
    }

    private static Document document(String text) {
        return Document.of(Origin.at("s", "jsonl", "a", 0, 1).withUri("https://mill.co.uk/x"), text);
    }

    private static Verdict verdict(OptOutRedactor step, String text) {
        Readings readings = Readings.untilBreach();
        step.measure(document(text), readings);
        return readings.verdict();
    }

    private static OptOutRedactor step(String... requests) {
        return new OptOutRedactor(list(requests), KEY);
    }

    private static InlineList list(String... requests) {
        List<String> lines = new ArrayList<>();
        lines.add("{\"list\":\"a\",\"version\":\"1\",\"key_check\":\"" + HMACS.check() + "\"}");
        for (int i = 0; i < requests.length; i++) {
            lines.add("{\"id\":\"r-" + i + "\"," + requests[i]);
        }
        return InlineList.of(lines.toArray(String[]::new));
    }

    private static String request(String kind, String value, String more) {
        return "\"kind\":\"" + kind + "\",\"value\":\"" + value.replace("\\", "\\\\")
                + "\",\"effective\":\"2026-11-01\"" + more + "}";
    }
}
