package org.millrace.filters.privacy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;

/** Prints megabytes of text a second of CPU with everything on: on prose, and on inputs made to be slow. */
public final class PrivacyThroughput {
    private static final int BYTES = 4 << 20;
    private static final String[] WORDS = {
        "the",
        "mill",
        "stands",
        "by",
        "brook",
        "and",
        "its",
        "wheel",
        "turns",
        "slowly",
        "when",
        "water",
        "is",
        "low",
        "keyboard",
        "passage",
        "token",
        "author",
        "in",
        "1987",
        "of",
        "12",
        "people",
        "who",
        "came",
        "to",
        "see",
        "35,000",
        "calls",
        "every",
        "morning",
        "bank",
        "card",
        "born",
        "section",
        "3.2",
        "10:30",
        "a",
        "was",
        "repaired",
        "again",
        "because",
        "family",
        "wanted",
        "bread",
        "for",
        "market",
        "street",
        "house",
        "water-wheel",
        "it's",
        "they",
        "had"
    };

    private static final String[] NUMBERS = {"1987", "12", "35,000", "3.2", "10:30", "2,5", "7"};

    private PrivacyThroughput() {}

    public static void main(String[] args) {
        for (String categories : args.length == 0 ? new String[] {"default"} : args) {
            measure("prose", prose(BYTES, 60), categories.split(",", -1));
            measure("prose with numbers", prose(BYTES, 9), categories.split(",", -1));
        }
        int million = 1_000_000;
        measure("a million @", "@".repeat(million));
        measure("a million digits", "7".repeat(million));
        measure("digits and spaces", "1 ".repeat(million / 2));
        measure("digits and dots", "12.".repeat(million / 3));
        measure("groups of four", "4111 ".repeat(million / 5));
        measure("brackets", "(".repeat(million));
        measure("brackets and digits", "(1)".repeat(million / 3));
        measure("letters and @", "a@a.".repeat(million / 4));
        measure("colons", "2001:".repeat(million / 5));
        measure("assignments", "api_key=".repeat(million / 8));
        measure("eyJ", "eyJ".repeat(million / 3));
        measure("begin", "-----BEGIN PRIVATE KEY-----".repeat(million / 27));
        measure("scheme", "http://a:".repeat(million / 9));
        measure("combining marks", "e" + "\u0301".repeat(million));
        measure("base 64", "QUJD".repeat(million / 4));
        measure("plus digits", "+4930".repeat(million / 5));
        measure("years", "1984 ".repeat(million / 5));
    }

    private static void measure(String name, String text, String... categories) {
        Redactor redactor = Redactor.of(categories.length == 0 ? new String[] {"default"} : categories);
        int size = 16_384;
        List<Document> documents = new ArrayList<>();
        if (name.startsWith("prose")) {
            for (int i = 0; i + size <= text.length(); i += size) {
                documents.add(document(text.substring(i, i + size)));
            }
        } else {
            documents.add(document(text));
        }
        long best = Long.MAX_VALUE;
        for (int round = 0; round < (name.startsWith("prose") ? 12 : 2); round++) {
            long start = cpu();
            documents.forEach(redactor::rewrite);
            best = Math.min(best, cpu() - start);
        }
        long bytes = documents.stream()
                .mapToLong(d -> d.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        System.out.println(String.format(
                Locale.ROOT,
                "%-22s %8.1f MB/CPU s %10.3f s %s",
                name,
                bytes * 1e3 / best,
                best / 1e9,
                String.join(",", categories)));
    }

    private static Document document(String text) {
        return Document.of(Origin.at("test", "jsonl", "a", 0, 1), text)
                .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, "en"));
    }

    /** Words, of which one in so many is a number. */
    private static String prose(int bytes, int oneIn) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder(bytes);
        while (text.length() < bytes) {
            boolean number = random.nextInt(oneIn) == 0;
            text.append(number ? NUMBERS[random.nextInt(NUMBERS.length)] : WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
