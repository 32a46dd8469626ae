package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnglishSpecialsTest {
    private static final Map<String, List<String>> ALL = EnglishSpecials.all();

    @Test
    void splitsContractionsWithAndWithoutApostrophe() {
        assertThat(ALL)
                .containsEntry("don't", List.of("do", "n't"))
                .containsEntry("Dont", List.of("Do", "nt"))
                .containsEntry("shouldn't've", List.of("should", "n't", "'ve"))
                .containsEntry("who’s", List.of("who", "’s"))
                .containsEntry("12p.m.", List.of("12", "p.m."));
    }

    @Test
    void keepsAbbreviationsAndFacesWhole() {
        assertThat(ALL)
                .containsEntry("Mr.", List.of("Mr."))
                .containsEntry(":-)", List.of(":-)"))
                .containsEntry(":’(", List.of(":’("));
    }

    @Test
    void leavesOrdinaryWordsThatLookLikeContractions() {
        assertThat(ALL).doesNotContainKeys("ill", "Its", "hell", "shed", "were", "Well");
    }

    @Test
    void hasPiecesThatMakeUpTheWord() {
        ALL.forEach((word, pieces) -> assertThat(String.join("", pieces)).isEqualTo(word));
    }

    @Test
    void hasAsManyWordsAsItsVersion() {
        assertThat(ALL).hasSize(1336);
    }
}
