package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.filters.lists.InlineList;

class BucketTaggerTest {
    private static Document of(String language, double perplexity) {
        return document("x")
                .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, language).withSignal("perplexity", perplexity));
    }

    @ParameterizedTest
    @CsvSource({"0,head", "339.9,head", "340,middle", "689.9,middle", "690,tail", "1e9,tail"})
    void aCutoffBelongsToTheBucketBehindIt(double perplexity, String bucket) {
        BucketTagger plain = new BucketTagger("perplexity", 340, 690, "bucket");
        assertThat(plain.tag(of("en", perplexity)).fact("bucket")).isEqualTo(bucket);
        LanguageBucketTagger listed = new LanguageBucketTagger(
                "perplexity", InlineList.of("# CCNet", "", "de\t1\t2", "en\t340\t690"), "bucket");
        assertThat(listed.tag(of("en", perplexity)).fact("bucket")).isEqualTo(bucket);
    }

    @Test
    void whatCannotBeToldIsInAll() {
        assertThat(new BucketTagger("perplexity", 1, 2, "bucket")
                        .tag(document("x"))
                        .fact("bucket"))
                .isEqualTo("all");
        LanguageBucketTagger listed = new LanguageBucketTagger("perplexity", InlineList.of("en\t340\t690"), "part");
        assertThat(listed.tag(of("de", 1)).fact("part")).isEqualTo("all");
        assertThat(listed.tag(document("x", "en", 1)).fact("part")).isEqualTo("all");
    }

    @Test
    void refusesWrongValues() {
        assertThatThrownBy(() -> new BucketTagger("perplexity", 2, 1, "bucket"))
                .hasMessage("need head <= tail, got head=2.0, tail=1.0");
        assertThatThrownBy(() -> new BucketTagger("Perplexity", 1, 2, "bucket")).hasMessageContaining("in 'signal'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en,1,2         | expected a language and two numbers",
                "en\t1          | expected a language and two numbers",
                "en\t1\tx       | expected a language and two numbers",
                "en\t2\t1       | need head <= tail",
                "en\t1\tNaN     | need head <= tail",
            })
    void refusesAFaultyLine(String line, String message) {
        assertThatThrownBy(() -> new LanguageBucketTagger("p", InlineList.of("de\t1\t2", line), "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("list.txt, line 2: " + message);
    }

    @Test
    void refusesALanguageThatIsThereTwiceAndAListOfNone() {
        assertThatThrownBy(() -> new LanguageBucketTagger("p", InlineList.of("de\t1\t2", "de\t1\t2"), "b"))
                .hasMessage("list.txt, line 2: expected each language once, found 'de' again");
        assertThatThrownBy(() -> new LanguageBucketTagger("p", InlineList.of("# none"), "b"))
                .hasMessageContaining("found none");
    }
}
