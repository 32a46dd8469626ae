package org.millrace.pipeline.verify;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Shows in which words two texts differ: {@code [-gone-]} and {@code {+come+}}, with a few words around (Myers' algorithm).
 * White space does not count.
 */
final class TextDifference {
    private static final int MOST_WORDS = 20_000;
    private static final int AROUND = 5;
    private static final int MOST_CHANGES = 20;

    private TextDifference() {}

    /** Lines for a person; of long texts the first {@value #MOST_WORDS} words, of many changes the first {@value #MOST_CHANGES}. */
    static List<String> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<AbstractDelta<String>> changes = DiffUtils.diff(old, now).getDeltas();
        List<String> lines = new ArrayList<>();
        if (changes.isEmpty()) {
            lines.add("the same words");
        }
        for (AbstractDelta<String> change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
            int start = change.getSource().getPosition();
            int end = start + change.getSource().size();
            StringBuilder line = new StringBuilder();
            append(line, start > AROUND ? "… " : "", old.subList(Math.max(0, start - AROUND), start), "");
            append(line, "[-", change.getSource().getLines(), "-]");
            append(line, "{+", change.getTarget().getLines(), "+}");
            int last = Math.min(old.size(), end + AROUND);
            append(line, "", old.subList(end, last), last < old.size() ? " …" : "");
            lines.add(line.toString().strip());
        }
        if (changes.size() > MOST_CHANGES) {
            lines.add("and " + (changes.size() - MOST_CHANGES) + " changes more");
        }
        return lines;
    }

    private static void append(StringBuilder line, String open, List<String> words, String close) {
        if (!words.isEmpty()) {
            line.append(open).append(String.join(" ", words)).append(close).append(' ');
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens() && words.size() < MOST_WORDS) {
            words.add(tokens.nextToken());
        }
        return words;
    }
}
