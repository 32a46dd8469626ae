package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Document;
import org.millrace.core.Origin;

class StreetAddressTest {
    private final Redactor redactor = Redactor.of("street-address");

    private String redacted(String text) {
        return redactor.rewrite(Document.of(Origin.at("test", "jsonl", "a", 0, 1), text))
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Send it to 742 Maple Grove Lane, Springfield, IL 62704 by Monday.|Send it to <ADDRESS> by Monday.",
                "Send it to 12 N. 5th Ave, Apt 3, Reno, NV 89501-1234.|Send it to <ADDRESS>.",
                "The office is at 10 Mill Road, Cambridge CB1 2AB, near the river.|The office is at <ADDRESS>, near the river.",
                "Er zog in den Mühlenweg 12a, 04109 Leipzig um.|Er zog in den <ADDRESS> um.",
                "Anschrift: Lange Straße 7, 10115 Berlin|Anschrift: <ADDRESS>",
                "She lives at 3 Orchard Close with two cats.|She lives at <ADDRESS> with two cats.",
            })
    void findsAStreetWithItsNumber(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @Test
    void readsOverLines() {
        assertThat(redacted("To:\n5 Hill Street\nFlat 2\nLeeds LS1 4AP\nThanks"))
                .isEqualTo("To:\n<ADDRESS>\nThanks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 1984 Wall Street fell for 3 days.",
                "The walk down 42 Mill Road took an hour.", // nobody is said to live there
                "Version 12 Main Drive failure, code 12345.",
                "Der Weg 12 ist gesperrt.",
                "Chapter 3 The Long Way",
                "He scored 12 St Andrews points.",
            })
    void leavesWhatIsNoAddress(String text) {
        assertThat(redacted(text)).isEqualTo(text);
    }

    @Test
    void staysLinearInWhatOnlyBegins() {
        String text = "12 Mill Mill Mill Mill ".repeat(40_000);
        assertThat(redacted(text)).isEqualTo(text);
    }
}
