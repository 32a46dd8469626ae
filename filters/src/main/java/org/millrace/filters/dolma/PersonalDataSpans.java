package org.millrace.filters.dolma;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millrace.filters.english.CharClass;

/**
 * Finds what Dolma's tagger {@code pii_regex_with_counts_fast_v2} takes for e-mail addresses, telephone numbers and IPv4
 * addresses, with the characters around them that its patterns take in; lines are searched one by one, with their ends.
 *
 * <p>Linear in time, where the source's patterns are not: white space and marks before an address are walked over once.
 */
final class PersonalDataSpans {
    private static final int MOST_QUESTION_MARKS = 10_000;
    private static final String AROUND = "@.,?!;:)(";
    private static final Pattern IP = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\\.){3}(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)");

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private int from; // of the line
    private int to; // of the line, its end included

    /** What a stretch of the text is taken for. */
    enum Kind {
        EMAIL_ADDRESS,
        PHONE_NUMBER,
        IP_ADDRESS
    }

    /** A stretch of the text in UTF-16 units. */
    record Span(Kind kind, int start, int end) {}

    private PersonalDataSpans(String text) {
        this.text = text;
    }

    /** All finds, line by line and in each line by kind; none in a text with more than 10,000 question marks. */
    static List<Span> in(String text) {
        PersonalDataSpans finder = new PersonalDataSpans(text);
        if (text.chars().filter(c -> c == '?').count() > MOST_QUESTION_MARKS) {
            return List.of();
        }
        while (finder.from < text.length()) {
            int feed = text.indexOf('\n', finder.from);
            finder.to = feed < 0 ? text.length() : feed + 1;
            finder.findEmails();
            finder.findPhones();
            finder.findAddresses();
            finder.from = finder.to;
        }
        return finder.spans;
    }

    private void findEmails() {
        int free = from; // behind the last match
        for (int at = next('@', from); at >= 0; at = next('@', at + 1)) {
            int local = at;
            while (local > free && !isSpace(local - 1) && text.charAt(local - 1) != '@') {
                local--;
            }
            int end = local < at && at >= free ? emailEnd(at) : -1;
            if (end < 0) {
                continue;
            }
            int start = local;
            while (start > free && isAround(start - 1)) {
                start--;
            }
            free = end;
            if (!isBracket(local, at) && hasDot(at + 1, end)) {
                spans.add(new Span(Kind.EMAIL_ADDRESS, start, end));
            }
        }
    }

    /** Where the match of an address with that {@code @} ends, or -1: white space must follow, behind one mark at the most. */
    private int emailEnd(int at) {
        int end = at + 1;
        while (end < to && !isSpace(end) && "@,?!;:)(".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == at + 1 || end == to) {
            return -1;
        }
        if (text.charAt(end - 1) == '.' && end > at + 2 && isSpace(end)) {
            return end + 1; // the full stop is the mark
        }
        if (end + 1 < to && isSpace(end + 1)) {
            return end + 2;
        }
        return isSpace(end) ? end + 1 : -1;
    }

    /** Whether nothing but an opening bracket is left of the local part once marks before it are off, so far as one must stay. */
    private boolean isBracket(int local, int at) {
        return at - local >= 1 && text.charAt(at - 1) == '(' && allAround(local, at - 1);
    }

    private boolean allAround(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isAround(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasDot(int start, int end) {
        int last = end;
        while (last > start && isSpace(last - 1)) {
            last--;
        }
        if (last > start + 1 && isAround(last - 1)) {
            last--; // the mark behind the domain
        }
        for (int i = start; i < last; i++) {
            if (text.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    private void findPhones() {
        int i = from;
        while (i < to) {
            if (!isSpace(i)) {
                i++;
                continue;
            }
            int start = i;
            while (i < to && isSpace(i)) {
                i++;
            }
            int end = phoneEnd(i);
            if (end > 0) {
                spans.add(new Span(Kind.PHONE_NUMBER, start, end));
                i = end;
            }
        }
    }

    private int phoneEnd(int start) {
        int i = start < to && text.charAt(start) == '(' ? start + 1 : start;
        i = digits(i, 3);
        if (i < 0) {
            return -1;
        }
        i = i < to && text.charAt(i) == ')' ? i + 1 : i;
        while (i < to && "-. ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        i = digits(i, 3);
        if (i < 0) {
            return -1;
        }
        i = i < to && "-. ".indexOf(text.charAt(i)) >= 0 ? i + 1 : i;
        return digits(i, 4);
    }

    private int digits(int start, int count) {
        int i = start;
        for (int n = 0; n < count; n++) {
            int c = i < to ? text.codePointAt(i) : 0;
            if ((CharClass.ofCodePoint(c) & CharClass.DECIMAL) == 0) {
                return -1;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private void findAddresses() {
        if (next('.', from) < 0) {
            return;
        }
        Matcher matcher = IP.matcher(text).region(from, to);
        while (matcher.find()) {
            spans.add(new Span(Kind.IP_ADDRESS, matcher.start(), matcher.end()));
        }
    }

    private int next(char c, int start) {
        for (int i = start; i < to; i++) { // not indexOf, which would look beyond the line
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAround(int at) {
        return isSpace(at) || AROUND.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isSpace(int at) {
        return (CharClass.of(text.charAt(at)) & CharClass.SPACE) != 0;
    }
}
