package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.core.Redaction;
import org.millrace.core.Rewriting;

class RedactorTest {
    private final Redactor redactor = Redactor.of("email", "ip");

    @Test
    void replacesEachFindByItsPlaceholder() {
        Rewriting rewriting = rewrite("Mail jane@corp.com from 93.184.216.34!");
        assertThat(rewriting.text()).isEqualTo("Mail <EMAIL> from <IP_ADDRESS>!");
        assertThat(rewriting.redactions())
                .containsExactly(
                        new Redaction("EMAIL", 5, 7, "email-v2"), new Redaction("IP_ADDRESS", 18, 12, "ip-v2"));
    }

    @Test
    void tellsPlacesInCodePointsOfTheNewText() {
        Rewriting rewriting = rewrite("😀 jane@corp.com 😀 joe@corp.com");
        assertThat(rewriting.text()).isEqualTo("😀 <EMAIL> 😀 <EMAIL>");
        assertThat(rewriting.redactions()).extracting(Redaction::start).containsExactly(2, 12);
    }

    @Test
    void returnsTheVeryTextWhereNothingIsFound() {
        String text = "Nothing here: 1.2, a@b, 12:30.";
        assertThat(rewrite(text).text()).isSameAs(text);
        assertThat(rewrite(text).redactions()).isEmpty();
    }

    @Test
    void leavesPlaceholdersOfTheTextAlone() {
        Rewriting rewriting = rewrite("<EMAIL> and jane@corp.com, <IP_ADDRESS>");
        assertThat(rewriting.text()).isEqualTo("<EMAIL> and <EMAIL>, <IP_ADDRESS>");
        assertThat(rewriting.redactions()).containsExactly(new Redaction("EMAIL", 12, 7, "email-v2"));
    }

    @Test
    void doesNotTakeItsOwnPlaceholderForAnAddressWord() {
        assertThat(rewrite("93.184.216.34 then 1.2.3.4").text()).isEqualTo("<IP_ADDRESS> then 1.2.3.4");
    }

    @Test
    void doesOnlyWhatItIsAskedFor() {
        String text = "jane@corp.com 93.184.216.34";
        assertThat(Redactor.of("ip").rewrite(document(text)).text()).isEqualTo("jane@corp.com <IP_ADDRESS>");
        assertThat(Redactor.of("email").rewrite(document(text)).text()).isEqualTo("<EMAIL> 93.184.216.34");
    }

    @Test
    void looksAgainWhereAReplacementBringsAWordNearer() {
        String text = "server " + "a".repeat(40) + "@corp.com 5.9.12.14";
        Rewriting rewriting = rewrite(text);
        assertThat(rewriting.text()).isEqualTo("server <EMAIL> <IP_ADDRESS>");
        assertThat(rewriting.redactions())
                .containsExactly(
                        new Redaction("EMAIL", 7, 7, "email-v2"), new Redaction("IP_ADDRESS", 15, 12, "ip-v2"));
    }

    @Test
    void changesNothingMoreTheSecondTime() {
        String[] parts = {
            "jane@corp.com",
            "93.184.216.34",
            "5.9.12.14",
            "server",
            "@",
            ".",
            ":",
            "<EMAIL>",
            "2a00:1450:4001::1",
            "v",
            " ",
            "a",
            "1",
            "\uD83D",
            "\u2003",
            "/",
            "-",
            "corp.com",
            "::"
        };
        Random random = new Random(20261120);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Rewriting once = rewrite(text.toString());
            assertThat(rewrite(once.text())).as("from <%s>", text).isEqualTo(Rewriting.unchanged(once.text()));
            for (Redaction redaction : once.redactions()) {
                int start = once.text().offsetByCodePoints(0, redaction.start());
                assertThat(once.text().substring(start)).startsWith("<" + redaction.category() + ">");
            }
        }
    }

    @Test
    void neverTellsWhatItReplaced() {
        assertThat(rewrite("jane@corp.com").toString()).doesNotContain("jane").doesNotContain("corp");
    }

    @Test
    void refusesCategoriesThatItDoesNotKnow() {
        assertThatThrownBy(() -> Redactor.of("telex"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unknown category 'telex'; known: default, email, phone, ip, private-key, secret-provider, jwt, password,"
                                + " url-token, secret-generic, credit-card, iban, bank, crypto, us-ssn, national-id, birth-date,"
                                + " email-obfuscated, mac, bic, passport, driver-licence, plate, geo, street-address, handle,"
                                + " author, name");
        assertThatThrownBy(() -> Redactor.of())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("need at least one of default, email,")
                .hasMessageEndingWith(" in 'categories', got none");
    }

    private Rewriting rewrite(String text) {
        return redactor.rewrite(document(text));
    }
}
