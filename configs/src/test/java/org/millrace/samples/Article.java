package org.millrace.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page is about, apart from its site. Its blocks are separated by blank lines: a paragraph, or lines that begin
 * with {@code #} (a heading), {@code -} (items of a list) or {@code |} (rows of a table), or code between three backticks.
 *
 * @param date as in {@code 2026-03-02}
 */
record Article(String path, String title, String date, List<String> blocks) {
    /** The articles of a resource by path, in their order. */
    static Map<String, Article> read(String resource) {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (String part : SampleArchives.text(resource).split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                List<String> lines = part.lines().toList();
                String path = lines.get(0);
                articles.put(path, new Article(path, value(lines.get(1)), value(lines.get(2)), blocks(lines)));
            }
        }
        return articles;
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static List<String> blocks(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : lines.subList(3, lines.size())) {
            boolean heading = line.startsWith("# ");
            boolean changes = block.length() > 0 && kind(line) != kind(block) && block.charAt(0) != '`';
            if (line.isEmpty() || heading || changes) {
                flush(block, blocks);
            }
            block.append(line).append(line.isEmpty() ? "" : "\n");
            if (heading) {
                flush(block, blocks);
            }
        }
        flush(block, blocks);
        return List.copyOf(blocks);
    }

    private static int kind(CharSequence text) {
        return text.length() == 0 ? 0 : Math.max(0, "#-|`".indexOf(text.charAt(0)) + 1);
    }

    private static void flush(StringBuilder block, List<String> blocks) {
        if (!block.toString().isBlank()) {
            blocks.add(block.toString().strip());
        }
        block.setLength(0);
    }

    /** A copy in which one word or more are others. */
    Article replacing(String before, String after) {
        List<String> changed =
                blocks.stream().map(block -> block.replace(before, after)).toList();
        if (changed.equals(blocks)) {
            throw new IllegalArgumentException("'" + before + "' is not in " + path);
        }
        return new Article(path, title, date, changed);
    }

    /** The paragraphs alone, a blank line between them. */
    String paragraphs() {
        return String.join("\n\n", blocks);
    }
}
