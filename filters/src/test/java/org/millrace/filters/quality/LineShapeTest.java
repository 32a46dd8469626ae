package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineShapeTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 1",
        "'a\nb', 2",
        "'a\nb\n', 2",
        "'a\n\nb', 3",
        "'a\r\nb\rc', 3",
        "'a\u000Bb\u000Cc\u001Cd\u001De\u001Ef\u0085g\u2028h\u2029i', 9",
        "'a\u001Fb', 1",
        "'\n', 1",
        "'\r\n', 1",
    })
    void countsLinesAsPythonDoes(String text, int lines) {
        assertThat(measure(text).lines()).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"'• a\n- b\n c', 2", "'  •', 1", "'\u00A0- a', 1", "'* a\n– b', 0", "'   ', 0"})
    void countsBullets(String text, int bullets) {
        assertThat(measure(text).bullets()).isEqualTo(bullets);
    }

    @ParameterizedTest
    @CsvSource({"'a...\nb…\nc..', 2", "'a...  \t', 1", "'...', 1", "'..', 0", "'a. ..', 0", "'....', 1"})
    void countsLinesThatEndInAnEllipsis(String text, int ends) {
        assertThat(measure(text).ellipsisEnds()).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({"'a#b##', 3, 0", "'......', 0, 2", "'.....', 0, 1", "'…...…', 0, 3", "'..\n.', 0, 0"})
    void countsNumberSignsAndEllipses(String text, int numberSigns, int ellipses) {
        assertThat(measure(text).numberSigns()).isEqualTo(numberSigns);
        assertThat(measure(text).ellipses()).isEqualTo(ellipses);
    }

    private static LineShape measure(String text) {
        LineShape shape = new LineShape();
        shape.measure(text.toCharArray(), text.length());
        return shape;
    }
}
