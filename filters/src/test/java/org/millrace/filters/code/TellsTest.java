package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellsTest {
    @Test
    void findsWordsAndMarks() {
        assertScore("x = y", "x = y", 100);
        assertScore("x = y", "x=y", 100);
        assertScore("x=y", "x = y", 0);
        assertScore("x=y", "(x=y)", 100);
        assertScore("x = y", "x = yy", 0);
        assertScore("x = y", "x =\ny", 0);
    }

    @Test
    void knowsWhereALineStartsAndEnds() {
        assertScore("^end\\n", "end", 100);
        assertScore("^end\\n", "a\n  end \nb", 100);
        assertScore("^end\\n", "end x", 0);
        assertScore("^end\\n", "x end", 0);
        assertScore("\\^end", "a\nend", 100);
        assertScore("\\^end", "a\n end", 0);
        assertScore("\\Aend", "\uFEFF end", 100);
        assertScore("\\Aend", "x\nend", 0);
    }

    @Test
    void knowsKindsOfWords() {
        assertScore("let \\w", "let x", 100);
        assertScore("let \\w", "let 1", 0);
        assertScore("let \\d", "let 1", 100);
        assertScore("let \\U", "let X", 100);
        assertScore("let \\U", "let x", 0);
        assertScore("let \\l", "let x", 100);
        assertScore("let \\l", "let X", 0);
        assertScore("~Let", "LET", 100);
        assertScore("Let", "LET", 0);
        assertScore("\\~x", "~x", 100);
        assertScore("\\\\x", "\\x", 100);
        assertScore("^\\w \\w", "one two", 100);
        assertScore("^\\w \\w", "one, two", 0);
    }

    @Test
    void allowsGapsOfSixteenTokens() {
        assertScore("if \\* then", "if then", 100);
        assertScore("if \\* then", "if " + "a ".repeat(16) + "then", 100);
        assertScore("if \\* then", "if " + "a ".repeat(17) + "then", 0);
        assertScore("if \\* then", "if a\nthen", 0);
    }

    @Test
    void countsEachFurtherFindForLess() {
        assertScore("x", "x", 100);
        assertScore("x", "x x", 150);
        assertScore("x", "x ".repeat(12), 300);
        assertScore("x", "x ".repeat(13), 300);
    }

    @Test
    void refusesATellWithoutAnythingToLookUp() {
        assertThatThrownBy(() -> Tells.of(List.of("[A]", "1  \\w \\w")))
                .hasMessage("a tell needs a word or mark before any gap, or must start a line, got '\\w \\w'");
    }

    @Test
    void namesOnlyKnownLanguages() {
        assertThat(KnownLanguages.builtIn().types().keySet())
                .containsAll(Tells.builtIn().languages());
    }

    private static void assertScore(String tell, String text, int score) {
        Tells.Reader reader = Tells.of(List.of("[A]", "1  " + tell)).reader();
        reader.read(text, 1 << 16);
        assertThat(reader.score("A")).as("%s in %s", tell, text).isEqualTo(score);
    }
}
