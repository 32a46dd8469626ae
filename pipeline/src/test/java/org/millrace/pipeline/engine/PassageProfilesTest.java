package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.pipeline.recipe.RecipeText;

/**
 * The bounds of datatrove's and C4's rules as published: datatrove compares runs of three sentences and drops a document
 * with fewer than 50 words or 3 sentences left; C4 drops one with fewer than 3 sentences left.
 */
class PassageProfilesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String KEPT = "kept";

    @TempDir
    Path folder;

    /** Runs over two documents of two sources, of which the first has the smaller hash; the text of the second, or why it is gone. */
    private String second(String profile, String first, String second) throws IOException {
        for (Map.Entry<String, String> text : Map.of("a", first, "b", second).entrySet()) {
            Files.writeString(
                    folder.resolve(text.getKey() + ".jsonl"),
                    MAPPER.writeValueAsString(Map.of("text", text.getValue())) + "\n");
        }
        RecipeText recipe = new RecipeText(
                "r.yaml",
                folder + "/",
                """
                recipe: profiles
                sources:
                  - {name: a, connector: jsonl, paths: [a.jsonl]}
                  - {name: b, connector: jsonl, paths: [b.jsonl]}
                dedup: {passages: [{profile: %s}]}
                seed: five
                release: {shards: 1}
                """
                        .formatted(profile),
                List.of());
        Path output = folder.resolve("out");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Run(new LocalEngine(1), nowhere).run(recipe, output.toString());
        List<JsonNode> kept = rows(output.resolve("data/b/train-00000-of-00001.jsonl.zst"));
        List<JsonNode> gone = rows(output.resolve("manifest/removed/b/part-00000-of-00001.jsonl.zst"));
        assertThat(kept.size() + gone.size()).isEqualTo(1);
        return kept.isEmpty()
                ? gone.get(0).path("rule").asText()
                : kept.get(0).path("text").asText();
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
            MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(in).forEachRemaining(rows::add);
        }
        return rows;
    }

    /** So many sentences with so many words in all, of which no two are the same. */
    private static String sentences(String letters, int count, int words) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int from = words * i / count;
                    int to = words * (i + 1) / count;
                    return "The"
                            + IntStream.range(from + 1, to)
                                    .mapToObj(word -> " " + letters + spelt(word))
                                    .collect(Collectors.joining())
                            + ".";
                })
                .collect(Collectors.joining(" "));
    }

    /** A number in letters, for datatrove takes all digits for the same. */
    private static String spelt(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 50, kept",
        "3, 49, few-words-left",
        "2, 80, few-sentences-left",
        "3, 80, kept",
    })
    void datatroveWantsFiftyWordsAndThreeSentencesLeft(int sentences, int words, String outcome) throws IOException {
        String shared = sentences("c", 3, 18);
        String own = sentences("d", sentences, words);
        assertThat(second("sentences@datatrove", shared, own + " " + shared))
                .isEqualTo(outcome.equals(KEPT) ? own : outcome);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true", "7, true"})
    void datatroveCutsRunsOfThreeSentencesAndMore(int shared, boolean cut) throws IOException {
        String common = sentences("c", shared, 6 * shared);
        String own = sentences("d", 4, 70);
        assertThat(second("sentences@datatrove", common + " " + sentences("e", 3, 20), own + " " + common))
                .isEqualTo(cut ? own : own + " " + common);
    }

    @ParameterizedTest
    @CsvSource({"3, kept", "2, few-sentences-left"})
    void c4WantsThreeSentencesLeft(int sentences, String outcome) throws IOException {
        String own = sentences("d", sentences, 20);
        String first = "One shared line\nand its own";
        String text = second("lines@c4", first, own + "\n  one SHARED line");
        assertThat(text).isEqualTo(outcome.equals(KEPT) ? own : outcome);
    }
}
