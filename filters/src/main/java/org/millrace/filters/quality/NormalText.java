package org.millrace.filters.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import org.millrace.filters.english.NameTable;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.unicode.LinearForm;

/** A text without ASCII punctuation, in lower case and in NFD, as RedPajama-V2 normalises it, and its words. */
final class NormalText {
    private static final int KEPT_UNITS = 1 << 22;

    private char[] units = new char[1 << 14];
    private int length;
    private Tokens words = new Tokens();
    private GramRepeats grams = new GramRepeats();
    private final NameTable names = new NameTable();
    private int[] counts = new int[256];
    private int different;

    void take(String text) {
        if (units.length > KEPT_UNITS) {
            units = new char[1 << 14];
            words = new Tokens();
            grams = new GramRepeats();
        }
        length = 0;
        boolean ascii = true;
        if (units.length < text.length()) {
            units = new char[text.length() + (text.length() >> 2)];
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                ascii = false;
                units[length++] = c;
            } else if (!isPunctuation(c)) {
                units[length++] = LowerCase.of(c);
            }
        }
        if (!ascii) {
            String folded = LinearForm.NFD.of(UCharacter.toLowerCase(ULocale.ROOT, new String(units, 0, length)));
            length = folded.length();
            units = units.length < length ? new char[length + (length >> 2)] : units;
            folded.getChars(0, length, units, 0);
        }
        words.clear();
        SpacedWords.split(units, length, words);
        grams.start(words);
    }

    Tokens words() {
        return words;
    }

    /** The runs of these words. */
    GramRepeats grams() {
        return grams;
    }

    /** The text's length with one blank for all white space between words. */
    long codePoints() {
        return words.totalLength() + Math.max(0, words.size - 1);
    }

    /** How often {@code lorem ipsum} stands in it, as parts of words too. */
    int loremIpsums() {
        int found = 0;
        for (int i = 0; i + 1 < words.size; i++) {
            found += LineMarks.ends(units, words.starts[i], words.ends[i], "lorem")
                            && LineMarks.starts(units, words.starts[i + 1], words.ends[i + 1], "ipsum")
                    ? 1
                    : 0;
        }
        return found;
    }

    /** Counts each word's copies. */
    void countWords() {
        names.clear(words.size);
        different = 0;
        for (int i = 0; i < words.size; i++) {
            int name = names.name(words.hashes[i]);
            if (name == different) {
                if (different == counts.length) {
                    counts = Arrays.copyOf(counts, different * 2);
                }
                counts[different++] = 0;
            }
            counts[name]++;
        }
    }

    int differentWords() {
        return different;
    }

    /** The entropy of the words' distribution in nats, summed in the order in which they first stand. */
    double entropy() {
        double total = words.size;
        double entropy = 0;
        for (int name = 0; name < different; name++) {
            double share = counts[name] / total;
            entropy -= share * StrictMath.log(share);
        }
        return entropy;
    }

    private static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }
}
