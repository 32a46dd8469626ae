package org.millrace.connectors.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldNestingTest {
    /** What shows of a text in which the marks of fields are written as {@code < | >}. */
    private static String shown(String text) {
        FieldNesting fields = new FieldNesting();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char mark = c == '<' ? 0x13 : c == '|' ? 0x14 : c == '>' ? (char) 0x15 : c;
            if (!fields.mark(mark)) {
                if (fields.isUnseen()) {
                    fields.instruct(String.valueOf(c));
                } else {
                    shown.append(c);
                }
            }
        }
        return shown.toString();
    }

    @Test
    void showsResultsAndNoInstructions() {
        assertThat(shown("a<PAGE|7>b<DATE>c")).isEqualTo("a7bc");
        assertThat(shown("<IF <X|hid> y|<Z|1>2>3")).isEqualTo("123");
    }

    @Test
    void showsNoTableOfContents() {
        assertThat(shown("a< TOC \\o|Head <PAGEREF|1>\r>b")).isEqualTo("ab");
        assertThat(shown("a<TOC|x>b<TOCS|y>")).isEqualTo("aby");
    }

    @Test
    void staysSoundWhereMarksHaveNoPartner() {
        assertThat(shown("|a>b>>c")).isEqualTo("abc");
        assertThat(shown("<X||a|b>c")).isEqualTo("abc");
    }
}
