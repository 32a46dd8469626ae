package org.millrace.filters.perplexity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.fasttext.InlineModel;

/** ARPA files for tests. */
public final class InlineArpa {
    private InlineArpa() {}

    /**
     * A model of n-grams written as {@code "-1 a b -0.5"}: the back-off weight is missing in those of the highest order, and
     * may be missing in others.
     */
    public static InlineModel of(int order, String... grams) {
        return file(text(order, List.of(grams)));
    }

    static InlineModel file(String text) {
        return new InlineModel("test.arpa", text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(int order, List<String> grams) {
        StringBuilder counts = new StringBuilder("\\data\\\n");
        StringBuilder sections = new StringBuilder();
        for (int words = 1; words <= order; words++) {
            List<String> lines = new ArrayList<>();
            for (String gram : grams) {
                String[] fields = gram.split(" ", -1);
                boolean hasBackOff = fields.length > 2 && fields[fields.length - 1].matches("-?[0-9.]+(E-?[0-9]+)?");
                int length = fields.length - (hasBackOff ? 2 : 1);
                if (length == words) {
                    lines.add(
                            fields[0] + "\t" + String.join(" ", List.of(fields).subList(1, 1 + length))
                                    + (hasBackOff ? "\t" + fields[fields.length - 1] : ""));
                }
            }
            counts.append("ngram ")
                    .append(words)
                    .append('=')
                    .append(lines.size())
                    .append('\n');
            sections.append("\n\\").append(words).append("-grams:\n");
            lines.forEach(line -> sections.append(line).append('\n'));
        }
        return counts.append(sections).append("\n\\end\\\n").toString();
    }
}
