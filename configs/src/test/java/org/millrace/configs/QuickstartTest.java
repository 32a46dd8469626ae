package org.millrace.configs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.command.Millrace;

/** The quick start as README shows it: what it prints, what it writes, and what must be in none of its files. */
class QuickstartTest {
    /** Changes with the sample, the recipe, and whatever changes texts; then the CHANGELOG says so. */
    private static final String CONTENT_ROOT = "34129c6dc58704a629cf2b45319c34a87ccb6e8fa3c1c7716696c5ce20303b70";

    /** Every address of the sample that must not leave it. */
    private static final List<String> PERSONAL = List.of(
            "anna.berg@hillside-gazette.net",
            "pictures@hillside-gazette.net",
            "tomas@ferry-road-bakers.net",
            "help@lantern-tools.net",
            "schools@northbank-museum.net",
            "jonas.reiter@muehlenbote.net",
            "luc.fontaine@journal-du-canal.net",
            "marta.olmedo@huerto-y-mesa.net",
            "peter.lund@millpond-notes.net",
            "carla.nowak@lantern-tools.net",
            "93.184.216.34",
            "2606:2800:220:1:248:1893:25c8:1946");

    @TempDir
    static Path folder;

    private static Path release;
    private static String printed;

    @BeforeAll
    static void runTheQuickStart() {
        release = folder.resolve("quickstart");
        printed = run("quickstart.yaml", release);
    }

    private static String run(String recipe, Path output) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Millrace.run("run", recipe, "--output", output.toString()))
                    .isZero();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("```\n", readme.indexOf("<!-- quickstart:")) + 4;
        String shown = readme.substring(start, readme.indexOf("```", start));
        assertThat(withoutTimesAndPlaces(printed)).isEqualTo(withoutTimesAndPlaces(shown));
    }

    private static String withoutTimesAndPlaces(String text) {
        return text.replaceAll("[0-9.]+ s\n", "N s\n").replaceAll("(release|report) {7,8}\\S*", "$1");
    }

    @Test
    void makesTheReleaseThatItAlwaysMakes() throws IOException {
        assertThat(printed).contains("content root  " + CONTENT_ROOT + "\n");
        assertThat(Files.readString(release.resolve("release.json")))
                .contains("\"content_root\" : \"" + CONTENT_ROOT + "\"");
    }

    @Test
    void isSound() {
        assertThat(Millrace.run("verify", release.toString())).isZero();
    }

    @Test
    void holdsFiveLanguagesAndMore() throws IOException {
        String json = Files.readString(release.resolve("release.json"));
        assertThat(json).contains("\"en\" : ", "\"de\" : 8", "\"fr\" : 3", "\"es\" : 3", "\"ja\" : 3", "\"ar\" : 3");
    }

    @Test
    void carriesNoPersonalDataInAnyFileOfTheRelease() throws IOException {
        for (Path file : files(release)) {
            String content = content(file);
            for (String secret : PERSONAL) {
                assertThat(content.contains(secret)).as(secret + " in " + file).isFalse();
            }
        }
        assertThat(content(release)).contains("<EMAIL>", "<IP_ADDRESS>", "reader@example.com", "192.168.0.12");
    }

    @Test
    void carriesNoDigestOfATextBeforeRedaction(@TempDir Path other) throws IOException {
        String recipe = Files.readString(Path.of("quickstart.yaml"));
        int redact = recipe.indexOf("  - id: redact");
        String bare = recipe.substring(0, redact) + recipe.substring(recipe.indexOf("dedup:", redact));
        Path file = other.resolve("bare.yaml");
        Files.writeString(file, bare.replace("sample/", Path.of("sample").toAbsolutePath() + "/"));
        run(file.toString(), other.resolve("bare"));
        Set<String> before = digests(other.resolve("bare"));
        Set<String> after = digests(release);
        before.removeAll(after);
        assertThat(before).as("texts that redaction changed").hasSizeGreaterThanOrEqualTo(9);
        String everything = content(release);
        assertThat(before).noneMatch(everything::contains);
    }

    private static Set<String> digests(Path of) throws IOException {
        Set<String> digests = new TreeSet<>();
        Matcher matcher = Pattern.compile("\"text_sha256\":\"([0-9a-f]{64})\"").matcher(content(of));
        while (matcher.find()) {
            digests.add(matcher.group(1));
        }
        return digests;
    }

    /** All files below a folder, unpacked. */
    private static String content(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files(path)) {
                all.append(content(file)).append('\n');
            }
            return all.toString();
        }
        byte[] bytes = Files.readAllBytes(path);
        if (path.toString().endsWith(".zst")) {
            try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(path))) {
                bytes = in.readAllBytes();
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
