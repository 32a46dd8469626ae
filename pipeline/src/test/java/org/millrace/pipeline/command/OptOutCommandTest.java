package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;
import org.millrace.pipeline.recipe.Recipes;

@SuppressWarnings("StringConcatToTextBlock") // what is written has carriage returns, or is one line a request
class OptOutCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;

    @BeforeEach
    void captureWhatIsPrinted() {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
    }

    @AfterEach
    void printAgain() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String response(String uri, String date, String statusAndType, String body) {
        String block = "HTTP/1.1 " + statusAndType + "\r\n\r\n" + body;
        return String.format(
                Locale.ROOT,
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\n"
                        + "WARC-Record-ID: <urn:uuid:%s>\r\nContent-Type: application/http; msgtype=response\r\n"
                        + "Content-Length: %d\r\n\r\n%s\r\n\r\n",
                uri,
                date,
                "00000000-0000-4000-8000-" + sha256(uri + date).substring(0, 12),
                block.length(),
                block);
    }

    @Test
    void makesASnapshotOfArchivesThatTheStepReads() throws IOException {
        String robots = "User-agent: GPTBot\nDisallow: /\n";
        String tdm = "[{\"location\":\"/\",\"tdm-reservation\":1}]";
        String warc = file(
                "a.warc",
                response(
                                "https://b.example/robots.txt",
                                "2026-03-01T00:00:00Z",
                                "200 OK\r\nContent-Type: text/plain",
                                robots)
                        + response(
                                "https://a.example:8080/.well-known/tdmrep.json",
                                "2026-03-02T00:00:00Z",
                                "200 OK\r\nContent-Type: application/json",
                                tdm)
                        + response("https://a.example/robots.txt", "2026-03-01T00:00:00Z", "404 Not Found", "none")
                        + response("https://a.example/robots.txt.html", "2026-03-01T00:00:00Z", "200 OK", "page"));
        String snapshot = folder.resolve("sites.jsonl").toString();

        assertThat(Millrace.run("optout", "snapshot", warc, "--output", snapshot))
                .isZero();
        String expected =
                "{\"kind\":\"robots.txt\",\"site\":\"b.example\",\"fetched_at\":\"2026-03-01T00:00:00Z\",\"sha256\":\""
                        + sha256(robots) + "\",\"text\":\"User-agent: GPTBot\\nDisallow: /\\n\"}\n"
                        + "{\"kind\":\"tdmrep.json\",\"site\":\"a.example:8080\",\"fetched_at\":\"2026-03-02T00:00:00Z\",\"sha256\":\""
                        + sha256(tdm) + "\",\"text\":\"" + tdm.replace("\"", "\\\"") + "\"}\n";
        assertThat(Files.readString(Path.of(snapshot))).isEqualTo(expected);
        assertThat(printed())
                .isEqualTo("robots.txt     1\ntdmrep.json    1\n"
                        + "left out: not served 1, without a date or too long 0, unreadable 0\nsha256  "
                        + sha256(expected) + "\n");
        Recipes.read(
                folder,
                "recipe: tiny\nsources: [{name: web, connector: jsonl, paths: [a]}]\nsteps:\n"
                        + "  - {id: signals, use: opt-out-signals, with: {snapshot: sites.jsonl}}\n");
    }

    @Test
    void makesASnapshotOfAFolderWithTheDateThatIsGiven() throws IOException {
        file("sites/b.example/ai.txt", "User-Agent: *\nDisallow: /\n");
        file("sites/b.example/index.html", "page");
        file("sites/a.example/robots.txt", "");
        String sites = folder.resolve("sites").toString();
        String snapshot = folder.resolve("sites.jsonl").toString();

        assertThat(Millrace.run("optout", "snapshot", sites, "--output", snapshot))
                .isEqualTo(2);
        assertThat(printed()).contains("need --fetched-at for the folder '" + sites + "'");
        assertThat(Millrace.run("optout", "snapshot", sites, "--fetched-at", "2026-11-01", "--output", snapshot))
                .isEqualTo(2);
        assertThat(printed()).contains("--fetched-at must be a time such as 2026-11-01T00:00:00Z, got '2026-11-01'\n");
        assertThat(Millrace.run(
                        "optout", "snapshot", sites, "--fetched-at", "2026-11-01T00:00:00Z", "--output", snapshot))
                .isZero();
        assertThat(Files.readAllLines(Path.of(snapshot)))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"kind\":\"ai.txt\",\"site\":\"b.example\",\"fetched_at\":\"2026-11-01T"),
                        line -> assertThat(line)
                                .startsWith("{\"kind\":\"robots.txt\",\"site\":\"a.example\",")
                                .endsWith("\"text\":\"\"}"));
        assertThat(Millrace.run("optout", "snapshot", sites + "/none", "--output", snapshot))
                .isEqualTo(2);
        assertThat(printed()).contains("no file and no folder with files at");
    }

    @Test
    void failsWhereThereIsNothingForASnapshotAndWritesNone() throws IOException {
        String warc = file(
                "only-404.warc",
                response("https://a.example/robots.txt", "2026-03-01T00:00:00Z", "404 Not Found", "none")
                        + response("https://a.example/", "2026-03-01T00:00:00Z", "200 OK", "page"));
        file("sites/b.example/index.html", "page");
        String sites = folder.resolve("sites").toString();
        String snapshot = folder.resolve("sites.jsonl").toString();

        assertThat(Millrace.run("optout", "snapshot", warc, "--output", snapshot))
                .isEqualTo(ExitCode.DATA);
        assertThat(printed())
                .isEqualTo("millrace: found no copy of robots.txt, ai.txt or tdmrep.json, and wrote no snapshot;"
                        + " left out: not served 1, without a date or too long 0, unreadable 0\n");
        assertThat(Millrace.run(
                        "optout", "snapshot", sites, "--fetched-at", "2026-11-01T00:00:00Z", "--output", snapshot))
                .isEqualTo(ExitCode.DATA);
        assertThat(Path.of(snapshot)).doesNotExist();

        file("sites/b.example/robots.txt", "");
        assertThat(Millrace.run(
                        "optout", "snapshot", sites, "--fetched-at", "2026-11-01T00:00:00Z", "--output", snapshot))
                .as("one that says nothing is a copy, too")
                .isZero();
    }

    @Test
    void saysWhichFileIsNotThere() {
        String none = folder.resolve("none").toString();
        assertThat(Millrace.run("optout", "check", none)).isEqualTo(2);
        assertThat(printed()).isEqualTo("millrace: no list at '" + none + "' (looked for " + none + ")\n");
        assertThat(Millrace.run("optout", "digest", "--email", "--key", none, "jo@example.org"))
                .isEqualTo(2);
        assertThat(printed()).endsWith("millrace: no key at '" + none + "' (looked for " + none + ")\n");
    }

    @Test
    void checksAListAndItsChain() throws IOException {
        String first = "{\"list\":\"acme\",\"version\":\"1\"}\n"
                + "{\"id\":\"r-1\",\"kind\":\"domain\",\"value\":\"bad.example\",\"effective\":\"2026-01-01\"}\n";
        String second = "{\"list\":\"acme\",\"version\":\"2\",\"prev_sha256\":\"" + sha256(first) + "\"}\n"
                + "{\"id\":\"r-1\",\"kind\":\"domain\",\"value\":\"bad.example\",\"effective\":\"2026-01-01\"}\n"
                + "{\"id\":\"r-2\",\"kind\":\"domain\",\"value\":\"bad.example\",\"effective\":\"2026-02-01\",\"status\":\"withdrawn\"}\n"
                + "{\"id\":\"r-3\",\"kind\":\"url\",\"value\":\"https://a.example/x\",\"effective\":\"2026-02-01\",\"scope\":[\"search\"]}\n";
        String old = file("1.jsonl", first);
        String recent = file("2.jsonl", second);

        assertThat(Millrace.run("optout", "check", recent, "--previous", old)).isZero();
        assertThat(printed())
                .isEqualTo("acme 1 sha256 " + sha256(first) + "\nacme 2 sha256 " + sha256(second)
                        + "\nactive          domain 1\nwithdrawn       domain 1\n"
                        + "passed over     1 that do not speak of training\nchain           sound, 2 versions\n");
        assertThat(Millrace.run("optout", "check", recent)).isZero();
        assertThat(printed()).contains("chain           follows " + sha256(first) + ", which was not given");

        file("1.jsonl", first + "\n");
        assertThat(Millrace.run("optout", "check", recent, "--previous", old)).isEqualTo(2);
        assertThat(printed()).contains("2.jsonl: expected 'prev_sha256' " + sha256(first + "\n"));
        file("2.jsonl", second.replace("\"url\"", "\"simhash\""));
        assertThat(Millrace.run("optout", "check", recent)).isEqualTo(2);
        assertThat(printed()).contains("2.jsonl, line 4: kind 'simhash' is not supported");
    }

    @Test
    void printsHmacsOfArgumentsOrOfStandardInput() throws IOException {
        String key = file("key", "0123456789abcdef0123456789abcdef");
        assertThat(Millrace.run("optout", "digest", "--key", key, "--email", "Jo@Example.org"))
                .isZero();
        String ofArgument = printed();
        assertThat(ofArgument)
                .isEqualTo(
                        "key_check   0722936b9528fd4ec3418dc1998b443665d13d87b191a2905ee6ba0e10a4781c\nemail_hmac  ae54a0e367eb0976a609b76ec905d1973a8b98f04cc6c309b4e275b4f809da65\n");
        printed.reset();
        System.setIn(new ByteArrayInputStream("jo@example.org\n\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(Millrace.run("optout", "digest", "--key", key, "--email")).isZero();
        assertThat(printed()).isEqualTo(ofArgument);
    }

    @Test
    void refusesWhatIsNoValueWithoutSayingIt() throws IOException {
        String key = file("key", "0123456789abcdef0123456789abcdef");
        assertThat(Millrace.run("optout", "digest", "--key", key, "--phone", "+442079460000", "0207 9460001"))
                .isEqualTo(2);
        assertThat(printed())
                .contains("value 2: need a phone number in the form of E.164")
                .doesNotContain("9460001", "phone_hmac");
        assertThat(Millrace.run("optout", "digest", "--key", key, "--email", "canary"))
                .isEqualTo(2);
        assertThat(printed()).contains("value 1: need an e-mail address").doesNotContain("canary");
        assertThat(Millrace.run("optout", "digest", "--key", key, "jo@example.org"))
                .isEqualTo(2);
        assertThat(Millrace.run("optout", "digest", "--key", file("short", "x"), "--email", "jo@example.org"))
                .isEqualTo(2);
    }
}
