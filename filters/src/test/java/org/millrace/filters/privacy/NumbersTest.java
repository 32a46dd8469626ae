package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with a check: published specimens are found, those with one digit changed are not. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iban | GB82 WEST 1234 5698 7654 32 | GB82 WEST 1234 5698 7654 33",
                "iban | DE89370400440532013000 | DE89370400440532013001",
                "iban | NO93 8601 1117 947 | NO93 8601 1117 948",
                "us-ssn | 123-45-6780 | 000-45-6780",
                "us-ssn | 899-45-6780 | 900-45-6780",
                "us-ssn | 665-45-6780 | 666-45-6780",
                "us-ssn | 123-01-6780 | 123-00-6780",
                "us-ssn | 123-45-0001 | 123-45-0000",
                "credit-card | 4539 1488 0343 6467 | 4539 1488 0343 6468",
                "credit-card | 3782 822463 10013 | 3782 822463 10014",
                "bank | routing 021000021 | routing 021000022",
                "national-id | Steuer-ID 86095742719 | Steuer-ID 86095742718",
                "national-id | DNI 12345678Z | DNI 12345678A",
                "national-id | NIE X1234567L | NIE X1234567M",
                "national-id | RSSMRA85T10A562S | RSSMRA85T10A562T",
                "national-id | PESEL 44051401359 | PESEL 44051401358",
                "national-id | personnummer 811218-9876 | personnummer 811218-9875",
                "national-id | 131052-308T | 131052-308U",
                "national-id | 131052A308T | 131052A308U",
                "national-id | BSN 111222333 | BSN 111222334",
                "national-id | 85.07.30-033.28 | 85.07.30-033.29",
                "national-id | NHS number 943 476 5919 | NHS number 943 476 5918",
                "national-id | AB 12 34 56 C | BG 12 34 56 C",
                "national-id | contribuinte 123456789 | contribuinte 123456788",
                "national-id | 529.982.247-25 | 529.982.247-24",
                "national-id | 11.222.333/0001-81 | 11.222.333/0001-82",
                "national-id | Aadhaar 2341 2341 2346 | Aadhaar 2341 2341 2347",
                "national-id | 11010519491231002X | 110105194912310021",
                "national-id | kimlik no 10000000146 | kimlik no 10000000147",
                "national-id | id number 8001015009087 | id number 8001015009086",
                "national-id | tax file number 123 456 782 | tax file number 123 456 783",
                "national-id | social insurance 130 692 544 | social insurance 130 692 545",
                "national-id | S1234567D | S1234567E",
                "national-id | 1-1017-00230-70-8 | 1-1017-00230-70-9",
                "national-id | sécu 2 55 08 14 168 025 38 | sécu 2 55 08 14 168 025 39",
            })
    void findsSoundNumbersAndNoOthers(String category, String sound, String unsound) {
        assertThat(Finds.in("x, " + sound + ", x", "", category)).as(sound).hasSize(1);
        assertThat(Finds.in("x, " + unsound + ", x", "", category)).as(unsound).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"44051401359", "111222333", "234123412346", "8001015009087", "123456782", "9434765919"})
    void needsAWordNextToDigitsAlone(String digits) {
        assertThat(Finds.in("the row has " + digits + " in it", "", "national-id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credit card",
                "Kreditkarte",
                "carte bancaire",
                "tarjeta",
                "carta di credito",
                "cartão",
                "kaart",
                "karty"
            })
    void takesWordsOfManyLanguagesForContext(String word) {
        assertThat(Finds.in(word + " 6304 0000 0000 0000", "", "credit-card")).hasSize(1);
        assertThat(Finds.in(word + " 30569309025905", "", "credit-card")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "4242424242424242",
                "card 4539 1488 0343 6467 1234",
                "v4539148803436467",
                "4539 1488-0343 6467",
                "4550 4150 4550 4350",
                "card 0.4539148803436467",
                "SSN 078-05-1120",
                "1-123-45-6780",
                "DE00370400440532013000"
            })
    void leavesSpecimensAndPartsOfOtherNumbers(String text) {
        assertThat(Finds.in(text, "", "credit-card", "us-ssn", "iban")).isEmpty();
    }

    @Test
    void findsTheContextUpToFiftyCharactersBefore() {
        String number = "123456780";
        assertThat(Finds.in("SSN" + " ".repeat(47) + number, "", "us-ssn")).containsExactly(number);
        assertThat(Finds.in("SSN" + " ".repeat(48) + number, "", "us-ssn")).isEmpty();
        assertThat(Finds.in(number + " ".repeat(17) + "SSN", "", "us-ssn")).containsExactly(number);
        assertThat(Finds.in(number + " ".repeat(18) + "SSN", "", "us-ssn")).isEmpty();
    }

    @Test
    void readsDigitsOfOtherWidthsAndThroughWhatDoesNotShow() {
        assertThat(Finds.in("SSN: １２３-４５-６７８０", "", "us-ssn")).containsExactly("１２３-４５-６７８０");
        assertThat(Finds.in("IBAN DE89\u200B3704\u00A00044 0532 0130 00!", "", "iban"))
                .hasSize(1);
        assertThat(Finds.in("IBAN DE89\u200B370400440532013000!", "", "iban"))
                .containsExactly("DE89\u200B370400440532013000");
    }
}
