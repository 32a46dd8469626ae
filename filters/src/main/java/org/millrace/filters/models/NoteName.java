package org.millrace.filters.models;

import java.util.regex.Pattern;

/** The names that a recipe may give to what a step writes into the notes. */
public final class NoteName {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private NoteName() {}

    /**
     * {@code name}, if it is one.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static String checked(String parameter, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("need a name of lower-case letters, digits and underscores in '"
                    + parameter + "', such as 'language', got '" + name + "'");
        }
        return name;
    }
}
