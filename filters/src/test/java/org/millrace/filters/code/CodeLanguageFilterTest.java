package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

class CodeLanguageFilterTest {
    @Test
    void keepsTheLanguagesWanted() {
        CodeLanguageFilter filter = new CodeLanguageFilter(List.of("cpp", "Common Lisp"));
        assertThat(judge(filter, "C++")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "Common Lisp")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "C")).isEqualTo(new Verdict.Drop("code-language", 0, 1, "C"));
        assertThat(judge(filter, "")).isEqualTo(new Verdict.Drop("code-language", 0, 1, "none"));
    }

    @Test
    void keepsFilesOfNoKnownLanguageIfAsked() {
        CodeLanguageFilter filter = new CodeLanguageFilter(List.of("none"));
        assertThat(judge(filter, "")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "C")).isEqualTo(new Verdict.Drop("code-language", 0, 1, "C"));
    }

    @Test
    void refusesNamesThatItDoesNotKnow() {
        assertThatThrownBy(() -> new CodeLanguageFilter(List.of("Klingon")))
                .hasMessage("need names of code languages such as 'C++' in 'keep', or 'none'; unknown: 'Klingon'");
        assertThatThrownBy(() -> new CodeLanguageFilter(List.of()))
                .hasMessage("need at least one language in 'keep', got none");
    }

    private static Verdict judge(CodeLanguageFilter filter, String language) {
        return filter.judge(document("").withNotes(Notes.NONE.withFact(Notes.CODE_LANGUAGE, language)));
    }
}
