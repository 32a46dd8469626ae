package org.millrace.filters.code;

import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.code.Tell.Sort;
import org.millrace.filters.code.Tell.Start;

/**
 * Reads one tell as {@code tells.txt} writes it; the file's head explains the notation.
 *
 * <p>Not for texts of the world: a tell that is written wrongly is an exception.
 */
final class TellReader {
    private final Vocabulary spelt;
    private final Vocabulary folded;

    TellReader(Vocabulary spelt, Vocabulary folded) {
        this.spelt = spelt;
        this.folded = folded;
    }

    Tell read(String source) {
        String text = source;
        boolean fold = text.startsWith("~") && text.length() > 1;
        text = fold ? text.substring(1) : text;
        Start start = Start.ANYWHERE;
        if (text.startsWith("\\A")) {
            start = Start.TEXT;
            text = text.substring(2);
        } else if (text.startsWith("\\^")) {
            start = Start.OUTERMOST;
            text = text.substring(2);
        } else if (text.startsWith("^")) {
            start = Start.LINE;
            text = text.substring(1);
        }
        boolean endsLine = text.endsWith("\\n");
        text = endsLine ? text.substring(0, text.length() - 2) : text;
        List<Integer> parts = parts(text.strip(), fold);
        int anchor = anchor(parts);
        if (anchor < 0 && start == Start.ANYWHERE) {
            throw new IllegalArgumentException(
                    "a tell needs a word or mark before any gap, or must start a line, got '" + source + "'");
        }
        return new Tell(parts.stream().mapToInt(part -> part).toArray(), start, endsLine, anchor);
    }

    private List<Integer> parts(String text, boolean fold) {
        List<Integer> parts = new ArrayList<>();
        boolean glued = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ') {
                glued = false;
                i++;
                continue;
            }
            if (c == '\\' && i + 1 < text.length()) {
                parts.add(escaped(text.charAt(i + 1), glued, text));
                i += 2;
            } else {
                int end = i + 1;
                while (isWord(c) && end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                String token = text.substring(i, end);
                boolean anyCase = fold && isWord(c);
                Sort sort = anyCase ? Sort.FOLDED : isWord(c) ? Sort.SPELT : Sort.MARK;
                parts.add(sort.part(anyCase ? folded.add(token) : spelt.add(token), glued));
                i = end;
            }
            glued = !Sort.GAP.is(parts.get(parts.size() - 1));
        }
        return parts;
    }

    private int escaped(char c, boolean glued, String text) {
        return switch (c) {
            case 'w' -> Sort.ANY_WORD.part(0, glued);
            case 'U' -> Sort.CAPITAL_WORD.part(0, glued);
            case 'l' -> Sort.SMALL_WORD.part(0, glued);
            case 'd' -> Sort.NUMBER.part(0, glued);
            case '*' -> Sort.GAP.part(0, false);
            case '\\', '^', '~' -> Sort.MARK.part(spelt.add(String.valueOf(c)), glued);
            default -> throw new IllegalArgumentException("unknown escape '\\" + c + "' in '" + text + "'");
        };
    }

    /** A word if there is one, because words are rarer than marks; else a mark. */
    private static int anchor(List<Integer> parts) {
        int mark = -1;
        for (int i = 0; i < parts.size(); i++) {
            int part = parts.get(i);
            if (Sort.GAP.is(part)) {
                break;
            }
            if (Sort.FOLDED.is(part) || Sort.SPELT.is(part)) {
                return i;
            }
            mark = Sort.MARK.is(part) && mark < 0 ? i : mark;
        }
        return mark;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
