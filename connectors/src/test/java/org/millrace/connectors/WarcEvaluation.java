package org.millrace.connectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.connectors.warc.WarcConnector;
import org.millrace.connectors.warc.WetConnector;

/**
 * Reads a folder of archives and compares the records found with those that {@code files.jsonl} there lists
 * ({@code file}, {@code types} by count, {@code note}), and each file read in ranges with the whole. Argument: the folder. Not a test: it needs data from outside.
 */
public final class WarcEvaluation {
    private WarcEvaluation() {}

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
            Expected expected = Expected.parse(line);
            Path file = folder.resolve(expected.file);
            FileContainer container = FileContainer.of(folder, file);
            long start = System.nanoTime();
            Report report = Report.of(new WarcConnector(32 << 20), container);
            Report wet = Report.of(new WetConnector(32 << 20), container);
            long millis = (System.nanoTime() - start) / 1_000_000;
            Map<String, Integer> types = types(report);
            Map<String, Integer> whats = new TreeMap<>();
            report.entries().forEach(e -> whats.merge(e.what(), 1, Integer::sum));
            String verdict = expected.types == null ? "-" : expected.types.equals(types) ? "agrees" : "DIFFERS";
            agree += verdict.equals("agrees") ? 1 : 0;
            differ += verdict.equals("DIFFERS") ? 1 : 0;
            System.out.println(verdict + " " + expected.file + " " + whats + " wet="
                    + wet.texts().size() + " "
                    + new WarcConnector(1).splits(container) + " " + millis + " ms"
                    + (verdict.equals("DIFFERS") ? " expected " + expected.types + " got " + types : "")
                    + (expected.note.contains("MALFORMED") ? " (malformed) " : "")
                    + coverage(report, container.size()));
            if (!addsUp(container, report)) {
                System.out.println("    RANGES DIFFER");
                differ++;
            }
            report.entries().stream()
                    .filter(e -> e.failure() != null)
                    .limit(4)
                    .forEach(e ->
                            System.out.println("    " + e + " " + e.failure().message()));
        }
        System.out.println(agree + " agree, " + differ + " differ");
    }

    /** Whether ranges of 10,007 bytes give what the whole gives. */
    private static boolean addsUp(FileContainer whole, Report expected) {
        List<Report.Entry> entries = new ArrayList<>();
        for (long start = 0; start < whole.size(); start += 10_007) {
            long end = Math.min(whole.size(), start + 10_007);
            FileContainer range = new FileContainer(whole.name(), whole.path(), whole.size(), start, end);
            entries.addAll(Report.of(new WarcConnector(32 << 20), range).entries());
        }
        return entries.toString().equals(expected.entries().toString()) || whole.size() == 0;
    }

    private static String coverage(Report report, long size) {
        long bytes = 0;
        for (Report.Entry entry : report.entries()) {
            if (entry.origin().length() < 0) {
                return "";
            }
            bytes += entry.origin().length();
        }
        return bytes == size ? " covered" : " " + bytes + " of " + size;
    }

    private static Map<String, Integer> types(Report report) {
        Map<String, Integer> types = new TreeMap<>();
        for (Report.Entry entry : report.entries()) {
            String what = entry.what();
            if (what.equals("record-type")) {
                types.merge(entry.drop().evidence(), 1, Integer::sum);
            } else if (entry.payload() != null
                    || entry.drop() != null
                    || entry.origin().httpStatus() > 0
                    || what.equals("bad-http")) {
                types.merge("page", 1, Integer::sum);
            }
        }
        return types;
    }

    private record Expected(String file, String note, Map<String, Integer> types) {
        static Expected parse(String line) throws IOException {
            String file = "";
            String note = "";
            Map<String, Integer> types = null;
            try (JsonParser parser = new JsonFactory().createParser(line)) {
                parser.nextToken();
                String name;
                while ((name = parser.nextFieldName()) != null) {
                    JsonToken token = parser.nextToken();
                    if (name.equals("file")) {
                        file = parser.getText();
                    } else if (name.equals("note")) {
                        note = parser.getText();
                    } else if (name.equals("types") && token == JsonToken.START_OBJECT) {
                        types = new TreeMap<>();
                        String type;
                        while ((type = parser.nextFieldName()) != null) {
                            int count = parser.nextIntValue(0);
                            boolean page = type.equals("response") || type.equals("resource");
                            types.merge(page ? "page" : type, count, Integer::sum);
                        }
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            return new Expected(file, note, types);
        }
    }
}
