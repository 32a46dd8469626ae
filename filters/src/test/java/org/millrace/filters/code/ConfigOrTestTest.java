package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class ConfigOrTestTest {
    private static final ConfigOrTest FILTER =
            new ConfigOrTest(5, List.of("unit tests", "test file", "configuration file"), 0.05);

    @Test
    void looksForItsPhrasesInTheFirstFiveLines() {
        String body = "\n".repeat(200);
        assertThat(judge("\n\n\n\n# A Configuration FILE of x" + body)).isEqualTo(Verdict.drop("config_or_test", 1, 0));
        assertThat(judge("\n\n\n\n\n# A Configuration FILE of x" + body)).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsFilesInWhichConfigStandsTooOften() {
        // one in twenty line feeds is allowed, one and a little more is not
        assertThat(judge("config\n" + "x\n".repeat(19))).isEqualTo(Verdict.keep());
        assertThat(judge("x.reCONFIGure()\n" + "x\n".repeat(18))).isEqualTo(Verdict.drop("config", 1 / 19.0, 0.05));
        assertThat(judge("configconfig\n" + "x\n".repeat(19))).isEqualTo(Verdict.drop("config", 0.1, 0.05));
    }

    @Test
    void dropsFilesInWhichTestStandsTooOften() {
        assertThat(judge("def Test(): latest" + "\n".repeat(40))).isEqualTo(Verdict.keep());
        assertThat(judge("def Test(): latest" + "\n".repeat(39))).isEqualTo(Verdict.drop("test", 2 / 39.0, 0.05));
        assertThat(judge("tes t")).isEqualTo(Verdict.keep());
    }

    @Test
    void takesATextWithoutLineFeedForOneLine() {
        assertThat(judge("test")).isEqualTo(Verdict.drop("test", 1, 0.05));
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
