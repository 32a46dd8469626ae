package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.recipe.CanonicalJson;

class FailureExamplesTest {
    private static FailureExample example(String id) {
        return new FailureExample(id, "a.warc", 7);
    }

    private static FailureExamples examples(String rule, String... ids) {
        FailureExamples examples = new FailureExamples();
        for (String id : ids) {
            examples.add("read", rule, example(id));
        }
        return examples;
    }

    @Test
    void keepsThreeOfEachRuleAndNoFourth() {
        assertThat(examples("junk", "c", "a", "b").of("read").get("junk"))
                .containsExactly(example("a"), example("b"), example("c"));
        assertThat(examples("junk", "d", "c", "a", "b").of("read").get("junk"))
                .containsExactly(example("a"), example("b"), example("c"));
    }

    @Test
    void isTheSameInWhateverOrderRecordsAndShardsCome() {
        FailureExamples one = examples("junk", "e", "b");
        one.addAll(examples("bad-json", "x"));
        one.addAll(examples("junk", "d", "a"));
        FailureExamples other = examples("junk", "a", "d");
        other.addAll(examples("junk", "b", "e"));
        other.addAll(examples("bad-json", "x"));

        assertThat(other.of("read")).isEqualTo(one.of("read"));
        assertThat(one.of("read").keySet()).containsExactly("bad-json", "junk");
        assertThat(one.of("read").get("junk")).containsExactly(example("a"), example("b"), example("d"));
    }

    @Test
    void tellsRecordsOfOneIdApartByPlace() {
        FailureExamples examples = new FailureExamples();
        examples.add("read", "junk", new FailureExample("a", "b.warc", 1));
        examples.add("read", "junk", new FailureExample("a", "a.warc", 2));
        examples.add("read", "junk", new FailureExample("a", "a.warc", 1));

        assertThat(examples.of("read").get("junk"))
                .containsExactly(
                        new FailureExample("a", "a.warc", 1),
                        new FailureExample("a", "a.warc", 2),
                        new FailureExample("a", "b.warc", 1));
    }

    @Test
    void hasNothingOfAStepInWhichNothingFailed() {
        FailureExamples examples = examples("junk", "a");

        assertThat(examples.of("extract")).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> examples.of("read").clear());
    }

    @Test
    void comesBackAsItWas() throws IOException {
        FailureExamples examples = examples("junk", "b", "a");
        examples.add("extract", "bad-pdf", new FailureExample("c", "docs.zip", -1));
        String json = CanonicalJson.write(examples.toJson());
        FailureExamples back = FailureExamples.fromJson(new ObjectMapper().readTree(json));

        assertThat(json)
                .isEqualTo("{\"extract\":{\"bad-pdf\":[{\"container\":\"docs.zip\",\"doc_id\":\"c\",\"offset\":-1}]},"
                        + "\"read\":{\"junk\":[{\"container\":\"a.warc\",\"doc_id\":\"a\",\"offset\":7},"
                        + "{\"container\":\"a.warc\",\"doc_id\":\"b\",\"offset\":7}]}}");
        assertThat(CanonicalJson.write(back.toJson())).isEqualTo(json);
    }
}
