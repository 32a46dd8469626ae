package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6Test {
    private static final String LONGEST = "2a00:1450:4001:081b:0000:0000:0000:200e";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LONGEST,
                "2000:0:0:0:0:0:0:0",
                "3FFF:FFFF:ffff::",
                "2a00:1::1",
                "2a00::1:1",
                "2a00:1:2:3:4:5:6::",
                "2a00::2:3:4:5:6:7",
                "3fff:1000::1",
                "2001:db9::1",
            })
    void readsGlobalAddressesToTheirEnd(String address) {
        assertThat(Ipv6.end(address, 0)).isEqualTo(address.length());
        assertThat(Ipv6.end("[" + address + "]:80", 1)).isEqualTo(address.length() + 1);
        assertThat(Ipv6.end("a " + address + ". B", 2)).isEqualTo(address.length() + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2a00",
                "2a00:",
                "2a00::",
                "2a00::1",
                "2a00:1:2",
                "2a00:1:2:3:4:5:6",
                "2a00:1:2:3:4:5:6:7:8",
                "2a00:1:2:3:4:5:6:7::",
                "2a00::1:2:3:4:5:6:7",
                "2a00:1::2::3",
                "2a00:1:2:::3",
                "2a00:1:2:::",
                "2a00:11111::1:2",
                "2g00:1:2::3",
            })
    void refusesMalformedAddresses(String text) {
        assertThat(Ipv6.end(text, 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1fff:1:2::3",
                "4000:1:2::3",
                "2:ab:1::2",
                "2::1:ab:3",
                "3:10:25:1:2:3:4:5",
                "2001:db8:1::1",
                "2001:0DB8:ffff::1",
                "3fff:fff:1::1",
                "2606:4700:4700:0:0:0:0:1111",
                "2620:00fe::0009",
                "fe80:1:2::3",
            })
    void refusesWhatIsNotOfThePublicInternet(String text) {
        assertThat(Ipv6.end(text, 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"1, -1", "g, -1", "_, -1", ":, -1", "' ', 18", "., 18", "/, 18", "é, 18"})
    void standsApartFromWords(String before, int end) {
        assertThat(Ipv6.end(before + "2a00:1450:4001::1", 1)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"g, -1", "Z, -1", "_, -1", ":, 17", ": up, 17", ".443, 17", "%eth0, 17", "/64, 17"})
    void endsBeforeWhatIsNoPartOfIt(String after, int end) {
        assertThat(Ipv6.end("2a00:1450:4001::1" + after, 0)).isEqualTo(end);
    }

    @Test
    void takesNoMoreThanEightFullGroups() {
        assertThat(LONGEST).hasSize(39);
        assertThat(Ipv6.end(LONGEST + ":", 0)).isEqualTo(39);
        assertThat(Ipv6.end(LONGEST + ": up", 0)).isEqualTo(39);
        assertThat(Ipv6.end(LONGEST + ":9", 0)).isEqualTo(-1);
        assertThat(Ipv6.end(LONGEST + ":9999:9999", 0)).isEqualTo(-1);
        assertThat(Ipv6.end(LONGEST + "9", 0)).isEqualTo(-1);
    }

    @Test
    void leavesTheDottedTailOfTheMixedFormToIpv4() {
        assertThat(Ipv6.end("2a00:1450:4001::93.184.216.34", 0)).isEqualTo(-1);
        assertThat(Ipv6.end("2a00:1450:4001::93.184.216", 0)).isEqualTo(18);
    }

    @Test
    void findsTheEndOfARunOfGroups() {
        assertThat(Ipv6.runEnd("x:aF09:g", 1)).isEqualTo(7);
        assertThat(Ipv6.runEnd("g", 0)).isZero();
        assertThat(Ipv6.runEnd("ab", 2)).isEqualTo(2);
    }

    @Test
    void knowsHexadecimalDigitsOfAsciiAlone() {
        String found = "/09:@AFG`afg\uFF11\u0661"
                .chars()
                .filter(c -> Ipv6.isHex((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(found).isEqualTo("09AFaf");
    }
}
