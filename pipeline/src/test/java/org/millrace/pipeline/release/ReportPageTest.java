package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.engine.LocalEngine;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.recipe.RecipeText;

class ReportPageTest {
    @TempDir
    Path folder;

    private String report() throws IOException {
        return report("");
    }

    private String report(String more) throws IOException {
        return report(more, "");
    }

    private String report(String more, String lines) throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                """
                {"text": "The mill stands at the river.", "url": "https://<script>alert(1)</script>.example/"}
                {"text": "The mill stood at the river.", "url": "https://b.example/"}
                {"text": "no"}
                """
                        + lines);
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
        new Run(new LocalEngine(1), System.err).run(text, folder + "/out");
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
    void showsWhereRecordsFailedAndNothingOfThem() throws IOException {
        String bad = "{\"text\": \"a secret\", \"url\": \"https://b.example/?key=secret\"\n";
        String report = report("", bad + "{\"text\": 7}\n" + bad.repeat(3));
        List<String> where = report.lines()
                .filter(line -> line.contains("<td>bad-json</td>") || line.contains("<td>not-a-string</td>"))
                .map(line -> line.replaceAll(".*</code></td><td>(.*)</td><td><code>(.*)</code></td></tr>", "$1 $2"))
                .sorted()
                .toList();

        assertThat(report)
                .contains("failed bad-json</td><td></td><td class=\"n\">4</td>")
                .contains("<th>failed, for example</th>")
                .doesNotContain("secret");
        assertThat(where).hasSize(4).endsWith("not-a-string a.jsonl @" + (180 + bad.length()));
        assertThat(where.subList(0, 3))
                .isSubsetOf(List.of(
                        "bad-json a.jsonl @180",
                        "bad-json a.jsonl @" + (180 + bad.length() + 12),
                        "bad-json a.jsonl @" + (180 + 2 * bad.length() + 12),
                        "bad-json a.jsonl @" + (180 + 3 * bad.length() + 12)))
                .doesNotHaveDuplicates();
        String json = Files.readString(folder.resolve("out/release.json"));
        assertThat(json)
                .contains("\"failures\" : [ {", "\"rule\" : \"bad-json\"")
                .doesNotContain("secret");
    }

    @Test
    void saysNothingOfFailuresWhereNoneWere() throws IOException {
        assertThat(report()).contains("for example").doesNotContain("failed, for example");
        assertThat(Files.readString(folder.resolve("out/release.json"))).doesNotContain("\"failures\"");
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
