package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.ledger.TextFacts;
import org.millrace.pipeline.recipe.CanonicalJson;

class LossesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Example example(String id) {
        return new Example(id, "too-short", 3.5, 5, "a.warc", 7);
    }

    private static Losses losses(String... ids) {
        Losses losses = new Losses();
        losses.addKept(new TextFacts(10, "en"));
        for (String id : ids) {
            losses.addLeft("len", new TextFacts(2, ""));
            losses.addExample("len", example(id));
            losses.addBroken("len", "too-short");
        }
        losses.addLeft("read", TextFacts.NONE);
        losses.addFailure("read", "junk", new FailureExample("z" + ids.length, "a.warc", 9));
        return losses;
    }

    @Test
    void keepsTheExamplesWithTheSmallestIdsWhateverCameFirst() {
        Losses one = losses("e", "b", "d");
        one.addAll(losses("c", "a", "f"));
        Losses other = losses("c", "a", "f");
        other.addAll(losses("e", "b", "d"));

        assertThat(one.examples("len")).containsExactly(example("a"), example("b"), example("c"));
        assertThat(other.examples("len")).isEqualTo(one.examples("len"));
        assertThat(one.left("len")).containsExactly(entry("und", new TextSum(6, 12)));
        assertThat(one.kept()).containsExactly(entry("en", new TextSum(2, 20)));
        assertThat(one.broken(new StepRule("len", "too-short"))).isEqualTo(6);
        assertThat(one.broken(new StepRule("len", "too-long"))).isZero();
        assertThat(one.failures("read").get("junk")).containsExactly(new FailureExample("z3", "a.warc", 9));
        assertThat(one.examples("read")).as("what failed was not dropped").isEmpty();
        assertThat(one.left("read")).as("there was no text").isEmpty();
    }

    @Test
    void comesBackAsItWas() throws IOException {
        Losses losses = losses("a", "b");
        String json = CanonicalJson.write(losses.toJson());
        Losses back = Losses.fromJson(MAPPER.readTree(json));

        assertThat(CanonicalJson.write(back.toJson())).isEqualTo(json);
        assertThat(back.examples("len")).containsExactly(example("a"), example("b"));
        assertThat(back.failures("read").get("junk")).containsExactly(new FailureExample("z2", "a.warc", 9));
        assertThat(back.left("len")).containsExactly(entry("und", new TextSum(2, 4)));
    }
}
