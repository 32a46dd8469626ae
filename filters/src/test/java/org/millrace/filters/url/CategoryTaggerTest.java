package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.filters.lists.InlineList;

class CategoryTaggerTest {
    private static final List<String> THIRTEEN = List.of(
            "adult",
            "agressive",
            "agressif",
            "arjel",
            "chat",
            "dating",
            "ddos",
            "filehosting",
            "gambling",
            "porn",
            "mixed_adult",
            "phishing",
            "violence");
    private static final InlineList LIST = InlineList.of(
            "# category: porn",
            "x.example",
            "",
            "# a remark",
            "# category: adult",
            "X.example",
            "y.example",
            "# category: press",
            "z.example");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "01, 3", "02, 4", "12, 5", "012, 6"})
    void numbersCombinationsBySizeAndOrder(String places, long number) {
        List<Integer> chosen = places.chars().mapToObj(c -> c - '0').toList();
        assertThat(CategoryTagger.number(chosen, 3)).isEqualTo(number);
    }

    @Test
    void namesTheCategoriesOfAHost() {
        Notes notes = tag(CategoryTagger.Match.EXACT, "https://X.example:8080/p");
        assertThat(notes.fact("ut1_categories")).isEqualTo("adult,porn");
        // thirteen single ones, then adult with each of the ten that come before porn
        assertThat(notes.signals()).containsEntry("rps_doc_ut1_blacklist", 230_000L);
        assertThat(tag(CategoryTagger.Match.EXACT, "http://y.example").signals())
                .containsEntry("rps_doc_ut1_blacklist", 0L);
    }

    @Test
    void saysNothingOfOtherHosts() {
        assertThat(tag(CategoryTagger.Match.EXACT, "https://z.example/"))
                .as("not asked for")
                .isEqualTo(Notes.NONE);
        assertThat(tag(CategoryTagger.Match.EXACT, "https://www.y.example/")).isEqualTo(Notes.NONE);
        assertThat(tag(CategoryTagger.Match.EXACT, "")).isEqualTo(Notes.NONE);
        assertThat(tag(CategoryTagger.Match.UNDER, "https://www.y.example/").fact("ut1_categories"))
                .isEqualTo("adult");
        assertThat(tag(CategoryTagger.Match.UNDER, "https://wwwy.example/")).isEqualTo(Notes.NONE);
    }

    @Test
    void refusesAHostWithoutACategory() {
        assertThatThrownBy(() -> new CategoryTagger(
                        InlineList.of("", "x.example"), THIRTEEN, CategoryTagger.Match.EXACT, "ut1_categories"))
                .hasMessage("list.txt, line 2: expected '# category: NAME' before the first host, found 'x.example'");
        assertThatThrownBy(() -> new CategoryTagger(LIST, List.of(), CategoryTagger.Match.EXACT, "ut1_categories"))
                .hasMessage("need 1 to 30 categories, got 0");
    }

    private static Notes tag(CategoryTagger.Match match, String uri) {
        return new CategoryTagger(LIST, THIRTEEN, match, "ut1_categories")
                .tag(Document.of(Origin.at("web", "warc", "a", 0, 1).withUri(uri), "text"));
    }
}
