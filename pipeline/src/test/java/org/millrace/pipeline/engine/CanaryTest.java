package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Digests;
import org.millrace.filters.rights.ListKey;
import org.millrace.pipeline.files.StoredResource;
import org.millrace.pipeline.recipe.RecipeText;

/**
 * Nothing that was redacted is in anything that a run leaves behind: release, work folder, manifests, what was printed and
 * what was logged. Each category has a value of its own, in the text, in the title, in the address and in the path.
 */
class CanaryTest {
    /** What must not be found, by what stands around it in a text. */
    private static final Map<String, String> CANARIES = canaries();

    @TempDir
    Path folder;

    private static Map<String, String> canaries() {
        Map<String, String> canaries = new LinkedHashMap<>();
        canaries.put("write to %s now", "canary.bird@hillside-gazette.net");
        canaries.put("Phone: %s", "+44 20 7183 8750");
        canaries.put("server %s", "93.184.216.77");
        canaries.put("server: %s", "2606:2800:220:1:248:1893:25c8:1946");
        canaries.put("credit card %s", "4539 1488 0343 6467");
        canaries.put("IBAN %s", "DE89370400440532013000");
        canaries.put("SSN %s", "123-45-6780");
        canaries.put("routing number %s", "021000021");
        canaries.put("DNI %s", "12345678Z");
        canaries.put("born on %s", "12 March 1984");
        canaries.put("wallet %s", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        canaries.put("token %s", "glpat-" + "x9251tCp3bAfaA9VW0eT");
        canaries.put("api_key = '%s'", "4WwrzZFHohWrDgOhnCejYNtuYxdd5j50");
        canaries.put("password = '%s'", "hunter2-and-more!");
        canaries.put("https://mill.example/?access_token=%s", "9WwrzZFHohWrDgOhnCej");
        return canaries;
    }

    private void writeInput() throws IOException {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, String> canary : CANARIES.entrySet()) {
            String sentence = canary.getKey().formatted(canary.getValue());
            String filler =
                    " The mill number " + number + " stands by the brook and its wheel turns slowly. ".repeat(3);
            String title = sentence.replace("\"", "");
            for (int copy = 0; copy < 2; copy++) { // the second is a duplicate, for the removed manifest
                lines.add("{\"text\":\"" + sentence + filler + "\",\"title\":\"" + title
                        + "\",\"url\":\"https://mill.example/" + number + copy
                        + "?mail=canary.bird@hillside-gazette.net&token=glpat-"
                        + "x9251tCp3bAfaA9VW0eT\",\"file\":\"mail/canary.bird@hillside-gazette.net/1\"}");
            }
            number++;
        }
        lines.add("{\"text\":\"" + "canary.bird@hillside-gazette.net ".repeat(20)
                + "\",\"url\":\"https://mill.example/list\"}");
        lines.add("{\"text\":\"short\",\"url\":\"https://mill.example/short\"}");
        Files.write(folder.resolve("in.jsonl"), lines);
    }

    private static RecipeText recipe(Path folder, String mode, String redact) {
        return new RecipeText(
                "canary.yaml",
                folder + "/",
                """
                recipe: canary
                mode: %s
                sources: [{name: s, connector: jsonl, paths: [in.jsonl], with: {title: title, path: file}}]
                steps:
                  - {id: language, use: language}
                %s  - {id: length, use: length, with: {min: 20}}
                dedup: {exact: yes, minhash: {threshold: 0.6}}
                release: {shards: 2}
                """
                        .formatted(mode, redact),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "audit"})
    void leavesNothingOfWhatItRedactedAnywhere(String mode) throws IOException {
        writeInput();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StringBuilder logged = new StringBuilder();
        String redact = "  - {id: redact, use: redact, with: {policies: [email=drop-document]}}\n";
        run(recipe(folder, mode, redact), printed, logged);

        Files.delete(folder.resolve("in.jsonl"));
        String everything = contents(folder) + printed.toString(StandardCharsets.UTF_8) + logged;
        for (String canary : CANARIES.values()) {
            assertThat(everything.contains(canary)).as(canary).isFalse();
            assertThat(everything.contains(canary.replaceAll("[ -]", "")))
                    .as(canary)
                    .isFalse();
        }
        assertThat(everything)
                .contains("<EMAIL>", "<PHONE>", "<IP_ADDRESS>", "<CREDIT_CARD>", "<IBAN>", "<ID>", "<BANK>", "<DATE>")
                .contains(
                        "<CRYPTO>",
                        "<KEY>",
                        "<PASSWORD>",
                        "personal_data",
                        "?mail=<EMAIL>&token=<KEY>",
                        "mail/<EMAIL>/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "audit"})
    void leavesNothingOfWhatWasRedactedOnRequestAnywhere(String mode) throws IOException {
        writeInput();
        String secret = "canary-key-0123456789abcdef-0123456789";
        Files.writeString(folder.resolve("key"), secret);
        ListKey key =
                ListKey.read(new StoredResource("key", folder.resolve("key").toString()));
        String mail = "canary.bird@hillside-gazette.net";
        String request = "{\"id\":\"r-%d\",\"kind\":\"%s\",\"value\":\"%s\",\"effective\":\"2026-01-01\"%s}";
        Files.write(
                folder.resolve("asked.jsonl"),
                List.of(
                        "{\"list\":\"a\",\"version\":\"1\",\"key_check\":\"" + key.check() + "\"}",
                        request.formatted(1, "email_hmac", key.email(mail), ""),
                        request.formatted(2, "phone_hmac", key.phone("+442071838750"), ""),
                        request.formatted(
                                3, "text_pattern", "hunter2-[a-z-]+!", ",\"action\":\"redact\",\"max_hits\":9")));
        String steps =
                """
                  - {id: content, use: opt-out-content, with: {list: asked.jsonl}}
                  - {id: asked, use: opt-out-redact, with: {list: asked.jsonl, key: key}}
                  - {id: redact, use: redact, with: {categories: [email, phone, iban], policies: [email=keep, phone=tag-only]}}
                """;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StringBuilder logged = new StringBuilder();
        run(recipe(folder, mode, steps), printed, logged);

        Files.delete(folder.resolve("in.jsonl"));
        Files.delete(folder.resolve("asked.jsonl"));
        Files.delete(folder.resolve("key"));
        String everything = contents(folder) + printed.toString(StandardCharsets.UTF_8) + logged;
        String digest = HexFormat.of().formatHex(Digests.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
        for (String canary :
                List.of(mail, "+44 20 7183 8750", "hunter2-", "DE89370400440532013000", secret, digest, "r-1", "r-2")) {
            assertThat(everything.contains(canary)).as(canary).isFalse();
        }
        assertThat(everything)
                .contains("?mail=<EMAIL>&token=glpat", "mail/<EMAIL>/1", "<PHONE>", "<REDACTED>", "<IBAN>");
    }

    private void run(RecipeText recipe, ByteArrayOutputStream printed, StringBuilder logged) throws IOException {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.append(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Logger.getLogger("").addHandler(handler);
        System.setOut(both);
        System.setErr(both);
        try {
            new Run(new LocalEngine(2), both).run(recipe, folder.resolve("out").toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
            Logger.getLogger("").removeHandler(handler);
        }
    }

    /** All files below a folder with their names; what is compressed is unpacked too. */
    private static String contents(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                all.append(file)
                        .append('\n')
                        .append(new String(bytes, StandardCharsets.UTF_8))
                        .append('\n');
                for (int i = 0; i + 4 < bytes.length; i++) {
                    if (bytes[i] == 0x28
                            && bytes[i + 1] == (byte) 0xB5
                            && bytes[i + 2] == 0x2F
                            && bytes[i + 3] == (byte) 0xFD) {
                        all.append(frame(bytes, i)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    /** What a frame of zstd that begins there holds; as far as it goes. */
    private static String frame(byte[] bytes, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdInputStream in =
                new ZstdInputStream(new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, bytes.length)))) {
            in.transferTo(out);
        } catch (IOException e) {
            // the frame ends where something else begins
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void wouldFindACanaryInAFrameInsideAFile() throws IOException {
        byte[] frame = Zstd.compress("canary".repeat(50).getBytes(StandardCharsets.UTF_8));
        byte[] file = new byte[frame.length + 20];
        System.arraycopy(frame, 0, file, 10, frame.length);
        Files.write(folder.resolve("x"), file);
        assertThat(contents(folder)).contains("canarycanary");
    }
}
