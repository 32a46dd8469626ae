package org.millrace.filters.licence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * The words of a text as licences are compared by, after the SPDX matching guidelines: without case, punctuation, comment
 * marks, list markers and lines of copyright, and with variants of spelling made one. Linear in the text.
 */
final class LicenceWords {
    private static final int LONGEST = 40;

    private long[] hashes = new long[256];
    private String[] words = new String[256];
    private final BitSet breaks = new BitSet();
    private int size;

    private LicenceWords() {}

    /** The words of {@code text} from {@code from} to {@code to}. */
    static LicenceWords of(String text, int from, int to) {
        LicenceWords result = new LicenceWords();
        int line = from;
        while (line < to) {
            int end = text.indexOf('\n', line);
            end = end < 0 || end > to ? to : end;
            if (!Copyrights.isLine(text, line, end)) {
                result.addLine(text, line, end);
            } else {
                result.breaks.set(result.size);
            }
            line = end + 1;
        }
        return result;
    }

    static LicenceWords of(String text) {
        return of(text, 0, text.length());
    }

    int size() {
        return size;
    }

    /** The word in lower case, its spelling unified. */
    String word(int at) {
        return words[at];
    }

    /** Where the last line of copyright before a word stood, as the index of the word behind it; 0 where there is none. */
    int lastBreak(int before) {
        return Math.max(0, breaks.previousSetBit(before));
    }

    /** One hash for every three words in a row; none for fewer than three words. */
    int[] shingles() {
        int[] shingles = new int[Math.max(0, size - 2)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = (int) mix(31 * mix(31 * mix(hashes[i]) + hashes[i + 1]) + hashes[i + 2]);
        }
        return shingles;
    }

    private void addLine(String text, int line, int lineEnd) {
        int at = skipMarker(text, line, lineEnd);
        while (at < lineEnd) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at++;
                continue;
            }
            int start = at;
            while (at < lineEnd && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            add(text, start, at);
        }
    }

    /** Behind a list's marker at the beginning of a line, such as {@code 1.} or {@code (a)}. */
    private static int skipMarker(String text, int line, int end) {
        int at = line;
        while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        int word = at;
        while (at < end && at - word < 4 && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        boolean marker = at > word
                && at - word <= 3
                && at < end
                && (text.charAt(at) == '.' || text.charAt(at) == ')')
                && (at + 1 >= end || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t');
        return marker ? at + 1 : word;
    }

    private void add(String text, int start, int end) {
        String word = text.substring(start, Math.min(end, start + LONGEST)).toLowerCase(Locale.ROOT);
        word = unified(word);
        if (size == words.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size] = word;
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        hashes[size++] = hash;
    }

    private static String unified(String word) {
        return switch (word) {
            case "licence" -> "license";
            case "licences" -> "licenses";
            case "licenced" -> "licensed";
            case "sublicence" -> "sublicense";
            case "organisation" -> "organization";
            case "acknowledgement" -> "acknowledgment";
            case "acknowledgements" -> "acknowledgments";
            case "authorisation" -> "authorization";
            case "favour" -> "favor";
            case "https" -> "http";
            case "programme" -> "program";
            case "wilful" -> "willful";
            case "fulfil" -> "fulfill";
            default -> word;
        };
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
