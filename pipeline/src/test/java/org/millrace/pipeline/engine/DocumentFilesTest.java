package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.verify.ReleaseVerifier;

/** Document files that child processes parse, all the way from an archive into a release. */
class DocumentFilesTest {
    @TempDir
    Path folder;

    @Test
    void readsRichTextAndAccountsForOneThatIsDamaged() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.writeBytes(response(1, "application/rtf", "{\\rtf1 A {\\b rich} text{\\deleted  gone}.\\par End.}"));
        warc.writeBytes(response(2, "application/octet-stream", "{\\rtf1 Another one.}"));
        warc.writeBytes(response(3, "application/msword", "{\\rtf1 cut off"));
        Files.write(folder.resolve("a.warc"), warc.toByteArray());
        RecipeText recipe = new RecipeText(
                "r.yaml",
                folder + "/",
                "recipe: r\nsources: [{name: s, connector: warc, paths: [a.warc]}]\nrelease: {shards: 1}\n",
                List.of());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Run(EngineKind.DIRECT.open("", 2, List.of()), nowhere).run(recipe, folder + "/out");

        assertThat(unpacked("data/s/train-00000-of-00001.jsonl.zst"))
                .contains("\"A rich text.\\n\\nEnd.\"", "\"Another one.\"")
                .hasLineCount(2);
        assertThat(unpacked("manifest/removed/s/part-00000-of-00001.jsonl.zst")).contains("\"bad-rtf\"");
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
    }

    private String unpacked(String name) throws IOException {
        try (InputStream in =
                new ZstdInputStream(Files.newInputStream(folder.resolve("out").resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] response(int number, String type, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000" + number
                        + "-0000-4000-8000-000000000000>\r\nWARC-Date: 2026-01-03T04:05:06Z\r\n"
                        + "WARC-Target-URI: https://site.example/" + number
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                        + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
