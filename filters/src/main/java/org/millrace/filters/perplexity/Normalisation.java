package org.millrace.filters.perplexity;

/** How a text is written before a language model reads it: as the model's training text was. */
public enum Normalisation {
    NONE {
        @Override
        String of(String text) {
            return text;
        }
    },
    /** That of cc_net, as {@link CcNetText} has it. */
    CCNET {
        @Override
        String of(String text) {
            return CcNetText.normalise(text);
        }
    };

    abstract String of(String text);
}
