package org.millrace.filters.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

class LanguageFilterTest {
    private final LanguageFilter filter = new LanguageFilter(List.of("en", "de"), 0.65);

    @Test
    void keepsWantedLanguagesAtExactlyTheLimit() {
        assertThat(filter.judge(document("x", "en", 0.65))).isEqualTo(Verdict.keep());
        assertThat(filter.judge(document("x", "de", 1))).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsOtherLanguages() {
        assertThat(filter.judge(document("x", "fr", 0.99))).isEqualTo(new Verdict.Drop("language", 0, 1, "fr"));
    }

    @Test
    void dropsUnsureFindings() {
        assertThat(filter.judge(document("x", "en", 0.6499)))
                .isEqualTo(new Verdict.Drop("language", 0.6499, 0.65, "en"));
    }

    @Test
    void countsADocumentWithoutALanguageAsUndetermined() {
        assertThat(filter.judge(document("x"))).isEqualTo(new Verdict.Drop("language", 0, 1, "und"));
        assertThat(new LanguageFilter(List.of("und"), 0).judge(document("x"))).isEqualTo(Verdict.keep());
    }

    @Test
    void believesALanguageThatIsStatedWithoutAScore() {
        assertThat(filter.judge(document("x").withNotes(Notes.NONE.withFact(Notes.LANGUAGE, "en"))))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void keepsDocumentsInSeveralLanguagesWhereWanted() {
        assertThat(filter.judge(document("x", "multi", 0.8))).isEqualTo(new Verdict.Drop("language", 0, 1, "multi"));
        assertThat(new LanguageFilter(List.of("multi"), 0).judge(document("x", "multi", 0.8)))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new LanguageFilter(List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need at least one language in 'keep', got none");
        assertThatThrownBy(() -> new LanguageFilter(List.of("English"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need language codes such as 'en' or 'zh-tw' in lower case, got 'English'");
        assertThatThrownBy(() -> new LanguageFilter(List.of("en"), 1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need 0 <= min <= 1, got min=1.1");
    }
}
