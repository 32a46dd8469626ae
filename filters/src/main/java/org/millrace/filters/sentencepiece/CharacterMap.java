package org.millrace.filters.sentencepiece;

/**
 * The rules by which a model's file rewrites characters, such as those of NFKC: a double array over UTF-8 bytes (as
 * darts-clone writes it) that gives the place of each replacement. Immutable.
 */
final class CharacterMap {
    private static final int LONGEST_RULE = 128; // bytes

    private final int[] units;
    private final byte[] blob;
    private final int replacements;

    private CharacterMap(int[] units, byte[] blob, int replacements) {
        this.units = units;
        this.blob = blob;
        this.replacements = replacements;
    }

    /**
     * Takes the rules out of a model.
     *
     * @param blob the array's size in bytes as four bytes, the array, and the replacements, each with a NUL behind it;
     *     empty for no rules
     */
    static CharacterMap of(byte[] blob) {
        if (blob.length == 0) {
            return new CharacterMap(new int[0], blob, 0);
        }
        long size = blob.length < 4 ? -1 : unit(blob, 0) & 0xFFFFFFFFL;
        if (size < 0 || size % 4 != 0 || size > blob.length - 5 || blob[blob.length - 1] != 0) {
            throw new IllegalArgumentException("expected rules of characters, found " + blob.length + " other bytes");
        }
        int[] units = new int[(int) size / 4];
        for (int i = 0; i < units.length; i++) {
            units[i] = unit(blob, 4 + 4 * i);
        }
        return new CharacterMap(units, blob, 4 + (int) size);
    }

    /** What a rule makes of the bytes in front. */
    static final class Match {
        /** How many bytes the longest rule takes; 0 where there is none. */
        int length;

        /** Where its replacement begins, and ends, in {@link #bytes()}. */
        int start;

        int end;
    }

    byte[] bytes() {
        return blob;
    }

    /** Finds the longest rule for the bytes from {@code start} on. */
    void find(byte[] text, int start, int end, Match match) {
        match.length = 0;
        if (units.length == 0) {
            return;
        }
        int node = offset(units[0]);
        int value = -1;
        int last = Math.min(end, start + LONGEST_RULE);
        for (int i = start; i < last; i++) {
            node ^= text[i] & 0xFF;
            if (node < 0 || node >= units.length || (units[node] & 0x800000FF) != (text[i] & 0xFF)) {
                break;
            }
            int unit = units[node];
            node ^= offset(unit);
            if ((unit >>> 8 & 1) == 1 && node >= 0 && node < units.length) {
                value = units[node] & 0x7FFFFFFF;
                match.length = i + 1 - start;
            }
        }
        if (match.length > 0) {
            match.start = (int) Math.min((long) replacements + value, blob.length - 1);
            match.end = match.start;
            while (blob[match.end] != 0) {
                match.end++;
            }
        }
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & 1 << 9) >>> 6);
    }

    private static int unit(byte[] blob, int at) {
        return (blob[at] & 0xFF)
                | (blob[at + 1] & 0xFF) << 8
                | (blob[at + 2] & 0xFF) << 16
                | (blob[at + 3] & 0xFF) << 24;
    }
}
