package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.filters.FilterCatalogue;

class FilterSummariesTest {
    private static final String PAGE =
            """
            # Filters
            ## length
            Written by hand.

            Not this. Nor this.

            # Reference

            ## length

            Judges, [`Length`](../Length.java).

            Drops what is shorter than `min`, by version 0.10's
            rule, as `a. b` has it.  And more.

            More still.

            ## last@one

            Judges.

            Has no end
            """;

    @Test
    void takesTheFirstSentenceOfTheReference() {
        FilterSummaries summaries = FilterSummaries.of(PAGE);

        assertThat(summaries.find("length"))
                .contains("Drops what is shorter than min, by version 0.10's rule, as a. b has it.");
        assertThat(summaries.find("last@one")).contains("Has no end");
        assertThat(summaries.find("other")).isEmpty();
        assertThat(FilterSummaries.of(PAGE.replace("\n", "\r\n")).find("length"))
                .isEqualTo(summaries.find("length"));
    }

    @Test
    void findsNothingInAnEmptyPage() {
        assertThat(FilterSummaries.of("").find("length")).isEmpty();
        assertThat(FilterSummaries.of("# Reference\n\n## length\n").find("length"))
                .isEmpty();
    }

    @Test
    void hasASentenceForEachFilter() throws IOException {
        FilterSummaries summaries = FilterSummaries.get();
        for (String filter : FilterCatalogue.all().keySet()) {
            assertThat(summaries.find(filter)).as(filter).hasValueSatisfying(sentence -> assertThat(sentence)
                    .matches("[A-Z].{15,}[.]")
                    .doesNotContain("`"));
        }
    }
}
