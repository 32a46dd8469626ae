package org.millrace.filters.privacy.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds numbers that are written in groups of letters and digits: cards, accounts, identity numbers. It looks for digits,
 * takes the groups around them that one space, hyphen, dot or slash parts, and shows every run of up to ten groups to the
 * rules for numbers of that length. Words nearby are looked for only where a rule has said that it may be one.
 */
final class CodeFinder implements Finder {
    static final int LONGEST = 34;
    private static final int MOST_GROUPS = 10;
    private static final int LONGEST_LETTERS = 6;
    private static final int FEWEST_DIGITS = 4;
    private static final int SHORTEST = 8;
    private static final int GUARD = 20;
    private static final List<String> CATALOGUES = List.of("doi", "isbn", "issn", "arxiv");

    private final List<List<CodeRule>> byLength = new ArrayList<>();

    CodeFinder(List<? extends CodeRule> rules) {
        for (int length = 0; length <= LONGEST; length++) {
            int wanted = length;
            byLength.add(rules.stream()
                    .filter(rule -> rule.shortest() <= wanted && wanted <= rule.longest())
                    .map(CodeRule.class::cast)
                    .toList());
        }
    }

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        Groups groups = new Groups();
        for (int run = 0; run < scanned.digitRuns(); run++) {
            int digit = scanned.digitRun(run);
            if (digit < groups.end) {
                continue; // in the field before
            }
            groups.gather(text, digit);
            if (groups.digits >= FEWEST_DIGITS && groups.compact.length() >= SHORTEST) {
                show(scanned, groups, found);
            }
        }
    }

    private void show(ScannedText scanned, Groups groups, List<Span> found) {
        for (int first = 0; first < groups.count; first++) {
            if (first > 0 && !groups.mayPart(first)) {
                continue;
            }
            int most = Math.min(groups.count, first + MOST_GROUPS);
            for (int last = first; last < most; last++) {
                int length = groups.compactEnd(last) - groups.compactStart(first);
                if (length > LONGEST) {
                    break;
                }
                boolean ends = last + 1 == groups.count || groups.mayPart(last + 1);
                boolean whole = last == first || groups.isIsolated(first, last) || groups.beginsWithLetter(first);
                if (length >= SHORTEST && ends && whole && !byLength.get(length).isEmpty()) {
                    ask(scanned, groups, first, last, found);
                }
            }
        }
    }

    private void ask(ScannedText scanned, Groups groups, int first, int last, List<Span> found) {
        String text = scanned.text();
        Code code = groups.code(first, last, scanned.region());
        int start = groups.start(first);
        int end = groups.end(last);
        if (isPartOfWord(text, start, end)) {
            return;
        }
        for (CodeRule rule : byLength.get(code.length())) {
            int score = rule.score(code);
            if (score > 0 && !(code.isDigits() && isCatalogueNumber(text, start))) {
                int bonus = rule.context().bonus(text, start, end);
                found.add(new Span(rule.kind(), start, end, Math.min(100, score + bonus)));
            }
        }
    }

    /** Whether the number belongs to a book, a journal or a paper. */
    private static boolean isCatalogueNumber(String text, int start) {
        String before = text.substring(Math.max(0, start - GUARD), start).toLowerCase(Locale.ROOT);
        return CATALOGUES.stream().anyMatch(before::contains);
    }

    private static boolean isPartOfWord(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean glued = Letters.isLetterOrMark(before) || Letters.isLetterOrMark(after);
        boolean decimal = (before == '.' || before == ',') && start > 1 && Letters.isDigit(text.charAt(start - 2));
        return (glued && !isUnspaced(before) && !isUnspaced(after)) || before == '_' || after == '_' || decimal;
    }

    /** Chinese, Japanese, Korean and Thai put no space before a number. */
    private static boolean isUnspaced(char c) {
        return c >= 0x3040 || (c >= 0x0E00 && c < 0x0F00);
    }

    /** The groups of one field: reused, so that prose with many numbers makes little garbage. */
    private static final class Groups {
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int[] compactStarts = new int[16];
        private char[] separators = new char[16]; // before each group; of the first, a space
        private final StringBuilder compact = new StringBuilder();
        private int count;
        private int digits;
        private int end;

        /** Takes the field that the digit at {@code digit} belongs to; the next field begins at {@link #end} or later. */
        void gather(String text, int digit) {
            count = 0;
            digits = 0;
            compact.setLength(0);
            int from = digit;
            while (from > end && Letters.isAlnum(text.charAt(from - 1)) && digit - from < LONGEST) {
                from--;
            }
            int floor = end;
            for (int i = 0; i < 2; i++) {
                int before = lettersBefore(text, from, floor);
                from = before < 0 ? from : before;
            }
            int to = groupEnd(text, from);
            add(text, from, to, ' ');
            while (to + 1 < text.length() && isSeparator(text.charAt(to)) && Letters.isAlnum(text.charAt(to + 1))) {
                int next = groupEnd(text, to + 1);
                if (!isGroup(text, to + 1, next)) {
                    break;
                }
                add(text, to + 1, next, text.charAt(to));
                to = next;
            }
            end = Math.max(to, digit + 1);
        }

        private static int groupEnd(String text, int from) {
            int to = from;
            while (to < text.length() && Letters.isAlnum(text.charAt(to))) {
                to++;
            }
            return to;
        }

        /** Where a group of few capitals before {@code from} begins, or -1. */
        private static int lettersBefore(String text, int from, int floor) {
            if (from - 2 < floor || !isSeparator(text.charAt(from - 1))) {
                return -1;
            }
            int start = from - 1;
            while (start > floor && text.charAt(start - 1) >= 'A' && text.charAt(start - 1) <= 'Z') {
                start--;
            }
            boolean whole = start == floor || !Letters.isAlnum(text.charAt(start - 1));
            int length = from - 1 - start;
            return whole && length > 0 && length <= LONGEST_LETTERS ? start : -1;
        }

        /** Groups go on with digits in them, or with few capitals. */
        private static boolean isGroup(String text, int from, int to) {
            boolean capitals = to - from <= LONGEST_LETTERS;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (Letters.isDigit(c)) {
                    return true;
                }
                capitals &= c >= 'A' && c <= 'Z';
            }
            return capitals;
        }

        private static boolean isSeparator(char c) {
            return c == ' ' || c == '-' || c == '.' || c == '/' || c == '\u2013';
        }

        private void add(String text, int from, int to, char separator) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                compactStarts = Arrays.copyOf(compactStarts, count * 2);
                separators = Arrays.copyOf(separators, count * 2);
            }
            starts[count] = from;
            ends[count] = to;
            compactStarts[count] = compact.length();
            separators[count++] = separator;
            for (int i = from; i < to; i++) {
                digits += Letters.isDigit(text.charAt(i)) ? 1 : 0;
            }
            compact.append(text, from, to);
        }

        /** Whether a number may begin or end here: hyphens and dots hold groups together. */
        boolean mayPart(int group) {
            return separators[group] == ' ' || separators[group] == '/';
        }

        int start(int group) {
            return starts[group];
        }

        int end(int group) {
            return ends[group];
        }

        int compactStart(int group) {
            return compactStarts[group];
        }

        int compactEnd(int group) {
            return compactStarts[group] + ends[group] - starts[group];
        }

        /** Whether no group stands before or behind after the same separator as the first inside. */
        boolean isIsolated(int first, int last) {
            char inside = separators[first + 1];
            return (first == 0 || separators[first] != inside) && (last + 1 == count || separators[last + 1] != inside);
        }

        boolean beginsWithLetter(int group) {
            return compact.charAt(compactStarts[group]) > '9';
        }

        Code code(int first, int last, String region) {
            char separator = 0;
            StringBuilder layout = new StringBuilder();
            for (int i = first; i <= last; i++) {
                if (i > first) {
                    separator = separator == 0 || separator == separators[i] ? separators[i] : '*';
                    layout.append('-');
                }
                layout.append(ends[i] - starts[i]);
            }
            boolean before = first > 0 && separators[first] == separator;
            boolean after = last + 1 < count && separators[last + 1] == separator;
            String letters = compact.substring(compactStart(first), compactEnd(last));
            return new Code(letters.toUpperCase(Locale.ROOT), layout.toString(), separator, !before && !after, region);
        }
    }
}
