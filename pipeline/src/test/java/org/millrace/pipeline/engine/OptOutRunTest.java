package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.benchmark.PlainEngine;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.rights.ListKey;
import org.millrace.pipeline.files.StoredResource;
import org.millrace.pipeline.recipe.RecipeText;

/** Each kind of request through a whole run: one document that it is about, and one that it just is not about. */
class OptOutRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<String> documents = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Map<String, String> expected = new TreeMap<>();
    private long offset;

    private long add(String url, String repo, String text) throws IOException {
        String line = JSON.writeValueAsString(new TreeMap<>(Map.of("text", text, "url", url, "repo", repo)));
        long at = offset;
        offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        documents.add(line);
        return at;
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 40; word++) {
            text.append("word").append(number).append('x').append(word * 7 % 41).append(' ');
        }
        return text.append("end").toString();
    }

    private void ask(String kind, String value, String more) throws IOException {
        requests.add("{\"id\":\"r-" + kind + "\",\"kind\":\"" + kind + "\",\"value\":" + JSON.writeValueAsString(value)
                + ",\"effective\":\"2026-01-01\"" + more + "}");
    }

    private void places() throws IOException {
        ask("url", "https://one.example/page", "");
        goes(add("http://one.example/page", "", text(1)), "opt-out-document", "r-url");
        add("http://one.example/page2", "", text(2));
        ask("url_prefix", "https://one.example/blog", "");
        goes(add("https://one.example/blog/x", "", text(3)), "opt-out", "r-url_prefix");
        add("https://one.example/blogs/x", "", text(4));
        ask("domain", "bad.example", "");
        goes(add("https://www.bad.example/", "", text(5)), "opt-out", "r-domain");
        add("https://notbad.example/", "", text(6));
        ask("registrable", "owner.co.uk", "");
        goes(add("https://a.b.owner.co.uk/", "", text(7)), "opt-out", "r-registrable");
        add("https://otherowner.co.uk/", "", text(8));
        ask("repo", "github.com/jo/mill", "");
        goes(add("https://x.example/1", "github.com/jo/mill", text(9)), "opt-out", "r-repo");
        add("https://x.example/2", "github.com/jo/mills", text(10));
        ask("account", "github.com/ann", "");
        goes(add("https://x.example/3", "github.com/ann/any", text(11)), "opt-out", "r-account");
        add("https://x.example/4", "github.com/anna/any", text(12));
        long at = add("https://x.example/5", "", text(13));
        ask("doc_id", DocumentId.of("jsonl", "in.jsonl@" + at).toString(), "");
        goes(at, "opt-out-document", "r-doc_id");
        add("https://x.example/6", "", text(14));
    }

    private void contents() throws IOException {
        byte[] digest = Digests.sha256().digest(text(15).getBytes(StandardCharsets.UTF_8));
        ask("content_sha256", HexFormat.of().formatHex(digest), "");
        goes(add("https://x.example/7", "", text(15)), "opt-out-document", "r-content_sha256");
        add("https://x.example/8", "", text(15) + "s");
        ask("minhash", signature(text(16)), "");
        goes(add("https://x.example/9", "", text(16) + " of it"), "opt-out-document", "r-minhash");
        add("https://x.example/10", "", text(17));
        ask("text_pattern", "the secret of +Orm", "");
        goes(add("https://x.example/11", "", text(18) + " the secret of  Orm"), "opt-out", "r-text_pattern");
        add("https://x.example/12", "", text(19) + " the secret of Norm");
    }

    private void people(ListKey key) throws IOException {
        ask("email_hmac", key.email("jane@corp.net"), ",\"action\":\"remove\"");
        goes(add("https://x.example/13", "", text(20) + " Jane@corp.net"), "opt-out", "r-email_hmac");
        add("https://x.example/14", "", text(21) + " janet@corp.net");
        ask("phone_hmac", key.phone("+442071838750"), "");
        add("https://x.example/15", "", text(22) + " +44 20 7183 8750");
        add("https://x.example/16", "", text(23) + " +44 20 7183 8751");
    }

    private static String signature(String text) {
        int[] components = new int[112];
        new MinHash(5, 14, 8).signer().sign(text, components);
        ByteBuffer bytes = ByteBuffer.allocate(4 * components.length);
        bytes.asIntBuffer().put(components);
        return "minhash-v2:" + Base64.getEncoder().encodeToString(bytes.array());
    }

    private void goes(long at, String rule, String request) {
        expected.put("in.jsonl@" + at, rule + " " + request);
    }

    private void run(String steps) throws IOException {
        Files.write(folder.resolve("in.jsonl"), documents);
        String yaml =
                """
                recipe: asked
                sources: [{name: s, connector: jsonl, paths: [in.jsonl], with: {repo: repo}}]
                steps:
                  - {id: asked, use: opt-out, with: {list: asked.jsonl}}
                """
                        + steps + "release: {shards: 1}\n";
        new Run(new PlainEngine(1), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(
                        new RecipeText("asked.yaml", folder + "/", yaml, List.of()),
                        folder.resolve("out").toString());
    }

    private void writeList(ListKey key) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("{\"list\":\"a\",\"version\":\"1\",\"key_check\":\"" + key.check() + "\"}");
        lines.addAll(requests);
        Files.write(folder.resolve("asked.jsonl"), lines);
    }

    private ListKey key() throws IOException {
        String key = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef")
                .toString();
        return ListKey.read(new StoredResource("key", key));
    }

    /** Lines of all files of the release below a folder. */
    private List<JsonNode> rows(String below) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out").resolve(below))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".zst"))
                    .sorted()
                    .toList()) {
                try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
                    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                        if (!line.isBlank()) {
                            rows.add(JSON.readTree(line));
                        }
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void honoursEachKindOfRequestAndTellsOfItInTheRemovedRows() throws IOException {
        ListKey key = key();
        places();
        contents();
        people(key);
        writeList(key);
        run(
                """
                  - {id: content, use: opt-out-content, with: {list: asked.jsonl}}
                  - {id: people, use: opt-out-redact, with: {list: asked.jsonl, key: key}}
                """);

        Map<String, String> removed = new TreeMap<>();
        for (JsonNode row : rows("manifest/removed")) {
            removed.put(
                    row.path("container").asText() + "@" + row.path("offset").asText(),
                    row.path("rule").asText() + " " + row.path("evidence").asText());
        }
        assertThat(removed).isEqualTo(expected);
        assertThat(rows("manifest/kept")).hasSize(documents.size() - expected.size());
        assertThat(rows("data"))
                .extracting(row -> row.path("text").asText())
                .contains(text(22) + " <PHONE>", text(23) + " +44 20 7183 8751", text(21) + " janet@corp.net");
    }

    @Test
    void tellsThatACopyOfAKeptDocumentIsWithheld() throws IOException {
        ListKey key = key();
        ask("url", "https://one.example/page", "");
        add("https://one.example/page", "", text(1));
        add("https://elsewhere.example/copy", "", text(1));
        add("https://elsewhere.example/other", "", text(2));
        writeList(key);
        run("dedup: {exact: yes, minhash: {threshold: 0.6}}\n");

        Map<String, String> evidence = new TreeMap<>();
        for (JsonNode row : rows("manifest/kept")) {
            evidence.put(
                    row.path("source_uri").asText(), row.path("optout_evidence").toString());
        }
        String asked = "{\"signal\":\"asked\",\"value\":\"no-match\"}";
        assertThat(evidence)
                .isEqualTo(new TreeMap<>(Map.of(
                        "https://elsewhere.example/copy",
                        "[" + asked + ",{\"signal\":\"left-out-copy\",\"value\":\"r-url\"}]",
                        "https://elsewhere.example/other",
                        "[" + asked + "]")));
    }
}
