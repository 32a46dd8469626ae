package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millrace.core.Document;
import org.millrace.core.DocumentId;
import org.millrace.core.Filter;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Rewriter;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.Recipe;

/**
 * Holds a written shard to the recipe's assertions, by reading its rows back: what counts is what people get. A filter must
 * keep each document; a rewriter must find nothing to change in its text, and nothing to redact in its metadata.
 */
final class OutputCheck {
    /** Violations of one assertion in one shard that are told. */
    static final int MOST = 10;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutputCheck() {}

    /** A line for each violation, at most {@value #MOST} for each assertion, in the order of the rows. */
    static List<String> violations(Recipe recipe, String output, String source, String data) throws IOException {
        List<String> violations = new ArrayList<>();
        if (recipe.assertions().isEmpty()) {
            return violations;
        }
        List<Object> made = recipe.assertions().stream()
                .map(assertion -> assertion.made().create())
                .toList();
        int[] told = new int[made.size()];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ZstdInputStream(Storage.openAt(Storage.join(output, data), 0)), StandardCharsets.UTF_8))) {
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Document document = document(MAPPER.readTree(line), source, data, row);
                for (int i = 0; i < told.length; i++) {
                    String objection = told[i] < MOST ? objection(made.get(i), document) : "";
                    if (!objection.isEmpty()) {
                        told[i]++;
                        violations.add(
                                "assertion '" + recipe.assertions().get(i).id() + "' does not hold: " + data + ", row "
                                        + row + " (" + document.id() + "): " + objection);
                    }
                }
                row++;
            }
        }
        return violations;
    }

    private static Document document(JsonNode row, String source, String data, int number) {
        JsonNode metadata = row.path("metadata");
        Origin origin = Origin.at(source, "release", data, number, -1)
                .withUri(metadata.path("url").asText())
                .withPath(metadata.path("path").asText())
                .withRepo(metadata.path("repo").asText())
                .withFetchedAt(metadata.path("date").asText());
        Notes notes = Notes.NONE;
        for (Map.Entry<String, JsonNode> field : metadata.properties()) {
            notes = notes.withFact(field.getKey(), field.getValue().asText());
        }
        return new Document(
                DocumentId.parse(row.path("id").asText()),
                origin,
                row.path("text").asText(),
                notes);
    }

    /** Why an assertion does not hold; empty where it does. */
    private static String objection(Object made, Document document) {
        if (made instanceof OriginFilter filter) {
            return words(filter.judge(document.origin()));
        }
        if (made instanceof Filter filter) {
            return words(filter.judge(document));
        }
        Rewriter rewriter = (Rewriter) made;
        Rewriting rewriting = rewriter.rewrite(document);
        if (!rewriting.redactions().isEmpty()) {
            return "found " + rewriting.redactions().size() + " of category "
                    + rewriting.redactions().get(0).category() + " in the text";
        }
        if (!rewriting.text().equals(document.text())) {
            return "the text would be changed";
        }
        for (Map.Entry<String, String> fact : document.notes().facts().entrySet()) {
            if (!rewriter.rewrite(document.withText(fact.getValue()))
                    .redactions()
                    .isEmpty()) {
                return "found something to redact in '" + fact.getKey() + "'";
            }
        }
        return "";
    }

    private static String words(Verdict verdict) {
        if (verdict instanceof Verdict.Drop drop) {
            return drop.rule() + (drop.evidence().isEmpty() ? "" : " (" + drop.evidence() + ")") + ", " + drop.value()
                    + " where the limit is " + drop.limit();
        }
        return "";
    }
}
