package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.benchmark.PlainEngine;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.recipe.RecipeText;

class ReportPageTest {
    @TempDir
    Path folder;

    private String report() throws IOException {
        return report("");
    }

    private String report(String more) throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                """
                {"text": "The mill stands at the river.", "url": "https://<script>alert(1)</script>.example/"}
                {"text": "The mill stood at the river.", "url": "https://b.example/"}
                {"text": "no"}
                """);
        RecipeText text = new RecipeText(
                "r.yaml",
                folder + "/",
                """
                recipe: small
                sources: [{name: s, connector: jsonl, paths: [a.jsonl]}]
                steps: [{id: length, use: length, with: {min: 5}}]
                """
                        + more,
                List.of());
        new Run(new PlainEngine(1), System.err).run(text, folder + "/out");
        return Files.readString(folder.resolve("out/report/index.html"));
    }

    @Test
    void showsFunnelLanguagesLengthsAndHosts() throws IOException {
        assertThat(report())
                .contains("2 documents, 57 bytes of text, out of 3 records read.")
                .contains("removed too-short")
                .contains("<h2>Languages</h2>", "<td>und</td>", "<h2>Lengths in characters</h2>", "<td>50 %</td>")
                .contains("<td>b.example</td>");
    }

    @Test
    void saysWhatTheBandsOfNearDuplicatesFind() throws IOException {
        assertThat(report("dedup: {minhash: {}}\n"))
                .contains(
                        "<h2>Near-duplicates</h2>", "<code>minhash-v2(words=5,bands=14,rows=8)</code>, threshold 0.75")
                .contains("<tr><td>0.5</td><td class=\"n\">5.3 %</td></tr>")
                .contains(
                        "<p>Take care: of pairs as alike as the threshold 0.75, 77.1 % are found by 14 bands of 8 rows;");
    }

    @Test
    void saysNothingOfBandsWhereOnlyExactDuplicatesGo() throws IOException {
        assertThat(report("dedup: {exact: yes}\n")).doesNotContain("Near-duplicates");
    }

    @Test
    void showsNoWarningWhereTheBandsFindEnough() throws IOException {
        assertThat(report("dedup: {minhash: {threshold: 0.8}}\n"))
                .contains("<h2>Near-duplicates</h2>")
                .doesNotContain("Take care");
    }

    @Test
    void needsNoOtherFileAndRunsNothing() throws IOException {
        assertThat(report())
                .contains("&lt;script&gt;alert(1)&lt;")
                .doesNotContain("<script", "src=", "href=", "url(", "@import");
    }
}
