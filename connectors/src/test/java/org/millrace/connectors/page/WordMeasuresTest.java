package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordMeasuresTest {
    private static int find(String text, String name) {
        return WordMeasures.find(text.toCharArray(), 0, text.length(), name.toCharArray());
    }

    @Test
    void findsANameHoweverItIsWritten() {
        assertThat(find("Read the Lake Courier every day", "lakecourier")).isEqualTo(9);
        assertThat(find("Get lake-courier.example", "lakecourier")).isEqualTo(4);
        assertThat(find("LakeCourier’s letters", "lakecourier")).isZero();
        assertThat(find("by the Courier", "courier")).isEqualTo(7);
    }

    @Test
    void findsANameOnlyAsWordsOfItsOwn() {
        assertThat(find("the couriers", "courier")).isEqualTo(-1);
        assertThat(find("a microcourier", "courier")).isEqualTo(-1);
        assertThat(find("the cour", "courier")).isEqualTo(-1);
        assertThat(find("", "courier")).isEqualTo(-1);
    }
}
