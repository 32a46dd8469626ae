package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class XmlHeaderTest {
    private static final XmlHeader FILTER = new XmlHeader(100);

    @Test
    void looksForTheHeaderInAHundredCharacters() {
        assertThat(judge("<?xml version=\"1.0\"?>")).isEqualTo(Verdict.drop("xml", 1, 0));
        assertThat(judge(" ".repeat(86) + "<?xml version=")).isEqualTo(Verdict.drop("xml", 1, 0));
        assertThat(judge(" ".repeat(87) + "<?xml version=")).isEqualTo(Verdict.keep());
        assertThat(judge("\uD83D\uDE00".repeat(86) + "<?xml version=")).isEqualTo(Verdict.drop("xml", 1, 0));
        assertThat(judge("<?xml encoding=")).isEqualTo(Verdict.keep());
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
