package org.millrace.filters.passages;

/**
 * What is compared: runs of {@code window} units in a normal form. Immutable; makes {@link PassageCutter}s.
 *
 * @param unit what a text is cut into
 * @param window units of a passage; a passage begins at every unit that has enough behind it, so that passages overlap
 *     where this is more than 1, and a text of fewer units has none
 * @param form in which passages are compared
 * @param minChars passages of fewer code points, without white space at their ends, are not looked at
 */
public record Passages(PassageUnit unit, int window, PassageForm form, int minChars) {
    public Passages {
        if (window < 1 || window > 100) {
            throw new IllegalArgumentException("need 1 <= window <= 100, got window=" + window);
        }
        if (minChars < 0) {
            throw new IllegalArgumentException("need 0 <= min-chars, got min-chars=" + minChars);
        }
    }

    /** Names all that decides the hashes; to be stored beside them. */
    public String version() {
        return "passages-v1 " + window + " " + unit.word() + " " + form.word() + " " + minChars;
    }

    /** A worker that cuts texts; for one thread at a time. */
    public PassageCutter cutter() {
        return new PassageCutter(this);
    }
}
