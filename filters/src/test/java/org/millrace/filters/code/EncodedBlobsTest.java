package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class EncodedBlobsTest {
    private static final EncodedBlobs FILTER = new EncodedBlobs(1024, 0.5);
    private static final String BASE64 = "aB3/".repeat(16);

    @Test
    void wantsRunsUnderItsLimit() {
        String prose = "a word ".repeat(1000);
        assertThat(judge(prose + "aB3/".repeat(255) + "abc")).isEqualTo(Verdict.keep());
        assertThat(judge(prose + "aB3/".repeat(256))).isEqualTo(Verdict.drop("encoded-run", 1024, 1024));
    }

    @Test
    void allowsHalfOfTheText() {
        assertThat(judge(BASE64 + " ".repeat(64))).isEqualTo(Verdict.keep());
        assertThat(judge(BASE64 + " ".repeat(36))).isEqualTo(Verdict.drop("encoded-share", 0.64, 0.5));
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    @Test
    void knowsBase64() {
        assertRun(BASE64, 64);
        assertRun(BASE64.substring(1), 0);
        assertRun(BASE64 + "==", 66);
        assertRun("x = '" + BASE64 + "'", 64);
        assertRun("aB3/".repeat(8) + "\n" + "aB3/".repeat(8), 65);
        assertRun("aB3/".repeat(7) + "\n" + "aB3/".repeat(9), 0);
        assertRun("abc/".repeat(16), 0);
        assertRun("a".repeat(100), 0);
    }

    @Test
    void knowsHexadecimal() {
        assertRun("deadbeef".repeat(8), 0); // no digit in it: words are like that too
        assertRun("deadb33f".repeat(8), 64);
        assertRun("0x12, ".repeat(7) + "0x12", 46);
        assertRun("0x12, ".repeat(6) + "0x12", 0);
        assertRun("0x12345678\n\t".repeat(8), 94);
    }

    @Test
    void knowsEscapes() {
        assertRun("\\x1f".repeat(8), 32);
        assertRun("\\x1f".repeat(7), 0);
        assertRun("\\u00e9".repeat(8), 48);
        assertRun("\\u00e9".repeat(7) + "\\n", 0);
    }

    private static void assertRun(String text, int longest) {
        EncodedRuns runs = EncodedRuns.of(text);
        assertThat(runs.longest()).as(text).isEqualTo(longest);
        assertThat(runs.total()).as(text).isEqualTo(longest);
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
