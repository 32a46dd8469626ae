package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;
import org.millrace.filters.decontamination.BundleWriter;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.release.BrokenAssertionException;
import org.millrace.pipeline.verify.ReleaseVerifier;

/** Licences from an archive to the release's NOTICE, and assertions that the release must pass. */
class LicenceReleaseTest {
    private static final String RECIPE =
            """
            recipe: r
            sources: [{name: s, connector: archive, paths: [a.zip], with: {repo: forge.example/owner/mill}}]
            steps:
              - {id: licence, use: licence}
            release: {shards: 1}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            put(zip, "mill/a.c", "/* Copyright (c) 2020 A Miller */\nint a; /* miller@corp.com */\n");
            put(zip, "mill/vendor/b.c", "int b;\n");
            put(zip, "mill/vendor/COPYING", "Under the GNU General Public License, version 2.\n");
            put(zip, "mill/LICENSE", "Under the MIT License.\n"); // behind what it covers
        }
        Files.writeString(folder.resolve("hosts.txt"), "forge.example\n");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void run(String yaml) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Run(EngineKind.DIRECT.open("", 1, List.of()), nowhere)
                .run(new RecipeText("r.yaml", folder + "/", yaml, List.of()), folder + "/out");
    }

    private String unpacked(String name) throws IOException {
        try (InputStream in = new ZstdInputStream(Files.newInputStream(folder.resolve("out/" + name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFilesLicenceIsThatOfTheNearestFileWhereverItLiesInTheArchive() throws IOException {
        run(RECIPE);

        String data = unpacked("data/s/train-00000-of-00001.jsonl.zst");
        assertThat(data.lines().filter(line -> line.contains("\"mill/a.c\"")).toList())
                .singleElement()
                .asString()
                .contains("\"license_spdx\":\"MIT\"", "\"license_class\":\"permissive\"")
                .doesNotContain("copyright_line");
        assertThat(data.lines()
                        .filter(line -> line.contains("\"mill/vendor/b.c\""))
                        .toList())
                .singleElement()
                .asString()
                .contains("\"license_spdx\":\"GPL-2.0-only\"", "\"license_class\":\"strong-copyleft\"");
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
    }

    @Test
    void theNoticeNamesFilesUnderPermissiveLicencesAndTheirHolders() throws IOException {
        run(RECIPE);

        assertThat(unpacked("notice/s/part-00000-of-00001.jsonl.zst"))
                .contains("\"repository\":\"forge.example/owner/mill\",\"file\":\"mill/a.c\",\"licence\":\"MIT\","
                        + "\"copyright\":\"Copyright (c) 2020 A Miller\"")
                .doesNotContain("vendor");
    }

    @Test
    void licenceIsKeepsThePermissiveOnes() throws IOException {
        run(RECIPE.replace("release:", "  - {id: ok, use: licence-is, with: {allow: [permissive]}}\nrelease:")
                + "assert:\n  - {id: only-permissive, use: licence-is, with: {allow: [permissive]}}\n");

        assertThat(unpacked("data/s/train-00000-of-00001.jsonl.zst"))
                .contains("mill/a.c")
                .doesNotContain("vendor");
        assertThat(unpacked("manifest/removed/s/part-00000-of-00001.jsonl.zst")).contains("\"ok\"", "\"licence\"");
    }

    private void breaks(String assertion, String... words) {
        assertThatThrownBy(() -> run(RECIPE + "assert:\n  - " + assertion + "\n"))
                .isInstanceOf(BrokenAssertionException.class)
                .hasMessageContainingAll(words);
        assertThat(folder.resolve("out/SHA256SUMS")).doesNotExist();
    }

    @Test
    void aLicenceOutsideTheListFailsTheRelease() {
        breaks(
                "{id: only-permissive, use: licence-is, with: {allow: [permissive]}}",
                "assertion 'only-permissive' does not hold: data/s/train-00000-of-00001.jsonl.zst, row ",
                "licence (GPL-2.0-only)");
    }

    @Test
    void anAddressLeftInATextFailsTheRelease() {
        breaks(
                "{id: no-mail, use: redact, with: {categories: [email]}}",
                "assertion 'no-mail'",
                "EMAIL",
                "in the text");
    }

    @Test
    void aHostOfAListFailsTheRelease() {
        breaks("{id: no-forge, use: url-list, with: {list: hosts.txt}}", "assertion 'no-forge'", "forge.example");
    }

    @Test
    void releasesThatHoldAreSealed() throws IOException {
        run(RECIPE.replace("steps:\n", "steps:\n  - {id: mail, use: redact, with: {categories: [email]}}\n")
                + "assert:\n  - {id: no-mail, use: redact, with: {categories: [email]}}\n");
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
    }

    @Test
    void theManifestSaysByWhatALicenceWasToldAndTheDataOnlyWhich() throws IOException {
        run(RECIPE);

        assertThat(rows("manifest/kept/s/train-00000-of-00001.jsonl.zst", "\"mill/a.c\""))
                .singleElement()
                .asString()
                .contains("\"license_spdx\":\"MIT\",\"license_class\":\"permissive\",\"license_basis\":\"file\","
                        + "\"license_conf\":0.9,\"license_evidence\":\"mill/LICENSE: notice of MIT\"")
                .doesNotContain("\"scores\"", "copyright_line");
        assertThat(rows("data/s/train-00000-of-00001.jsonl.zst", "\"mill/a.c\""))
                .singleElement()
                .asString()
                .contains("\"license_spdx\":\"MIT\"", "\"license_class\":\"permissive\"")
                .doesNotContain("license_basis", "license_evidence", "license_conf");
    }

    private List<String> rows(String file, String word) throws IOException {
        return unpacked(file).lines().filter(line -> line.contains(word)).toList();
    }

    /** A benchmark whose only item is eight words long; its digest. */
    private String bundle(String item) throws IOException {
        BundleWriter writer = new BundleWriter("mills", "1", 8, 8);
        writer.add("q1", item);
        Path bundle = folder.resolve("mills.bundle");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            writer.write(out);
        }
        return HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(bundle)));
    }

    private void holds(String assertion) throws IOException {
        run(RECIPE + "assert:\n  - " + assertion + "\n");
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
    }

    private void addText(String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            put(zip, "mill/a.txt", text);
        }
    }

    private String noQuiz() throws IOException {
        return "{id: no-quiz, use: decontaminate, with: {bundle: mills.bundle, sha256: "
                + bundle("how many sacks of flour does it grind") + "}}";
    }

    @Test
    void aBenchmarksItemFailsTheRelease() throws IOException {
        addText("How many sacks of flour does it grind?\n");
        breaks(
                noQuiz(),
                "assertion 'no-quiz' does not hold: data/s/train-00000-of-00001.jsonl.zst, row 0 (",
                "contaminated",
                "mills 1 q1");
    }

    @Test
    void sevenWordsOfABenchmarksItemDoNot() throws IOException {
        addText("How many sacks of flour does it waste?\n");
        holds(noQuiz());
    }

    /** A page of {@code www.mill.example}, held to a list that asks to leave out a domain. */
    private void runWithout(String domain) throws IOException {
        Files.writeString(
                folder.resolve("requests.jsonl"),
                """
                {"list": "acme", "version": "1"}
                {"id": "r-1", "kind": "domain", "value": "%s", "effective": "2026-11-01", "retroactive": true}
                """
                        .formatted(domain));
        Files.writeString(
                folder.resolve("pages.jsonl"), "{\"text\": \"A mill.\", \"url\": \"https://www.mill.example/a\"}\n");
        run(
                """
                recipe: r
                sources: [{name: s, connector: jsonl, paths: [pages.jsonl]}]
                steps: []
                release: {shards: 1}
                assert:
                  - {id: nobody-opted-out, use: opt-out, with: {list: requests.jsonl}}
                """);
    }

    @Test
    void aHostThatOptedOutFailsTheRelease() {
        assertThatThrownBy(() -> runWithout("mill.example"))
                .isInstanceOf(BrokenAssertionException.class)
                .hasMessageContainingAll(
                        "assertion 'nobody-opted-out' does not hold: data/s/train-00000-of-00001.jsonl.zst, row 0 (",
                        "opt-out (r-1)");
        assertThat(folder.resolve("out/SHA256SUMS")).doesNotExist();
    }

    @Test
    void anotherHostThatOptedOutDoesNot() throws IOException {
        runWithout("windmill.example");
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
    }

    @Test
    void assertionsAreBoundStrictly() {
        assertThatThrownBy(() -> run(RECIPE + "assert:\n  - {id: x, use: nothing}\n"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("r.yaml:7:18: assertion 'x': 'nothing' is no filter");
        assertThatThrownBy(() -> run(RECIPE + "assert:\n  - {id: x, use: licence-is, with: {alow: [permissive]}}\n"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("unknown key 'alow'");
        assertThatThrownBy(() -> run(RECIPE.replace("use: licence}", "use: licence-is}")))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("put a step with 'use: licence' above it");
    }
}
