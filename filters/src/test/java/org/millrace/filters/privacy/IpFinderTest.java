package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

class IpFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from 93.184.216.34 on | 93.184.216.34",
                "93.184.216.34:8080 | 93.184.216.34",
                "93.184.216.34/24 | 93.184.216.34",
                "http://93.184.216.34/x | 93.184.216.34",
                "root@93.184.216.34 | 93.184.216.34",
                "ends with 93.184.216.34. Then | 93.184.216.34",
                "[93.184.216.34], | 93.184.216.34",
                "93.184.216.34-93.184.216.99 | 93.184.216.34 93.184.216.99",
                "db.host/93.184.216.34 | 93.184.216.34",
                "ip=93.184.216.34 | 93.184.216.34",
                "server 5.9.12.14 is down | 5.9.12.14",
                "5.9.12.14 (host a) | 5.9.12.14",
                "ping 5.9.12.14 | 5.9.12.14",
                "2a00:1450:4001:81b::200e | 2a00:1450:4001:81b::200e",
                "[2a00:1450:4001:081b:0000:0000:0000:200E]:443 | 2a00:1450:4001:081b:0000:0000:0000:200E",
                "addr 2a00:1450:4001::1: up | 2a00:1450:4001::1",
                "2a00:1450:4001:: | 2a00:1450:4001::",
                "::ffff:93.184.216.34 | 93.184.216.34",
            })
    void findsPublicAddresses(String text, String addresses) {
        assertThat(String.join(" ", finds(text.strip()))).isEqualTo(addresses.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.1",
                "192.168.1.1",
                "127.0.0.1",
                "0.0.0.0",
                "169.254.10.20",
                "100.64.0.1",
                "192.0.2.44",
                "198.51.100.44",
                "203.0.113.44",
                "198.18.5.5",
                "224.0.0.251",
                "255.255.255.0",
                "8.8.8.8",
                "dns 1.1.1.1",
                "256.1.1.1",
                "93.184.216",
                "93.184.216.34.5",
                "1.93.184.216.34",
                "93.184.216.034",
                "a93.184.216.34",
                "93.184.216.34b",
                "v93.184.216.34",
                "version 93.184.216.34",
                "Version: 93.184.216.34",
                "§ 93.184.216.34",
                "pkg==93.184.216.34",
                ">=93.184.216.34",
                "^93.184.216.34",
                "Chrome/93.184.216.34",
                "name-93.184.216.34.tgz",
                "section 4.2.1.3",
                "see 4.2.1.3",
                "the ship 4.2.1.3",
                "1.3.6.1.4.1.311",
                "2001:db8::1",
                "fe80::1",
                "fd00:1:2::3",
                "::1",
                "::",
                "ff02::1:2",
                "2001:4860:4860::8888",
                "3fff:123:1::1",
                "12:34:56",
                "std::vec::Vec",
                "Face::Cafe",
                "dead::beef",
                "2024::",
                "2001:1:2:3:4:5:6:7:8",
                "2a00:1450::4001::1",
                "2a00:1450:40011::1",
                "x2a00:1450:4001::1",
                "2a00:1450:4001::1g",
                "00:1A:2B:3C:4D:5E",
            })
    void findsNothingElse(String text) {
        assertThat(finds(text)).isEmpty();
    }

    @Test
    void looksForAddressWordsNearbyOnly() {
        assertThat(finds("server" + " ".repeat(44) + "5.9.12.14")).hasSize(1);
        assertThat(finds("server" + " ".repeat(45) + "5.9.12.14")).isEmpty();
        assertThat(finds("5.9.12.14" + " ".repeat(14) + "server")).hasSize(1);
        assertThat(finds("5.9.12.14" + " ".repeat(15) + "server")).isEmpty();
    }

    @Test
    void needsNoAddressWordWhereAPartIsHigh() {
        assertThat(finds("20.20.20.20")).isEmpty();
        assertThat(finds("20.20.20.21")).hasSize(1);
    }

    private static List<String> finds(String text) {
        List<Span> found = new ArrayList<>();
        new IpFinder().find(ScannedText.of(text), found);
        return found.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
