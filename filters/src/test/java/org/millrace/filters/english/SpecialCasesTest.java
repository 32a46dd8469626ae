package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecialCasesTest {
    private final SpecialCases cases =
            SpecialCases.of(Map.of("don't", List.of("do", "n't"), "Mr.", List.of("Mr."), "’s", List.of("’s")));

    @Test
    void findsAWordAnywhereInAText() {
        char[] text = "I don't, Mr. X’s".toCharArray();
        assertThat(cases.find(text, 2, 7).ends).containsExactly(2, 5);
        assertThat(cases.find(text, 9, 12).word()).isEqualTo("Mr.");
        assertThat(cases.find(text, 14, 16).word()).isEqualTo("’s");
    }

    @Test
    void findsNothingElse() {
        char[] text = "I don't, Mr. X’s dont’t Ms.".toCharArray();
        assertThat(cases.find(text, 2, 6)).isNull();
        assertThat(cases.find(text, 2, 8)).isNull();
        assertThat(cases.find(text, 17, 22)).isNull();
        assertThat(cases.find(text, 0, text.length)).isNull();
    }

    @Test
    void refusesWordsThatItsIndexCannotHold() {
        assertThatThrownBy(() -> SpecialCases.of(Map.of("x".repeat(64), List.of("x".repeat(64)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need special words under 64 characters, got 64");
    }
}
