package org.millrace.pipeline.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.Recipes;

class RanksTest {
    private static Recipe recipe(String prefer) {
        return Recipes.read(
                """
                recipe: tiny
                sources:
                  - {name: first, connector: jsonl, paths: [a]}
                  - {name: second, connector: jsonl, paths: [b]}
                steps:
                  - {id: size, use: length, with: {min: 1}}
                dedup: {exact: yes, prefer: [%s]}
                """
                        .formatted(prefer));
    }

    private static long[] ranks(String prefer, String source, String fetchedAt, Notes notes, double length) {
        Document document = Document.of(Origin.at(source, "jsonl", "a", 0, 1).withFetchedAt(fetchedAt), "four")
                .withNotes(notes);
        return new Ranks(recipe(prefer)).of(document, List.of(new StepReading(0, 0, length, "")));
    }

    @Test
    void givesSmallerNumbersToWhatIsPreferred() {
        Notes notes = Notes.NONE.withSignal("quality", 0.25);
        assertThat(ranks(
                        "longest, shortest, earliest, latest, source-order, 'highest:quality', 'lowest:quality',"
                                + " 'highest:size.length', 'lowest:size.length', id",
                        "second",
                        "1970-01-01T00:01:00Z",
                        notes,
                        4))
                .containsExactly(-4, 4, 60, -60, 1, -2500, 2500, Ranks.ordered(-4), Ranks.ordered(4));
    }

    @Test
    void putsLastWhatIsNotKnown() {
        assertThat(ranks("earliest, latest, 'highest:quality', 'lowest:quality'", "first", "yesterday", Notes.NONE, 4))
                .containsOnly(Long.MAX_VALUE);
    }

    @Test
    void ordersDoublesAsLongs() {
        double[] values = {-Double.MAX_VALUE, -2, -1.5, -Double.MIN_VALUE, 0, Double.MIN_VALUE, 0.1, 7, Double.MAX_VALUE
        };
        for (int i = 1; i < values.length; i++) {
            assertThat(Ranks.ordered(values[i - 1])).isLessThan(Ranks.ordered(values[i]));
        }
        assertThat(Ranks.ordered(-0.0)).isEqualTo(Ranks.ordered(0.0));
        assertThat(Ranks.ordered(Double.MAX_VALUE)).isLessThan(Long.MAX_VALUE);
    }

    @Test
    void takesTheIdAsTheLastWordOnly() {
        assertThat(recipe("longest, id").canonicalJson())
                .isEqualTo(recipe("longest").canonicalJson());
        assertThatThrownBy(() -> recipe("id, longest")).hasMessageContaining("unknown preference 'id'");
    }

    @Test
    void refusesAPreferenceThatNothingAnswers() {
        assertThatThrownBy(() -> recipe("best"))
                .isInstanceOf(RecipeException.class)
                .hasMessage(
                        "test.yaml:7:29: dedup: unknown preference 'best'; known: longest, shortest, earliest, latest,"
                                + " source-order, licence-permissive, highest:SIGNAL, lowest:SIGNAL and, at the end, id");
        assertThatThrownBy(() -> recipe("'highest:size.words'"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("test.yaml:7:29: dedup: no step measures 'size.words'");
    }
}
