package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutLineTest {
    @Test
    void countsANullAsAbsent() {
        OptOutLine line = line("{'a':null,'b':'','c':false}");
        assertThat(line.has("a")).isFalse();
        assertThat(line.has("b")).isTrue();
        assertThat(line.has("c")).isTrue();
        assertThat(line.has("d")).isFalse();
        assertThat(line.oneOf("a", "x", List.of("y"))).isEqualTo("x");
        assertThat(line.flag("a", true)).isTrue();
        assertThat(line.texts("a", List.of("x"))).containsExactly("x");
    }

    @Test
    void allowsKnownKeysOnly() {
        line("{}").allowOnly(List.of());
        line("{'b':null,'a':1}").allowOnly(List.of("a", "b", "c"));
        refuses("unknown key 'A'; known keys: a, b", () -> line("{'a':1,'A':null,'z':1}")
                .allowOnly(List.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{} | none",
                "{'a':null} | none",
                "{'a':''} | \"\"",
                "{'a':' '} | \" \"",
                "{'a':1} | 1",
                "{'a':true} | true",
                "{'a':['x']} | [\"x\"]",
                "{'a':{}} | {}",
            })
    void asksForAText(String json, String found) {
        refuses("expected 'a' with a text, found " + found, () -> line(json).text("a"));
    }

    @Test
    void keepsATextAsItIs() {
        assertThat(line("{'a':' x\\u00e9 '}").text("a")).isEqualTo(" x\u00e9 ");
    }

    @Test
    void takesOneOfTheValuesInTheirCase() {
        List<String> values = List.of("x", "y");
        assertThat(line("{'a':'y'}").oneOf("a", "x", values)).isEqualTo("y");
        refuses("expected 'a' to be one of x, y, found 'Y'", () -> line("{'a':'Y'}")
                .oneOf("a", "x", values));
        refuses("expected 'a' with a text, found 2", () -> line("{'a':2}").oneOf("a", "x", values));
    }

    @Test
    void takesTrueAndFalseForAFlag() {
        assertThat(line("{'a':false}").flag("a", true)).isFalse();
        assertThat(line("{'a':true}").flag("a", false)).isTrue();
        assertThat(line("{}").flag("a", false)).isFalse();
        refuses("expected 'a' to be true or false, found \"true\"", () -> line("{'a':'true'}")
                .flag("a", false));
        refuses("expected 'a' to be true or false, found 1", () -> line("{'a':1}")
                .flag("a", false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'a':'x'} | \"x\"",
                "{'a':[]} | []",
                "{'a':{'x':'y'}} | {\"x\":\"y\"}",
                "{'a':['x',null]} | none",
                "{'a':['x',1]} | 1",
                "{'a':[['x']]} | [\"x\"]",
            })
    void asksForAListOfTexts(String json, String found) {
        refuses("expected 'a' to be a list of texts, found " + found, () -> line(json)
                .texts("a", List.of()));
    }

    @Test
    void keepsAListOfTextsInItsOrder() {
        assertThat(line("{'a':['y','x','y']}").texts("a", List.of())).containsExactly("y", "x", "y");
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** The line with single quotes for double ones. */
    private static OptOutLine line(String json) {
        try {
            return new OptOutLine(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
