package org.millrace.filters.privacy.numbers;

import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/** Tells whether a run of letters and digits is a number of one sort. */
interface CodeRule {
    Kind kind();

    /** Fewest letters and digits. */
    int shortest();

    /** Most letters and digits. */
    int longest();

    /** How sure it is without any word nearby, in hundredths; 0 where it is no such number. */
    int score(Code code);

    /** Words that make it likelier. */
    ContextWords context();
}
