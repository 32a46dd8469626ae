package org.millrace.pipeline.verify;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.millrace.core.Digests;
import org.millrace.pipeline.engine.LocalEngine;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.release.Layout;

/** A release of a dozen documents to look into and to damage: kept, removed, merged and failed records are all there. */
public final class SmallRelease {
    static final String RECIPE =
            """
            recipe: small
            sources:
              - name: notes
                connector: jsonl
                paths: [notes.jsonl]
            steps:
              - id: nfc
                use: nfc-v1
              - id: length
                use: length
                with: {min: 20}
              - id: redact
                use: redact
            dedup:
              exact: yes
              minhash: {threshold: 0.6}
            release: {shards: 2}
            """;

    private final Path folder;

    private SmallRelease(Path folder) {
        this.folder = folder;
    }

    public static SmallRelease in(Path parent) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(row("Document number " + i + " tells of the river " + "and of the mill ".repeat(i + 1), i));
        }
        lines.add(row("Too short", 10));
        lines.add(row("Document number 3 tells of the river " + "and of the mill ".repeat(4), 11));
        lines.add(row(
                "Write to miller@hillside-gazette.net about the river and of the mu\u0308ller's mill that stands there",
                12));
        lines.add("{\"text\": broken");
        Files.write(parent.resolve("notes.jsonl"), lines);
        RecipeText text = new RecipeText("small.yaml", parent + "/", RECIPE, List.of());
        Path output = parent.resolve("release");
        new Run(new LocalEngine(1), System.err).run(text, output.toString());
        return new SmallRelease(output);
    }

    private static String row(String text, int number) {
        return "{\"text\":\"" + text + "\",\"url\":\"https://mill.example/" + number + "\"}";
    }

    public String folder() {
        return folder.toString();
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    public static String data(int shard) {
        return Layout.data("notes", shard, 2);
    }

    public static String kept(int shard) {
        return Layout.kept("notes", shard, 2);
    }

    public static String removed(int shard) {
        return Layout.removed("notes", shard, 2);
    }

    /** The first shard that holds at least two documents. */
    int fullShard() throws IOException {
        return rows(data(0)).size() >= 2 ? 0 : 1;
    }

    /** The shard whose ledger has a row with that outcome. */
    int shardOf(String outcome) throws IOException {
        for (int shard = 0; shard < 2; shard++) {
            for (String row : rows(removed(shard))) {
                if (row.contains("\"outcome\":\"" + outcome + "\"")) {
                    return shard;
                }
            }
        }
        throw new AssertionError("no row with outcome " + outcome);
    }

    public List<String> rows(String path) throws IOException {
        try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file(path)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Puts other rows into a file and its new digest into the sums, as a careful forger would. */
    public void forge(String path, List<String> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
            for (String row : rows) {
                out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(file(path), bytes.toByteArray());
        seal();
    }

    public void forgeText(String path, String before, String after) throws IOException {
        String text = Files.readString(file(path));
        if (!text.contains(before)) {
            throw new AssertionError(path + " does not hold '" + before + "'");
        }
        Files.writeString(file(path), text.replace(before, after));
        seal();
    }

    /** Writes SHA256SUMS anew over what lies there. */
    public void seal() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString();
                if (!name.equals(Layout.SUMS)) {
                    MessageDigest sha = Digests.sha256();
                    lines.add(HexFormat.of().formatHex(sha.digest(Files.readAllBytes(path))) + "  " + name);
                }
            }
        }
        Files.write(file(Layout.SUMS), lines);
    }
}
