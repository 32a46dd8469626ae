package org.millrace.filters.privacy.phone;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds telephone numbers that libphonenumber holds valid; rule {@code phone-v1}.
 *
 * <p>With {@code +} and a country's code anywhere; without, in the country that the text likely comes from: in groups as that
 * country writes them, or in other groups or one piece next to a word such as "tel". Countries that the text may come from
 * too count next to such a word alone.
 *
 * <p>Left: toll-free, premium and shared-cost numbers, numbers set aside for fiction, whatever stands in an address or in
 * a word, behind "ISBN", "ISSN", "DOI", "arXiv" or {@code #} within 20 characters, dates, and ranges of years.
 *
 * <p>Cost: a pass for runs of seven or more digits with marks between them; only those are handed on, at most 250
 * characters at a time.
 */
public final class PhoneFinder implements Finder {
    private static final Kind KIND = new Kind("PHONE", "phone-v1");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int FEWEST_DIGITS = 7;
    private static final int LONGEST_RUN = 17;
    private static final int LONGEST_FIELD = 250;
    private static final int EXTENSION = 14;
    private static final int GUARD = 20;
    private static final int LONGEST_URL = 300;
    private static final List<String> OTHER_NUMBERS = List.of("isbn", "issn", "doi", "arxiv", "#", "oclc", "pmid");

    private final ContextWords context = ContextWords.named("phone");

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        if (!scanned.hasDigit()) {
            return;
        }
        String text = scanned.text();
        int i = 0;
        while (i < text.length()) {
            if (!Letters.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = fieldEnd(text, i);
            if (mayBeNumber(text, i, end)) {
                int start = i;
                while (start > 0 && i - start < 3 && "+( ".indexOf(text.charAt(start - 1)) >= 0) {
                    start--;
                }
                match(scanned, start, Math.min(text.length(), end + EXTENSION), end, found);
            }
            i = end;
        }
    }

    /** Behind the last digit of a run of digits with up to three marks between them. */
    private static int fieldEnd(String text, int from) {
        int end = from;
        int i = from;
        while (i < text.length() && i - from < LONGEST_FIELD) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) {
                end = i + 1;
            } else if (i - end >= 3 || !isMark(c)) {
                break;
            }
            i++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return " -.()/+".indexOf(c) >= 0 || (c >= '\u2010' && c <= '\u2015');
    }

    private static boolean mayBeNumber(String text, int start, int end) {
        int digits = 0;
        int run = 0;
        for (int i = start; i < end; i++) {
            boolean digit = Letters.isDigit(text.charAt(i));
            digits += digit ? 1 : 0;
            run = digit ? run + 1 : 0;
            if (run > LONGEST_RUN) {
                return false;
            }
        }
        if (digits < FEWEST_DIGITS) {
            return false;
        }
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean glued = isWord(before) || (isWord(after) && after != 'x' && after != 'e') || after == '%' || after == '@';
        boolean amount = "$€£¥#=&_".indexOf(before) >= 0 || after == '$' || after == '€';
        return !glued && !amount;
    }

    private static boolean isWord(char c) {
        return Letters.isAlnum(c) || c == '_' || (c >= 0x80 && c < 0x0E00 && Letters.isLetterOrMark(c));
    }

    private void match(ScannedText scanned, int start, int end, int digitsEnd, List<Span> found) {
        String text = scanned.text();
        String piece = text.substring(start, end);
        boolean plus = piece.indexOf('+') >= 0;
        List<String> regions = scanned.regions();
        boolean near = context.isNear(text, start, digitsEnd);
        if (!plus && regions.isEmpty()) {
            return;
        }
        int before = found.size();
        int most = near ? Math.min(4, regions.size()) : Math.min(1, regions.size());
        for (int i = 0; i < Math.max(1, most) && found.size() == before; i++) {
            String region = regions.isEmpty() ? "ZZ" : regions.get(i);
            for (PhoneNumberMatch match : NUMBERS.findNumbers(piece, region, Leniency.VALID, 50)) {
                int from = start + match.start();
                int to = start + match.end();
                int score = score(text, match, from, to, region);
                if (score > 0) {
                    found.add(new Span(KIND, from, to, Math.min(95, score + (near ? ContextWords.BONUS : 0))));
                }
            }
        }
    }

    private static int score(String text, PhoneNumberMatch match, int from, int to, String region) {
        if (isDate(match.rawString()) || isOtherNumber(text, from) || isInAddress(text, from) || isKept(match.number())) {
            return 0;
        }
        String raw = match.rawString();
        if (raw.indexOf('+') >= 0) {
            return 70;
        }
        boolean grouped = raw.indexOf(' ') > 0 || raw.indexOf('-') > 0 || raw.indexOf('.') > 0 || raw.indexOf(')') > 0
                || raw.indexOf('/') > 0;
        if (!grouped) {
            return 30;
        }
        boolean asWritten = NUMBERS.findNumbers(raw, region, Leniency.STRICT_GROUPING, 1).iterator().hasNext();
        boolean wide = to - from >= 10;
        return asWritten && wide ? 60 : 35;
    }

    /** {@code 2019-05-12}, {@code 12.05.2019}, {@code 1998-2004}, with or without a time behind. */
    private static boolean isDate(String raw) {
        int[] groups = new int[4];
        int[] values = new int[4];
        int count = 0;
        boolean in = false;
        for (int i = 0; i < raw.length(); i++) {
            boolean digit = Letters.isDigit(raw.charAt(i));
            if (digit && !in && count == 4) {
                return false;
            }
            if (digit) {
                count += in ? 0 : 1;
                groups[count - 1]++;
                values[count - 1] = Math.min(100_000, values[count - 1] * 10 + raw.charAt(i) - '0');
            }
            in = digit;
        }
        boolean yearFirst = groups[0] == 4 && isYear(values[0]);
        boolean years = count == 2 && yearFirst && groups[1] == 4 && isYear(values[1]);
        boolean iso = count >= 3 && yearFirst && values[1] <= 12 && values[2] <= 31 && groups[1] <= 2 && groups[2] <= 2;
        boolean dayFirst = count >= 3
                && groups[2] == 4
                && isYear(values[2])
                && groups[0] <= 2
                && groups[1] <= 2
                && values[0] <= 31
                && values[1] <= 31;
        return years || iso || dayFirst;
    }

    private static boolean isYear(int value) {
        return value >= 1000 && value < 2100;
    }

    private static boolean isOtherNumber(String text, int from) {
        String before = text.substring(Math.max(0, from - GUARD), from).toLowerCase(Locale.ROOT);
        return OTHER_NUMBERS.stream().anyMatch(before::contains);
    }

    /** Whether it stands in a URL other than {@code tel:}. */
    private static boolean isInAddress(String text, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_URL && text.charAt(start - 1) > ' ') {
            start--;
        }
        String before = text.substring(start, from);
        return before.contains("://") || before.contains("www.") || before.contains("=") && before.contains("?");
    }

    private static boolean isKept(PhoneNumber number) {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        return type == PhoneNumberType.TOLL_FREE
                || type == PhoneNumberType.PREMIUM_RATE
                || type == PhoneNumberType.SHARED_COST
                || FictitiousNumbers.contains(number);
    }
}
