package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class StarsTest {
    private static final RepositoryStars STARS = new RepositoryStars(
            InlineList.of("# as of 2026-01-01", "", "github.com/Mill/race\t5", "github.com/mill/pond\t4"), "stars");
    private static final StarCoderStars FILTER = new StarCoderStars(5, "stars");

    @Test
    void wantsFiveStars() {
        assertThat(FILTER.judge(tagged("github.com/mill/race"))).isEqualTo(Verdict.keep());
        assertThat(FILTER.judge(tagged("github.com/mill/pond"))).isEqualTo(Verdict.drop("stars", 4, 5));
    }

    @Test
    void keepsWhatIsUnknownAndSaysSo() {
        Readings readings = Readings.all();
        FILTER.measure(tagged("github.com/mill/other"), readings);
        assertThat(readings.verdict()).isEqualTo(Verdict.keep());
        assertThat(readings.taken()).singleElement().satisfies(reading -> {
            assertThat(reading.measure().name()).isEqualTo("stars_unknown");
            assertThat(reading.value()).isEqualTo(1);
        });
        assertThat(tagged("").notes()).isEqualTo(Notes.NONE);
    }

    @Test
    void namesTheLineOfAFault() {
        assertThatThrownBy(() -> new RepositoryStars(InlineList.of("a\t1", "b 2"), "stars"))
                .hasMessageStartingWith("list.txt, line 2: expected a repository and its stars with a tab between");
        assertThatThrownBy(() -> new RepositoryStars(InlineList.of("a\t1", "A\t2"), "stars"))
                .hasMessage("list.txt, line 2: expected each repository once, found 'a' again");
    }

    private static Document tagged(String repo) {
        Document document = Document.of(Origin.at("code", "zip", "a.zip", 0, 1).withRepo(repo), "x");
        return document.withNotes(STARS.tag(document));
    }
}
