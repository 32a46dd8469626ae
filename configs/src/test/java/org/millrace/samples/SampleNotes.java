package org.millrace.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of the JSONL file: {@code id}, {@code text}, {@code url}, {@code date}. */
final class SampleNotes {
    private static final String BASE = "https://notes.millpond.example/2026/";

    private SampleNotes() {}

    static byte[] jsonl() {
        List<String> lines = new ArrayList<>();
        String glove = "";
        for (String part : SampleArchives.text("notes.txt").split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                List<String> rows = part.lines().toList();
                List<String> head = List.of(rows.get(0).split(" ", -1));
                lines.add(line(head.get(0), rows.get(1), head.get(1), head.get(2)));
                glove = head.get(0).equals("n-018") ? rows.get(1) : glove;
            }
        }
        // a sentence that breaks off where a program was stopped
        lines.add(10, "{\"id\": \"n-022\", \"text\": \"The line ends here, without the rest of its");
        lines.add(15, "{\"id\": \"n-023\", \"url\": \"" + BASE + "untitled\", \"date\": \"2026-02-16\"}");
        // what stands on a web page, title and text, word for word
        Article page = Sites.MANUAL.article("/blog/how-we-lost-a-file");
        lines.add(line("n-024", page.title() + "\n\n" + page.paragraphs(), BASE + "lost-file", "2026-03-20"));
        // another note with one word changed
        lines.add(line(
                "n-025", glove.replace("of another colour", "of another size"), BASE + "two-gloves", "2026-02-18"));
        // the text of a web page without its title and date
        Article wasps = Sites.ORCHARD.article("/notes/the-wasp-question");
        lines.add(line("n-026", wasps.paragraphs(), BASE + "about-wasps", "2026-03-21"));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String id, String text, String url, String date) {
        return "{\"id\": \"" + id + "\", \"text\": \""
                + text.replace("\"", "\\\"").replace("\n", "\\n") + "\", \"url\": \"" + url + "\", \"date\": \"" + date
                + "\"}";
    }
}
