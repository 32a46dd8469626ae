package org.millrace.filters.dedup.substring;

/**
 * Goes through the units of a text, one after the other. A unit is known by two numbers below 2<sup>61</sup> - 1 and above
 * 0: equal units have equal ones, and different units have different ones but by chance.
 */
interface Units {
    /** What goes through texts of that unit. */
    static Units of(SubstringUnit unit) {
        return switch (unit) {
            case BYTES -> new ByteUnits();
            case TOKENS -> new TokenUnits();
        };
    }

    /** Starts at the beginning of a text in UTF-8. */
    void read(byte[] text);

    /** Goes to the next unit; false behind the last. */
    boolean next();

    /** The first number of the unit. */
    long first();

    /** The second number of the unit. */
    long second();

    /** Where in the text the unit begins, in bytes. */
    int start();

    /** Where it ends. */
    int end();
}
