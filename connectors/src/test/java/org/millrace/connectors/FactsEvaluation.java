package org.millrace.connectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.millrace.connectors.facts.PageFacts;
import org.millrace.core.Notes;

/**
 * Compares the facts of real pages with those that people or other programs noted, and says how long finding them takes.
 *
 * <p>Arguments: the folder of unpacked evaluation data; then, optionally, a field whose differences are printed, or {@code
 * none}; then anything at all, to give pages the addresses that they were fetched from.
 *
 * <p>Equal are texts of the same letters and digits in lower case, and authors that are the same set of names. Only pages
 * whose gold has the field count for right, wrong and missing; {@code extra} counts those where the gold says that there is
 * none and something was found.
 */
public final class FactsEvaluation {
    private static final int TIMED_ROUNDS = 6;

    private final PrintStream out;
    private final String shown;
    private final boolean addressed;
    private final Map<String, int[]> tallies = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private final Map<String, Notes> notesById = new LinkedHashMap<>();

    private FactsEvaluation(PrintStream out, String shown, boolean addressed) {
        this.out = out;
        this.shown = shown;
        this.addressed = addressed;
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "data");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!Files.isDirectory(data.resolve("02-html"))) {
            out.println("skipped: no folder " + data.resolve("02-html"));
            return;
        }
        FactsEvaluation evaluation = new FactsEvaluation(out, args.length > 1 ? args[1] : "", args.length > 2);
        evaluation.wcxb(data.resolve("02-html/wcxb"));
        evaluation.trafilatura(data.resolve("02-html/trafilatura"));
        evaluation.readability(data.resolve("02-html/readability"));
        evaluation.signals(data.resolve("10-optout/html-signals.jsonl"));
        evaluation.print();
        evaluation.time();
    }

    private void wcxb(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
            for (Path gold : files.sorted().toList()) {
                String name = gold.getFileName().toString().replace(".json", "");
                Map<?, ?> row = (Map<?, ?>) json(Files.readString(gold));
                Map<?, ?> truth = (Map<?, ?>) row.get("ground_truth");
                Notes notes = facts("wcxb-" + name, folder.resolve("html/" + name + ".html.gz"), text(row, "url"));
                compare("wcxb", "title", name, text(truth, "title"), notes.fact(Notes.TITLE));
                compare("wcxb", "author", name, text(truth, "author"), notes.fact(Notes.AUTHOR));
                compare("wcxb", "date", name, text(truth, "publish_date"), notes.fact(Notes.DATE_PUBLISHED));
            }
        }
    }

    private void trafilatura(Path folder) throws IOException {
        Map<?, ?> rows = (Map<?, ?>) json(Files.readString(folder.resolve("evaldata.json")));
        for (String line : Files.readAllLines(folder.resolveSibling("index.jsonl"))) {
            Map<?, ?> page = (Map<?, ?>) json(line);
            if (!text(page, "bench").equals("trafilatura")) {
                continue;
            }
            String url = text(page, "url");
            Map<?, ?> row = (Map<?, ?>) rows.get(url);
            Notes notes = facts(text(page, "id"), folder.resolveSibling(text(page, "html")), url);
            if (row == null || !row.containsKey("title")) {
                continue;
            }
            String file = text(row, "file");
            compare("trafilatura", "title", file, text(row, "title"), notes.fact(Notes.TITLE));
            compare("trafilatura", "author", file, text(row, "author"), notes.fact(Notes.AUTHOR));
            compare("trafilatura", "date", file, text(row, "date"), notes.fact(Notes.DATE_PUBLISHED));
            compare("trafilatura", "site", file, text(row, "sitename"), notes.fact(Notes.SITE));
            compare("trafilatura", "description", file, text(row, "description"), notes.fact(Notes.DESCRIPTION));
            String licence = text(row, "license");
            compare("trafilatura", "licence", file, licence, name(licence, notes.fact(Notes.LICENCE)));
        }
    }

    /** The gold's own name of the licence where one of the addresses is that licence's. */
    private static String name(String licence, String addresses) {
        String[] parts = licence.toLowerCase(Locale.ROOT).split(" ", -1);
        for (String address : addresses.split(" ", -1)) {
            boolean same = parts.length > 1 && address.contains("/" + parts[1] + "/");
            if (same && (parts.length < 3 || address.contains("/" + parts[2]))) {
                return licence;
            }
        }
        return addresses;
    }

    private void readability(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path page : files.sorted().toList()) {
                String name = page.getFileName().toString();
                Map<?, ?> gold = (Map<?, ?>) json(Files.readString(page.resolve("expected-metadata.json")));
                Notes notes = facts("rd-" + name, page.resolve("source.html.gz"), "http://fakehost/test/page.html");
                compare("readability", "title", name, text(gold, "title"), notes.fact(Notes.TITLE));
                compare("readability", "author", name, text(gold, "byline"), notes.fact(Notes.AUTHOR));
                String date = text(gold, "publishedTime");
                compare(
                        "readability",
                        "date",
                        name,
                        date.length() > 10 ? date.substring(0, 10) : date,
                        notes.fact(Notes.DATE_PUBLISHED));
                compare("readability", "site", name, text(gold, "siteName"), notes.fact(Notes.SITE));
                compare("readability", "language", name, text(gold, "lang"), notes.fact(Notes.LANGUAGE_STATED));
            }
        }
    }

    private void signals(Path file) throws IOException {
        if (!Files.exists(file)) {
            out.println("licence links and languages skipped: no file " + file);
            return;
        }
        for (String line : Files.readAllLines(file)) {
            Map<?, ?> row = (Map<?, ?>) json(line);
            String id = text(row, "id");
            Notes notes = notesById.get(id);
            if (notes == null) {
                continue;
            }
            compare("signals", "language", id, text(row, "html_lang"), notes.fact(Notes.LANGUAGE_STATED));
            List<String> found = List.of(notes.fact(Notes.LICENCE).split(" ", -1));
            for (Object link : (List<?>) row.get("cc_links")) {
                compare(
                        "signals",
                        "licence",
                        id,
                        (String) link,
                        found.contains(link) ? (String) link : String.join(" ", found));
            }
            if (text(row, "rel_license").equals("true")) {
                boolean rel = notes.fact(Notes.LICENCE_SOURCE).contains("rel")
                        || notes.fact(Notes.LICENCE_SOURCE).contains("link");
                compare("signals", "rel=license", id, "true", rel ? "true" : "");
            }
        }
    }

    private Notes facts(String id, Path file, String address) throws IOException {
        String html;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
            html = new String(bytes, StandardCharsets.UTF_8);
        }
        pages.add(html);
        Notes notes = PageFacts.of(Parser.htmlParser().parseInput(html, ""), addressed ? address : "", Notes.NONE);
        notesById.put(id, notes);
        return notes;
    }

    private void compare(String set, String field, String page, String gold, String found) {
        int[] tally = tallies.computeIfAbsent(set + "\t" + field, key -> new int[4]);
        int result;
        if (gold.isEmpty()) {
            result = 3;
            tally[3] += found.isEmpty() ? 0 : 1;
        } else if (found.isEmpty()) {
            result = 2;
            tally[2]++;
        } else {
            result = key(field, gold).equals(key(field, found)) ? 0 : 1;
            tally[result]++;
        }
        if (field.equals(shown) && result != 0 && !(result == 3 && found.isEmpty())) {
            out.println(set + " " + page + "\n    gold  " + gold + "\n    found " + found);
        }
    }

    private static String key(String field, String value) {
        if (!field.equals("author")) {
            return squash(value);
        }
        TreeSet<String> names = new TreeSet<>();
        for (String name : value.split("; |, | and | und | & |/", -1)) {
            names.add(squash(name.replaceFirst("^(By|Par|Von) ", "")));
        }
        return String.join("|", names);
    }

    private static String squash(String text) {
        StringBuilder out = new StringBuilder();
        Parser.unescapeEntities(text, false)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private void print() {
        out.printf(
                Locale.ROOT,
                "%-12s %-12s %6s %7s %7s %7s %6s%n",
                "set",
                "field",
                "gold",
                "right",
                "wrong",
                "missing",
                "extra");
        tallies.forEach((key, tally) -> {
            int gold = tally[0] + tally[1] + tally[2];
            if (gold > 0) {
                String[] names = key.split("\t", -1);
                out.printf(
                        Locale.ROOT,
                        "%-12s %-12s %6d %6.1f%% %6.1f%% %6.1f%% %6d%n",
                        names[0],
                        names[1],
                        gold,
                        100.0 * tally[0] / gold,
                        100.0 * tally[1] / gold,
                        100.0 * tally[2] / gold,
                        tally[3]);
            }
        });
    }

    private void time() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (String page : pages) {
            bytes += page.length();
        }
        for (int round = 1; round <= TIMED_ROUNDS; round++) {
            List<Document> parsed = new ArrayList<>();
            long start = threads.getCurrentThreadCpuTime();
            for (String html : pages) {
                parsed.add(Parser.htmlParser().parseInput(html, ""));
            }
            long parsing = threads.getCurrentThreadCpuTime() - start;
            start = threads.getCurrentThreadCpuTime();
            for (Document page : parsed) {
                PageFacts.of(page, "", Notes.NONE);
            }
            long finding = threads.getCurrentThreadCpuTime() - start;
            out.printf(
                    Locale.ROOT,
                    "round %d, CPU time of %d pages: parsing %.0f M characters/s, facts %.0f M characters/s, %.1f %% of parsing%n",
                    round,
                    pages.size(),
                    1e3 * bytes / parsing,
                    1e3 * bytes / finding,
                    100.0 * finding / parsing);
        }
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }

    private static Object json(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new TreeMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }
}
