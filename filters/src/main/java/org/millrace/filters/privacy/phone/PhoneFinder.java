package org.millrace.filters.privacy.phone;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
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
 * too count next to such a word alone, and so do groups of 7 to 13 digits that fit no country's plan.
 *
 * <p>Left: toll-free, premium and shared-cost numbers, numbers set aside for fiction, whatever stands in an address or in
 * a word, behind "ISBN", "ISSN", "DOI", "arXiv" or {@code #} within 20 characters, dates, and ranges of years.
 *
 * <p>Cost: a pass for runs of seven or more digits with marks between them; only those are handed on, at most 250
 * characters at a time.
 */
public final class PhoneFinder implements Finder {
    private static final Kind KIND = new Kind("PHONE", "phone-v1");
    /** Tells of tables that are missing on purpose, and could tell of numbers; held so that it stays silent. */
    @SuppressWarnings("UnusedVariable")
    private static final Logger LOG = silent();

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int FEWEST_DIGITS = 7;
    private static final int LONGEST_RUN = 17;
    private static final int TABLE = 50; // more digits than in three numbers: a table of figures
    private static final int LONGEST_FIELD = 250;
    private static final int EXTENSION = 14;
    private static final int GUARD = 20;
    private static final int LONGEST_URL = 300;
    private static final Set<String> UNITS = Set.of(
            "eur", "euro", "euros", "usd", "dollars", "gbp", "pounds", "kr", "chf", "pln", "zł", "km", "m", "kg", "mb",
            "gb", "people", "million", "percent", "mark", "francs", "lire", "yen", "rub", "руб", "kč", "ft", "lei",
            "tl");
    private static final List<String> OTHER_NUMBERS = List.of("isbn", "issn", "doi", "arxiv", "#", "oclc", "pmid");

    private static final int SHAPE = 25;
    private static final int MOST_SHAPE_DIGITS = 13;

    private final ContextWords context = ContextWords.named("phone");

    private static Logger silent() {
        Logger log = Logger.getLogger("com.google.i18n.phonenumbers");
        log.setLevel(Level.OFF);
        return log;
    }

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        int done = 0;
        for (int run = 0; run < scanned.digitRuns(); run++) {
            int i = scanned.digitRun(run);
            if (i < done) {
                continue; // in the field before
            }
            int end = fieldEnd(text, i);
            if (mayBeNumber(text, i, end)) {
                int start = i;
                while (start > 0 && i - start < 3 && "+( ".indexOf(text.charAt(start - 1)) >= 0) {
                    start--;
                }
                match(scanned, start, Math.min(text.length(), end + EXTENSION), end, found);
            }
            done = end;
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
        boolean plus = false;
        for (int i = start; i < end; i++) {
            boolean digit = Letters.isDigit(text.charAt(i));
            digits += digit ? 1 : 0;
            run = digit ? run + 1 : 0;
            plus |= text.charAt(i) == '+';
            if (run > LONGEST_RUN) {
                return false;
            }
        }
        if (digits < FEWEST_DIGITS || (digits > TABLE && !plus)) {
            return false;
        }
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean glued =
                isWord(before) || (isWord(after) && after != 'x' && after != 'e') || after == '%' || after == '@';
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
        if (!plus && !near && digits(text.substring(start, digitsEnd)) < fewestDigits(scanned.region())) {
            return; // most numbers of prose
        }
        int before = found.size();
        int most = near ? Math.min(4, regions.size()) : Math.min(1, regions.size());
        boolean kept = false;
        for (int i = 0; i < Math.max(1, most) && found.size() == before; i++) {
            String region = regions.isEmpty() ? "ZZ" : regions.get(i);
            if (!plus && regions.isEmpty()) {
                break;
            }
            for (PhoneNumberMatch match : NUMBERS.findNumbers(piece, region, Leniency.VALID, 50)) {
                int from = start + match.start();
                int to = start + match.end();
                int score = score(text, match, from, to, region);
                kept |= score == 0;
                if (score > 0) {
                    found.add(new Span(KIND, from, to, Math.min(95, score + (near ? ContextWords.BONUS : 0))));
                }
            }
        }
        if (near && !kept && found.size() == before) {
            int first = digitsStart(text, start);
            int from = first > start && text.charAt(first - 1) == '(' ? first - 1 : first;
            if (looksDialled(text, from, digitsEnd)) {
                found.add(new Span(KIND, from, digitsEnd, SHAPE + ContextWords.BONUS));
            }
        }
    }

    private static int digits(String piece) {
        int digits = 0;
        for (int i = 0; i < piece.length(); i++) {
            digits += Letters.isDigit(piece.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Fewest digits of a number that may stand alone: ten in North America, eight elsewhere. */
    private static int fewestDigits(String region) {
        return region.isEmpty() ? Integer.MAX_VALUE : region.equals("US") || region.equals("CA") ? 10 : 8;
    }

    private static int digitsStart(String text, int from) {
        int i = from;
        while (!Letters.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Groups of digits with spaces, hyphens and brackets, as numbers of unknown countries stand next to a word. */
    private static boolean looksDialled(String text, int from, int to) {
        int digits = 0;
        int groups = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) {
                groups += run == 0 ? 1 : 0;
                run++;
                digits++;
            } else if (" -()".indexOf(c) >= 0) {
                if (run == 1 && groups > 1) {
                    return false; // numbers one by one
                }
                run = 0;
            } else {
                return false;
            }
        }
        String raw = text.substring(from, to);
        boolean fictitious = raw.contains("555-01") || raw.contains("555 01");
        boolean sized = digits >= FEWEST_DIGITS && digits <= MOST_SHAPE_DIGITS && groups >= 2 && groups <= 6;
        return sized
                && !fictitious
                && !isDate(raw)
                && !isOtherNumber(text, from)
                && !isInAddress(text, from)
                && !isAmount(text, to);
    }

    /** Whether a currency or a unit follows. */
    private static boolean isAmount(String text, int to) {
        int i = to < text.length() && text.charAt(to) == ' ' ? to + 1 : to;
        int end = i;
        while (end < text.length() && end - i < 8 && Letters.isLetterOrMark(text.charAt(end))) {
            end++;
        }
        boolean sign = i < text.length() && "€$£¥%,".indexOf(text.charAt(i)) >= 0 && end == i && text.charAt(i) != ',';
        boolean decimals = to + 1 < text.length() && text.charAt(to) == ',' && Letters.isDigit(text.charAt(to + 1));
        return sign || decimals || UNITS.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
    }

    private static int score(String text, PhoneNumberMatch match, int from, int to, String region) {
        if (isDate(match.rawString())
                || isDotted(match.rawString())
                || isOtherNumber(text, from)
                || isInAddress(text, from)
                || isKept(match.number())) {
            return 0;
        }
        String raw = match.rawString();
        if (raw.indexOf('+') >= 0) {
            return 70;
        }
        boolean grouped = raw.indexOf(' ') > 0
                || raw.indexOf('-') > 0
                || raw.indexOf('.') > 0
                || raw.indexOf(')') > 0
                || raw.indexOf('/') > 0;
        if (!grouped) {
            return 30;
        }
        boolean asWritten = NUMBERS.findNumbers(raw, region, Leniency.STRICT_GROUPING, 1)
                .iterator()
                .hasNext();
        boolean wide = to - from >= 10;
        return asWritten && wide ? 60 : 35;
    }

    /** Object identifiers and IP addresses: dots alone, with a group of one digit, or four groups of up to 255. */
    private static boolean isDotted(String raw) {
        String[] groups = raw.split("\\.", -1);
        if (groups.length < 4) {
            return false;
        }
        boolean address = groups.length == 4;
        boolean single = false;
        for (String group : groups) {
            if (group.isEmpty() || !group.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            single |= group.length() == 1;
            address &= group.length() < 3 || (group.length() == 3 && group.compareTo("255") <= 0);
        }
        return single || address;
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
        return before.contains("://") || before.contains("www.") || (before.contains("=") && before.contains("?"));
    }

    private static boolean isKept(PhoneNumber number) {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        return type == PhoneNumberType.TOLL_FREE
                || type == PhoneNumberType.PREMIUM_RATE
                || type == PhoneNumberType.SHARED_COST
                || FictitiousNumbers.contains(number);
    }
}
