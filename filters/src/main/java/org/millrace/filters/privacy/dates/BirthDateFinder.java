package org.millrace.filters.privacy.dates;

import java.util.List;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds dates of birth; rule {@code birth-date-v1}: a day, month and year from 1900 to 2029 next to a word such as "born".
 *
 * <p>Forms: {@code 12.03.1984}, {@code 12/03/1984}, {@code 1984-03-12}, {@code 12 March 1984}, {@code March 12, 1984},
 * {@code 12 de marzo de 1984}, {@code 1984年3月12日}. Cost: a look at each run of four digits that can be such a year.
 */
public final class BirthDateFinder implements Finder {
    private static final Kind KIND = new Kind("BIRTH_DATE", "DATE", "birth-date-v1");
    private static final int SCORE = 30;
    private static final int LONGEST_NAME = 14;

    private final ContextWords context = ContextWords.named("birth");

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        for (int run = 0; run < scanned.digitRuns(); run++) {
            int i = scanned.digitRun(run);
            if (i + 4 > text.length() || !isYear(text, i)) {
                continue;
            }
            int start = i;
            int end = yearFirstEnd(text, i);
            if (end < 0) {
                end = i + 4;
                start = dayFirstStart(text, i);
            }
            if (start >= 0) {
                int bonus = context.bonus(text, start, end);
                if (bonus > 0) {
                    found.add(new Span(KIND, start, end, SCORE + bonus));
                }
            }
        }
    }

    private static boolean isYear(String text, int i) {
        char c = text.charAt(i);
        if (c != '1' && c != '2') {
            return false;
        }
        boolean century = c == '1' ? text.charAt(i + 1) == '9' : text.charAt(i + 1) == '0' && text.charAt(i + 2) <= '2';
        return century
                && digit(text, i + 2) >= 0
                && digit(text, i + 3) >= 0
                && digit(text, i + 4) < 0
                && digit(text, i - 1) < 0;
    }

    /** Where {@code 1984-03-12} and the like end, or -1. */
    private static int yearFirstEnd(String text, int year) {
        int i = year + 4;
        if (i >= text.length() || "-/.年년".indexOf(text.charAt(i)) < 0) {
            return -1;
        }
        i = skipSpace(text, i + 1);
        int month = number(text, i);
        i += digits(text, i);
        if (month < 0 || i >= text.length() || "-/.月월".indexOf(text.charAt(i)) < 0) {
            return -1;
        }
        i = skipSpace(text, i + 1);
        int day = number(text, i);
        i += digits(text, i);
        if (!isDay(month, day) || digit(text, i) >= 0) {
            return -1;
        }
        return i < text.length() && (text.charAt(i) == '日' || text.charAt(i) == '일') ? i + 1 : i;
    }

    private static int skipSpace(String text, int i) {
        return i < text.length() && text.charAt(i) == ' ' ? i + 1 : i;
    }

    /** Where the day or month before a year begins, or -1. */
    private static int dayFirstStart(String text, int year) {
        int i = year - 1;
        if (i > 1 && "./-".indexOf(text.charAt(i)) >= 0 && digit(text, i - 1) >= 0) {
            int second = numberStart(text, i);
            if (second > 1 && text.charAt(second - 1) == text.charAt(i)) {
                int first = numberStart(text, second - 1);
                int a = number(text, first);
                int b = number(text, second);
                return first < second - 1 && (isDay(b, a) || isDay(a, b)) ? first : -1;
            }
            return -1;
        }
        i = skipBack(text, i, " ,.");
        i = skipWord(text, i, "de");
        i = skipWord(text, i, "del");
        int last = i + 1;
        if (last > 0 && digit(text, i) >= 0) { // March 12, 1984
            int from = numberStart(text, last);
            int wordEnd = skipBack(text, from - 1, " .") + 1;
            int wordStart = wordStart(text, wordEnd);
            return isDay(MonthNames.of(text.substring(wordStart, wordEnd)), number(text, from)) ? wordStart : -1;
        }
        int wordStart = wordStart(text, last);
        int month = wordStart < last ? MonthNames.of(text.substring(wordStart, last)) : 0;
        if (month == 0) {
            return -1;
        }
        i = skipBack(text, wordStart - 1, " .ºth");
        i = skipWord(text, i, "de");
        i = skipBack(text, i, " .ndrsteº");
        int from = i < 0 || digit(text, i) < 0 ? -1 : numberStart(text, i + 1);
        return from >= 0 && isDay(month, number(text, from)) ? from : -1;
    }

    private static int skipBack(String text, int from, String marks) {
        int i = from;
        while (i >= 0 && from - i < 4 && marks.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i;
    }

    /** Goes back over a word and the space before it. */
    private static int skipWord(String text, int i, String word) {
        int start = i + 1 - word.length();
        boolean there = start > 0 && text.startsWith(word, start) && text.charAt(start - 1) == ' ';
        return there ? start - 2 : i;
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_NAME
                && Letters.isLetterOrMark(text.charAt(start - 1))
                && digit(text, start - 1) < 0) {
            start--;
        }
        return start;
    }

    private static int numberStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 2 && digit(text, start - 1) >= 0) {
            start--;
        }
        return start > 0 && digit(text, start - 1) >= 0 ? end : start;
    }

    private static int digits(String text, int i) {
        return digit(text, i) < 0 ? 0 : digit(text, i + 1) < 0 ? 1 : 2;
    }

    /** A number of one or two digits, or -1. */
    private static int number(String text, int i) {
        int first = digit(text, i);
        int second = digit(text, i + 1);
        return first < 0 ? -1 : second < 0 ? first : first * 10 + second;
    }

    private static int digit(String text, int i) {
        return i >= 0 && i < text.length() && Letters.isDigit(text.charAt(i)) ? text.charAt(i) - '0' : -1;
    }

    private static boolean isDay(int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= (month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
    }
}
