package org.millrace.filters.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptCountTest {
    @Test
    void takesKanaAmongIdeographsForJapanese() {
        assertThat(ScriptCount.of("漢".repeat(19) + "の").decide()).isEqualTo(new LanguageScore("ja", 1));
        assertThat(ScriptCount.of("漢".repeat(20) + "の").decide()).isNull();
    }

    @Test
    void needsMoreThanHalfTheLetters() {
        assertThat(ScriptCount.of("かなabc").decide()).isNull();
        assertThat(ScriptCount.of("かなかabc漢").decide()).isEqualTo(new LanguageScore("ja", 4.0 / 7));
        assertThat(ScriptCount.of("한국abc").decide()).isNull();
        assertThat(ScriptCount.of("한국말abc말").decide()).isEqualTo(new LanguageScore("ko", 4.0 / 7));
    }

    @Test
    void leavesSharedScriptsToTheProfiles() {
        assertThat(ScriptCount.of("Hello").decide()).isNull();
        assertThat(ScriptCount.of("Привет").decide()).isNull();
        assertThat(ScriptCount.of("漢字").decide()).isNull();
    }

    @Test
    void countsLettersAndNothingElse() {
        assertThat(ScriptCount.of("aZé9 .…😀\uD83D、！").letters()).isEqualTo(3);
    }
}
