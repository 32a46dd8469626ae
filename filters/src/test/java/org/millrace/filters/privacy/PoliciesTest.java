package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.core.Redaction;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class PoliciesTest {
    private static final String TEXT = "Ask jane@corp.com, joe@corp.com or jane@corp.com at 93.184.216.34.";

    @Test
    void putsTheSameStandInForTheSameValueInOneDocument() {
        Redactor redactor = with("email=surrogate", "ip=surrogate");
        Rewriting rewriting = redactor.rewrite(document(TEXT));
        List<String> words = List.of(rewriting.text().split("[ ,]+", -1));
        assertThat(words.get(1))
                .matches("user[0-9]+@example\\.com")
                .isEqualTo(words.get(4))
                .isNotEqualTo(words.get(2));
        assertThat(words.get(6)).matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]{1,3}\\.");
        assertThat(rewriting.redactions())
                .hasSize(4)
                .allMatch(redaction -> redaction.policy().equals("surrogate"));
        assertThat(redactor.rewrite(document(rewriting.text()))).isEqualTo(Rewriting.unchanged(rewriting.text()));
    }

    @Test
    void putsOtherStandInsInOtherDocumentsAndForOtherSeeds() {
        Document other = Document.of(Origin.at("test", "jsonl", "b.jsonl", 7, 1), TEXT);
        String first = with("email=surrogate").rewrite(document(TEXT)).text();
        assertThat(with("email=surrogate").rewrite(other).text()).isNotEqualTo(first);
        assertThat(new Redactor(List.of("email", "ip"), List.of("email=surrogate"), 0.6, "auto", 1, 10, 0.05)
                        .rewrite(document(TEXT))
                        .text())
                .isNotEqualTo(first);
    }

    @Test
    void putsTelephonesThatNobodyHas() {
        Redactor redactor = new Redactor(List.of("phone"), List.of("phone=surrogate"), 0.6, "DE", 0, 10, 0.05);
        Rewriting rewriting = redactor.rewrite(document("Tel. 030 2345 6789"));
        assertThat(rewriting.text()).matches("Tel\\. \\+1 [2-9][0-9]{2}-555-01[0-9]{2}");
        assertThat(redactor.rewrite(document(rewriting.text()))).isEqualTo(Rewriting.unchanged(rewriting.text()));
    }

    @Test
    void tellsPlacesOfWhatIsOnlyTagged() {
        Rewriting rewriting = with("email=tag-only").rewrite(document(TEXT));
        assertThat(rewriting.text()).isEqualTo(TEXT.replace("93.184.216.34", "<IP_ADDRESS>"));
        assertThat(rewriting.redactions())
                .startsWith(new Redaction("EMAIL", 4, 13, "email-v2", "tag-only"))
                .endsWith(new Redaction("IP_ADDRESS", 52, 12, "ip-v2", "placeholder"))
                .hasSize(4);
    }

    @Test
    void keepsWhatIsToBeKept() {
        Rewriting rewriting = with("email=keep").rewrite(document(TEXT));
        assertThat(rewriting.text()).isEqualTo(TEXT.replace("93.184.216.34", "<IP_ADDRESS>"));
        assertThat(rewriting.redactions()).hasSize(1);
    }

    @Test
    void dropsDocumentsThatAreLittleElse() {
        String mail = "jane@corp.com ";
        String words = "mill ";
        assertThat(drop(mail.repeat(10) + words.repeat(189))).isInstanceOf(Verdict.Drop.class);
        assertThat(drop(mail.repeat(10) + words.repeat(190)))
                .as("10 of 200 are 0.05")
                .isEqualTo(Verdict.keep());
        assertThat(drop(mail.repeat(9))).as("fewer than ten").isEqualTo(Verdict.keep());
        assertThat(((Verdict.Drop) drop(mail.repeat(10))).rule()).isEqualTo("personal_data");
        assertThat(drop("ip=drop-document", mail.repeat(20))).isEqualTo(Verdict.keep());
        assertThat(with().measures()).isEmpty();
    }

    private static Verdict drop(String text) {
        return drop("email=drop-document", text);
    }

    private static Verdict drop(String policy, String text) {
        Readings readings = Readings.untilBreach();
        with(policy).measure(document(text), readings);
        return readings.verdict();
    }

    @Test
    void prefersTheLongestOfFindsThatOverlap() {
        Rewriting rewriting =
                Redactor.of("default").rewrite(document("postgres://mill:jane@corp.com@db.mill.example/x and key=1.2"));
        assertThat(rewriting.text()).doesNotContain("jane");
    }

    @Test
    void actsFromTheThresholdOn() {
        String text = "the number 123 45 6780 there";
        assertThat(threshold(0.45, text)).isEqualTo("the number <ID> there");
        assertThat(threshold(0.46, text)).isEqualTo(text);
    }

    private static String threshold(double threshold, String text) {
        return new Redactor(List.of("us-ssn"), List.of(), threshold, "none", 0, 10, 0.05)
                .rewrite(document(text))
                .text();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertFault("need category=policy in 'policies', got 'email'", "email");
        assertFault(
                "unknown policy 'burn'; known: [placeholder, surrogate, drop-document, tag-only, keep]", "email=burn");
        assertFault("policy for 'iban', which is none of the step's categories: email, ip", "iban=keep");
        assertThatThrownBy(() -> new Redactor(List.of("iban"), List.of("iban=surrogate"), 0.6, "auto", 0, 10, 0.05))
                .hasMessage("no surrogates for 'iban'; there are for email, ip, phone");
        assertThatThrownBy(() -> new Redactor(List.of("iban"), List.of(), 1.1, "auto", 0, 10, 0.05))
                .hasMessage("need 0 <= threshold <= 1, got 1.1");
        assertThatThrownBy(() -> new Redactor(List.of("iban"), List.of(), 1, "uk", 0, 10, 0.05))
                .hasMessage("region must be auto, none or two capitals such as GB, got 'uk'");
        assertThatThrownBy(() -> new Redactor(List.of("iban"), List.of(), 1, "none", 0, 0, 0.05))
                .hasMessage("need 1 <= drop-spans and 0 <= drop-share <= 1, got drop-spans=0, drop-share=0.05");
    }

    private static void assertFault(String message, String policy) {
        assertThatThrownBy(() -> with(policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Redactor with(String... policies) {
        return new Redactor(List.of("email", "ip"), List.of(policies), 0.6, "auto", 0, 10, 0.05);
    }
}
