package org.millrace.connectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Notes;

class RightsTagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "robots | noai, noindex | robots: noai, noindex",
                "ROBOTS | index | robots: index",
                "GPTBot | follow, NoAI | gptbot: follow, NoAI",
                "googlebot | noimageai | googlebot: noimageai",
                "googlebot | noindex | ''",
                "tdm-reservation | 1 | tdm-reservation: 1",
                "TDM-Policy | https://example.org/p | tdm-policy: https://example.org/p",
                "description | Why noai matters, and more | ''",
                "'' | noai | ''",
            })
    void collectsWhatIsSaidToMachines(String name, String content, String line) {
        RightsTags tags = new RightsTags();
        tags.read(name, content);
        assertThat(tags.lines()).isEqualTo(line);
    }

    @Test
    void keepsOneLineForEachAndBoundsThem() {
        RightsTags tags = new RightsTags();
        tags.read("robots", "no\nai");
        tags.read("robots", "x".repeat(8001));
        tags.read("robots", "noai");
        assertThat(tags.lines()).isEqualTo("robots: no ai\nrobots: noai");
    }

    @Test
    void isNotedOfAPage() {
        Notes notes = PageFacts.of(
                Jsoup.parse("<head><meta name=robots content=noai><meta name=tdm-reservation content=1></head><p>x"),
                "https://example.org/",
                Notes.NONE);
        assertThat(notes.fact(Notes.RIGHTS_META)).isEqualTo("robots: noai\ntdm-reservation: 1");
    }
}
