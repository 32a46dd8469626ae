package org.millrace.connectors.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.millrace.connectors.extract.ContentExtractor;
import org.millrace.core.Extraction;
import org.millrace.core.Payload;

/**
 * Scores the extractor as it stands on pages with known main content, and times it beside jsoup's parse. Run by hand:
 *
 * <pre>
 * ContentEvaluation HTML-SET [rounds of timing]
 * </pre>
 *
 * <p>The stored model was trained on these pages: what it does on others is what {@link ContentTraining} says.
 */
final class ContentEvaluation {
    private ContentEvaluation() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
            System.out.println("skipped: need the folder of the html set");
            return;
        }
        List<GoldPages.Page> pages = GoldPages.read(Path.of(args[0])).pages();
        for (Favour favour : Favour.values()) {
            System.out.printf(Locale.ROOT, "%n%s%n%s", favour, scores(pages, favour));
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        for (int round = 0; round < rounds; round++) {
            time(pages);
        }
    }

    /** Times the extractor and jsoup's parse alone in turn, page by page, so that both have the same neighbours. */
    private static void time(List<GoldPages.Page> pages) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        ContentExtractor extractor = extractor(Favour.BALANCED);
        long bytes = 0;
        long parsing = 0;
        long extracting = 0;
        for (GoldPages.Page page : pages) {
            bytes += page.html().length;
            String html = new String(page.html(), StandardCharsets.UTF_8);
            long start = threads.getCurrentThreadCpuTime();
            Parser.htmlParser().parseInput(html, page.url());
            long parsed = threads.getCurrentThreadCpuTime();
            extract(extractor, page);
            extracting += threads.getCurrentThreadCpuTime() - parsed;
            parsing += parsed - start;
        }
        System.out.printf(
                Locale.ROOT,
                "%.1f MB of HTML a CPU second, jsoup's parse alone %.1f: %.2f times the parse%n",
                bytes * 1e3 / extracting,
                bytes * 1e3 / parsing,
                (double) extracting / parsing);
    }

    private static ContentScores scores(List<GoldPages.Page> pages, Favour favour) {
        ContentScores scores = new ContentScores();
        ContentExtractor extractor = extractor(favour);
        for (GoldPages.Page page : pages) {
            Extraction extraction = extract(extractor, page);
            scores.add(page, extraction instanceof Extraction.Found found ? found.text() : "");
        }
        return scores;
    }

    private static Extraction extract(ContentExtractor extractor, GoldPages.Page page) {
        return extractor.extract(new Payload.Bytes(page.html(), "text/html", ""), page.url());
    }

    private static ContentExtractor extractor(Favour favour) {
        return new ContentExtractor(
                32 << 20,
                512,
                1_000_000,
                100_000,
                favour,
                Comments.DROP,
                Tables.KEEP,
                Links.TEXT,
                Format.PLAIN,
                ContentExtractor.Authors.KEEP,
                ContentExtractor.Documents.SKIP,
                100,
                1 << 26);
    }
}
