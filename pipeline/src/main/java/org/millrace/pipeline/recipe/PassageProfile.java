package org.millrace.pipeline.recipe;

import java.util.List;
import org.millrace.filters.passages.PassageForm;
import org.millrace.filters.passages.PassageUnit;
import org.millrace.filters.passages.Passages;

/** Rules of other projects, by name. */
enum PassageProfile {
    /**
     * CCNet's lines ({@code dedup.py}): the paper and {@code mine.py} take out every copy, {@code deduplicate} all but the
     * first; a recipe may choose by {@code keep}.
     */
    LINES_CCNET("lines@ccnet", PassageUnit.LINES, 1, PassageForm.CCNET, 0, PassageRule.Keep.NONE, 0, 0),
    /** Dolma's paragraphs ({@code deduper.rs} with {@code skip_empty}, spans replaced by nothing): lines as they stand. */
    PARAGRAPHS_DOLMA("paragraphs@dolma", PassageUnit.LINES, 1, PassageForm.EXACT, 1, PassageRule.Keep.FIRST, 0, 0),
    /** datatrove's spans of three sentences ({@code sentence_dedup.py}), 50 words and 3 sentences left. */
    SENTENCES_DATATROVE(
            "sentences@datatrove",
            PassageUnit.SENTENCES,
            3,
            PassageForm.DATATROVE,
            0,
            PassageRule.Keep.FIRST,
            50,
            3),
    /** C4's lines ({@code c4_utils.py} of TensorFlow Datasets), 3 sentences left. */
    LINES_C4("lines@c4", PassageUnit.LINES, 1, PassageForm.LOWER, 0, PassageRule.Keep.SMALLEST_HASH, 0, 3);

    private final String word;
    private final PassageUnit unit;
    private final int window;
    private final PassageForm form;
    private final int minChars;
    private final PassageRule.Keep keep;
    private final int words;
    private final int sentences;

    PassageProfile(
            String word,
            PassageUnit unit,
            int window,
            PassageForm form,
            int minChars,
            PassageRule.Keep keep,
            int words,
            int sentences) {
        this.word = word;
        this.unit = unit;
        this.window = window;
        this.form = form;
        this.minChars = minChars;
        this.keep = keep;
        this.words = words;
        this.sentences = sentences;
    }

    /** The word in a recipe. */
    String word() {
        return word;
    }

    Passages scheme() {
        return new Passages(unit, window, form, minChars);
    }

    /** What the original can do, the standard first. */
    List<PassageRule.Keep> keeps() {
        return this == LINES_CCNET ? List.of(keep, PassageRule.Keep.FIRST) : List.of(keep);
    }

    CutLimits left() {
        return new CutLimits(0, words, sentences);
    }
}
