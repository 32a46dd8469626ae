package org.millrace.filters.fasttext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/** How a text is written before a model reads it: as the model's training text was. */
public enum Letters {
    AS_IS {
        @Override
        public String of(String text) {
            return text;
        }
    },
    /** Unicode's full lower case, of no particular language. */
    LOWER_CASE {
        @Override
        public String of(String text) {
            return UCharacter.toLowerCase(ULocale.ROOT, text);
        }
    };

    /** The text as the model is to read it. */
    public abstract String of(String text);
}
