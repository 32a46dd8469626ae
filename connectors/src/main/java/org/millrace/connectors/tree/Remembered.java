package org.millrace.connectors.tree;

import java.util.function.ToIntFunction;

/**
 * What a function says of strings that come again and again, such as the classes of a page's elements.
 *
 * <p>A string has one place, found by some of its characters, and the last one there is remembered: to look at all of its
 * characters twice, as a map does, would cost as much as most functions. Not safe for use by several threads.
 */
public final class Remembered {
    private static final int BITS = 9;

    private final String[] strings = new String[1 << BITS];
    private final int[] values = new int[1 << BITS];
    private final ToIntFunction<String> function;

    /** Remembers what {@code function} says, which must always say the same of one string. */
    public Remembered(ToIntFunction<String> function) {
        this.function = function;
    }

    /** What the function says of {@code string}, which is not empty. */
    public int of(String string) {
        int place = place(string);
        if (!string.equals(strings[place])) {
            strings[place] = string;
            values[place] = function.applyAsInt(string);
        }
        return values[place];
    }

    private static int place(String string) {
        int n = string.length();
        int hash = 31 * n + string.charAt(n - 1);
        hash = 31 * hash + string.charAt(n / 2);
        hash = 31 * hash + string.charAt(n / 4);
        return (hash * 0x9e3779b1) >>> (Integer.SIZE - BITS);
    }
}
