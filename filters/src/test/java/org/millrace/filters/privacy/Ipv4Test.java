package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4Test {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 7",
        "255.255.255.255, 15",
        "1.2.3.4., 7",
        "1.2.3.4.., 7",
        "1.2.3.4. Next, 7",
        "1.2.3.4:80, 7",
        "1.2.3.4-5, 7",
        "1.2.3.4é, 7",
    })
    void endsBehindTheFourthNumber(String text, int end) {
        assertThat(Ipv4.end(text, 0)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.",
                "1.2.3",
                "1.2.3.",
                "1..3.4",
                ".1.2.3",
                "1.2.3.256",
                "1000.2.3.4",
                "1.2.3.4444",
                "01.2.3.4",
                "1.2.3.00",
                "1.2.3.4.5",
                "1.2.3.4.x",
                "1.2.3.4x",
                "1.2.3.4_",
                "1,2,3,4",
                "1.2.3.\u0664",
                "-1.2.3.4",
            })
    void refusesWhatIsNotJustFourNumbersUpTo255(String text) {
        assertThat(Ipv4.end(text, 0)).isEqualTo(-1);
    }

    @Test
    void beginsAtTheStartOfANumberAlone() {
        assertThat(Ipv4.end("a 1.2.3.4", 2)).isEqualTo(9);
        assertThat(Ipv4.end("a-1.2.3.4", 2)).isEqualTo(9);
        assertThat(Ipv4.end("a.1.2.3.4", 2)).isEqualTo(-1);
        assertThat(Ipv4.end("aa1.2.3.4", 2)).isEqualTo(-1);
        assertThat(Ipv4.end("a_1.2.3.4", 2)).isEqualTo(-1);
        assertThat(Ipv4.end("211.2.3.4", 1)).isEqualTo(-1);
        assertThat(Ipv4.end("1.2.3.4", 7)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.255.255.255",
                "169.254.0.0",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.255",
                "192.0.2.0",
                "192.88.99.1",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "203.0.113.255",
                "224.0.0.0",
                "255.255.255.255",
                "149.112.112.112",
            })
    void takesNoReservedAddressForAPersonalOne(String address) {
        assertThat(Ipv4.isPersonal(address, 0, address.length())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.21",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.255",
                "192.0.3.0",
                "192.88.98.255",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "203.0.114.0",
                "223.255.255.255",
                "149.112.112.113",
            })
    void takesTheNeighboursOfReservedRangesForPersonal(String address) {
        assertThat(Ipv4.isPersonal(address, 0, address.length())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'v. 93.184.216.34' | false",
                "'RELEASE = 93.184.216.34' | false",
                "'version:  93.184.216.34' | false",
                "'version:   93.184.216.34' | true",
                "'conversion 93.184.216.34' | true",
                "'§§ 93.184.216.34' | false",
                "'!=93.184.216.34' | false",
                "'ip=93.184.216.34' | true",
                "'=93.184.216.34' | true",
                "'a-93.184.216.34' | false",
                "'1-93.184.216.34' | true",
                "'-93.184.216.34' | true",
                "'Agent/93.184.216.34' | false",
                "'agent/93.184.216.34' | true",
                "'db.Agent/93.184.216.34' | true",
                "'/93.184.216.34' | true",
            })
    void tellsVersionsByWhatStandsBefore(String text, boolean personal) {
        int start = text.indexOf("93.");
        assertThat(Ipv4.isPersonal(text, start, text.length())).isEqualTo(personal);
    }

    @Test
    void takesAWholeWordAloneForAnAddressWord() {
        assertThat(isPersonal("SERVER: ", "")).isTrue();
        assertThat(isPersonal("remote_addr ", "")).isTrue();
        assertThat(isPersonal("servers: ", "")).isFalse();
        assertThat(isPersonal("my_host ", "")).isFalse();
        assertThat(isPersonal("", " (host)")).isTrue();
        assertThat(isPersonal("", " (hosts)")).isFalse();
    }

    @Test
    void takesNoPieceThatTheRangeCutsOffForAWord() {
        assertThat(isPersonal("web server" + " ".repeat(44), "")).isTrue();
        assertThat(isPersonal("webserver" + " ".repeat(44), "")).isFalse();
        assertThat(isPersonal("", " ".repeat(16) + "host ile")).isTrue();
        assertThat(isPersonal("", " ".repeat(16) + "hostile")).isFalse();
    }

    private static boolean isPersonal(String before, String after) {
        String address = "5.9.12.14";
        return Ipv4.isPersonal(before + address + after, before.length(), before.length() + address.length());
    }
}
