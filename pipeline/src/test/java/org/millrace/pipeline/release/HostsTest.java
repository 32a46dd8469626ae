package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource({
        "https://Example.ORG/path, example.org",
        "http://example.org, example.org",
        "http://example.org:8080/x, example.org",
        "http://jane:secret@example.org:80/x@y, example.org",
        "http://a@b@example.org/, example.org",
        "https://example.org?q=a:b, example.org",
        "https://example.org#f@g, example.org",
        "https://[2001:DB8::1]:443/x, [2001:db8::1]",
        "https://[2001:db8::1]/x, [2001:db8::1]",
        "https://IN.example/, in.example",
        "https:///x, ''",
        "http://, ''",
        "mailto:jane@example.org, ''",
        "no address, ''",
        "'', ''"
    })
    void findsTheHost(String address, String host) {
        assertThat(Hosts.of(address)).isEqualTo(host);
    }
}
