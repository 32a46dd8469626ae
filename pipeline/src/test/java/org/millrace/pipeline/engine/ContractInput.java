package org.millrace.pipeline.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.millrace.pipeline.recipe.RecipeText;

/**
 * The input of {@link EngineContract}: some 300 records in JSON lines, WARC and zip, always the same bytes. Duplicates lie
 * in chains (each text like the next, the ends unlike), in crowds larger than {@code pairs-within}, and across sources;
 * among them are records that are removed or fail.
 */
final class ContractInput {
    static final String RECIPE =
            """
            recipe: contract
            sources:
              - name: notes
                connector: jsonl
                paths: [notes/*.jsonl]
                split-bytes: 16384
              - name: web
                connector: warc
                paths: [web.warc]
              - name: code
                connector: archive
                paths: [code.zip]
            steps:
              - id: length
                use: length
                with: {min: 40}
              - id: language
                use: language
              - id: redact
                use: redact
                with: {categories: [email, ip]}
            dedup:
              exact: yes
              minhash: {threshold: 0.7}
              partitions: 8
              pairs-within: 5
            release: {shards: 3}
            """;

    private static final int WORDS = 500;

    private final Random random = new Random(20_260_101);
    private final List<String> vocabulary = new ArrayList<>();

    private ContractInput() {
        String[] syllables = {"ba", "ri", "to", "mel", "san", "du", "ki", "lor", "ne", "vi", "gar", "is", "ı", "ö"};
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            vocabulary.add(word.toString());
        }
    }

    /** Writes the files into {@code folder} and returns the recipe that reads them. */
    static RecipeText write(Path folder) throws IOException {
        new ContractInput().writeAll(folder);
        return new RecipeText("contract.yaml", folder + "/", RECIPE, List.of());
    }

    private void writeAll(Path folder) throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        List<String> lines = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String text = prose(90);
            known.add(text);
            lines.add(line(text, "fresh/" + i));
        }
        chain(lines);
        crowd(lines, known.get(7), "crowd");
        lines.add("{\"text\": \"never closed");
        lines.add("{\"title\": \"no text at all\"}");
        lines.add(line("too short", "short"));
        lines.add(line("write to miller@hillside-gazette.net about " + prose(60), "letter"));
        Files.writeString(notes.resolve("big.jsonl"), String.join("\n", lines) + "\n");
        for (int file = 0; file < 3; file++) {
            List<String> few = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String text = known.get(random.nextInt(known.size()));
                few.add(line(i % 2 == 0 ? text : edited(text, 1 + i % 4), "again/" + file + "/" + i));
            }
            Files.writeString(notes.resolve("small-" + file + ".jsonl"), String.join("\n", few));
        }
        Files.write(folder.resolve("web.warc"), warc(known));
        Files.write(folder.resolve("code.zip"), zip(known));
    }

    /** Forty texts of which each differs from the one before in three words. */
    private void chain(List<String> lines) {
        String text = prose(120);
        for (int i = 0; i < 40; i++) {
            lines.add(line(text, "chain/" + i));
            text = edited(text, 3);
        }
    }

    /** Twelve copies and twelve near copies of one text: far more than are compared each with each. */
    private void crowd(List<String> lines, String text, String place) {
        for (int i = 0; i < 12; i++) {
            lines.add(line(text, place + "/same/" + i));
            lines.add(line(edited(text, 1), place + "/near/" + i));
        }
    }

    private String prose(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word());
        }
        return text.append('.').toString();
    }

    private String word() {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    private String edited(String text, int edits) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < edits; i++) {
            words[random.nextInt(words.length)] = word();
        }
        return String.join(" ", words);
    }

    private static String line(String text, String place) {
        return "{\"text\":\"" + text + "\",\"url\":\"https://I.example/" + place + "\",\"date\":\"2026-01-02\"}";
    }

    private byte[] warc(List<String> known) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            String text = i % 4 == 0 ? known.get(i) : i % 4 == 1 ? edited(known.get(i), 2) : prose(80);
            byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                            + "<!doctype html><html lang=\"tr\"><head><title>Page " + i
                            + "</title></head><body><article><p>"
                            + text + "</p></article></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            String head = "WARC/1.0\r\nWARC-Type: response\r\n"
                    + "WARC-Record-ID: <urn:uuid:" + String.format(Locale.ROOT, "%08d", i)
                    + "-0000-4000-8000-000000000000>\r\n"
                    + "WARC-Date: 2026-01-03T04:05:" + String.format(Locale.ROOT, "%02d", i) + "Z\r\n"
                    + "WARC-Target-URI: https://site" + i % 5 + ".example/page/" + i + "\r\n"
                    + "Content-Type: application/http; msgtype=response\r\n"
                    + "Content-Length: " + http.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(http);
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private byte[] zip(List<String> known) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 30; i++) {
                String body = i % 3 == 0 ? known.get(3 * i) : prose(70);
                put(
                        out,
                        "lantern/src/Wick" + i + ".java",
                        "// " + body.replace(". ", ".\n// ") + "\nclass Wick" + i + " {}\n");
            }
            put(out, "lantern/README.md", "# Lantern\n\n" + known.get(7) + "\n");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 4, 5, 6, 8));
        out.putNextEntry(entry);
        write(out, text);
        out.closeEntry();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
