package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Document;
import org.millrace.core.Origin;

/** Telephones, wallets, dates of birth, and what is off by default. */
class PhonesAndOthersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Phone (212) 736-5000 now | (212) 736-5000",
                "en | at 212-736-5000 now | 212-736-5000",
                "'' | at +49 30 23456789 now | +49 30 23456789",
                "de | Telefon: 030/23456789 | 030/23456789",
                "de | Tel. 03023456789 | 03023456789",
                "fr | Tél. 01 42 68 53 00 | 01 42 68 53 00",
                "es | llame al 912 345 678 | 912 345 678",
                "en | he stopped calling at 0688 872 49 99 | 0688 872 49 99",
            })
    void findsTelephones(String language, String text, String number) {
        assertThat(Finds.in(text, language, "phone")).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at 2127365000 now", "ISBN 212-736-5000", "order #212-736-5000", "doi 212-736-5000",
                        "https://a.example/212-736-5000",
                "call 1-800-356-9377", "call 212-555-0123", "call 2019-05-12 10:30", "call 12.05.2019",
                        "calls: 255.255.255.0",
                "x212-736-5000", "$212-736-5000", "in the years 1998-2004", "1 234 567 people", "call 7"
            })
    void leavesOtherNumbers(String text) {
        assertThat(Finds.in(text, "en", "phone")).isEmpty();
    }

    @Test
    void takesTheCountryOfTheAddressBeforeThatOfTheLanguage() {
        Document document = Document.of(
                Origin.at("test", "jsonl", "a", 0, 1).withUri("https://mill.co.uk/x"), "at 020 7183 8750 now");
        assertThat(Redactor.of("phone").rewrite(document).text()).isEqualTo("at <PHONE> now");
        assertThat(Finds.in(document.text(), "", "phone")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                "to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 | to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | to 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "wallet 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed | hash 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
            })
    void findsWalletsByTheirCheck(String sound, String unsound) {
        assertThat(Finds.in(sound, "", "crypto")).hasSize(1);
        assertThat(Finds.in(unsound, "", "crypto")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "born 12 March 1984 in | 12 March 1984",
                "born on March 12, 1984 in | March 12, 1984",
                "geboren am 12. März 1984 | 12. März 1984",
                "née le 12 mars 1984 | 12 mars 1984",
                "nacido el 12 de marzo de 1984 | 12 de marzo de 1984",
                "DOB: 1984-03-12 | 1984-03-12",
                "Geburtsdatum: 12.03.1984 | 12.03.1984",
                "data urodzenia: 12.03.1984 | 12.03.1984",
                "nascido em 29/02/1984 | 29/02/1984",
            })
    void findsDatesOfBirth(String text, String date) {
        assertThat(Finds.in(text, "", "birth-date")).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"built on 12 March 1984", "born 32.03.1984", "born 30.02.1984", "born in 1984", "born 12.03.1884"
            })
    void leavesOtherDates(String text) {
        assertThat(Finds.in(text, "", "birth-date")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mac | ether 00:1b:44:11:3a:b7 up | ether ff:ff:ff:ff:ff:ff up",
                "geo | lives at 52.52001, 13.40495 now | the site at 52.52001, 13.40495 now",
                "handle | ask @mill_owner about it | ask @Override about it",
                "email-obfuscated | jane [at] corp [dot] com | jane at corp dot com",
                "passport | passport C01X00T47 | part C01X00T47",
                "driver-licence | driving licence MORGA657054SM | serial MORGA657054SM",
                "plate | number plate AB12 CDE | module AB12 CDE",
                "bic | bank DEUTDEFF500 | bank INTERNAL500",
                "author | Jane Doe <jane@corp.com> | the miller <jane@corp.com>",
            })
    void findsWhatIsOffByDefaultWhereAsked(String category, String text, String other) {
        assertThat(Finds.in(text, "", category)).as(text).hasSize(1);
        assertThat(Finds.in(other, "", category)).as(other).isEmpty();
    }
}
