package org.millrace.connectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.connectors.archive.ArchiveConnector;
import org.millrace.core.Digests;
import org.millrace.core.Payload;

/**
 * Reads a folder of archives and compares the files found with those that {@code files.jsonl} there lists
 * ({@code file}, {@code members} or {@code tar_members} with name, size and the digest's beginning). Argument: the
 * folder. Not a test: it needs data from outside.
 */
public final class ArchiveEvaluation {
    private ArchiveEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "absent" : arguments[0]);
        Path list = folder.resolve("files.jsonl");
        if (!Files.exists(list)) {
            System.out.println("skipped: no files.jsonl in the folder given");
            return;
        }
        int agree = 0;
        int differ = 0;
        for (String line : Files.readAllLines(list)) {
            Map<String, String> expected = new TreeMap<>();
            String file = expected(line, expected);
            FileContainer container = FileContainer.of(folder, folder.resolve(file));
            long start = System.nanoTime();
            Report report = Report.of(new ArchiveConnector("", 16 << 20, 1 << 28, 10_000), container);
            long millis = (System.nanoTime() - start) / 1_000_000;
            Map<String, Integer> whats = new TreeMap<>();
            Map<String, String> found = new TreeMap<>();
            for (Report.Entry entry : report.entries()) {
                whats.merge(entry.what(), 1, Integer::sum);
                if (entry.payload() instanceof Payload.Bytes bytes) {
                    found.put(entry.origin().path(), digest(bytes.content()));
                }
            }
            StringBuilder faults = new StringBuilder();
            found.forEach((path, digest) -> {
                String wanted = expected.get(path);
                if (!expected.isEmpty() && wanted == null) {
                    faults.append(" unknown '").append(path).append('\'');
                } else if (wanted != null && !wanted.isEmpty() && !digest.startsWith(wanted)) {
                    faults.append(" bytes of '").append(path).append('\'');
                }
            });
            long members = report.entries().stream()
                    .filter(e -> !e.origin().path().isEmpty())
                    .count();
            if (!expected.isEmpty() && expected.size() != members) {
                faults.append(" members ").append(members).append(" of ").append(expected.size());
            }
            agree += !expected.isEmpty() && faults.isEmpty() ? 1 : 0;
            differ += faults.isEmpty() ? 0 : 1;
            System.out.println((faults.isEmpty() ? expected.isEmpty() ? "-" : "agrees" : "DIFFERS") + " " + file + " "
                    + whats + " " + millis + " ms" + faults);
            report.entries().stream()
                    .filter(e -> e.failure() != null)
                    .limit(3)
                    .forEach(e ->
                            System.out.println("    " + e + " " + e.failure().message()));
        }
        System.out.println(agree + " agree, " + differ + " differ");
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    /** Fills in path and digest; gives the file's name. */
    private static String expected(String line, Map<String, String> members) throws IOException {
        String file = "";
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            String name;
            while ((name = parser.nextFieldName()) != null) {
                parser.nextToken();
                if (name.equals("file")) {
                    file = parser.getText();
                } else if (name.endsWith("members") && parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        member(parser, members);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return file;
    }

    private static void member(JsonParser parser, Map<String, String> members) throws IOException {
        String path = "";
        String digest = "";
        String name;
        while ((name = parser.nextFieldName()) != null) {
            parser.nextToken();
            if (name.equals("name")) {
                path = parser.getText();
            } else if (name.equals("sha256_16")) {
                digest = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        while (path.startsWith("/") || path.startsWith("./")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        members.put(path.endsWith("/") ? path.substring(0, path.length() - 1) : path, digest);
    }
}
