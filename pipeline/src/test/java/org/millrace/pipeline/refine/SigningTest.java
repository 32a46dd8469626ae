package org.millrace.pipeline.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Document;
import org.millrace.core.Origin;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.signature.SignatureRow;

class SigningTest {
    private static final Recipe RECIPE = Recipes.read(
            """
            recipe: tiny
            sources: [{name: web, connector: jsonl, paths: [a]}]
            dedup: {exact: yes, url: yes}
            """);

    private static List<Long> urlKey(String uri) {
        Document document = Document.of(Origin.at("web", "jsonl", "a", 0, 1).withUri(uri), "text");
        SignatureRow row =
                new Signing(RECIPE).sign(document, document.text().getBytes(StandardCharsets.UTF_8), List.of(), 0);
        return List.of(row.urlHigh(), row.urlLow());
    }

    @Test
    void givesAddressesOfOnePageOneKey() {
        assertThat(urlKey("https://www.example.org/a?utm_source=x"))
                .isEqualTo(urlKey("http://example.org/a"))
                .isNotEqualTo(urlKey("http://example.org/b"))
                .isNotEqualTo(List.of(0L, 0L));
        assertThat(urlKey("http://example.org/a?b=1|2")).isNotEqualTo(List.of(0L, 0L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/users/<EMAIL>",
                "https://example.org/users/ |||EMAIL_ADDRESS||| ",
                "https://example.org/call? |||PHONE_NUMBER||| &x=1"
            })
    void givesNoKeyToAnAddressInWhichSomethingWasRedacted(String uri) {
        assertThat(urlKey(uri)).isEqualTo(List.of(0L, 0L));
    }
}
