package org.millrace.connectors.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-18T01:58:10Z, 2024-05-18T01:58:10Z",
        "2024-05-18T01:58:10.999999999Z, 2024-05-18T01:58:10Z",
        "2024-05-18 01:58:10, 2024-05-18T01:58:10Z",
        "2024-05-18T01:58:10+02:00, 2024-05-17T23:58:10Z",
        "2024-05-18T01:58:10-0530, 2024-05-18T07:28:10Z",
        "2024, 2024-01-01T00:00:00Z",
        "2024-05, 2024-05-01T00:00:00Z",
        "2024-05-18, 2024-05-18T00:00:00Z",
        "2024-05-18T01:58Z, 2024-05-18T01:58:00Z",
        "20080430204825, 2008-04-30T20:48:25Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2024-02-30, ''",
        "yesterday, ''",
        "2024-05-18T01:58:10+2, ''",
        "'', ''",
    })
    void writesDatesInUtcWithWholeSeconds(String stated, String expected) {
        assertThat(Dates.normalise(stated)).isEqualTo(expected);
    }
}
