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
    LINES_CCNET(
            "lines@ccnet",
            new Passages(PassageUnit.LINES, 1, PassageForm.CCNET, 0),
            List.of(PassageRule.Keep.NONE, PassageRule.Keep.FIRST),
            CutLimits.NONE),
    /** Dolma's paragraphs ({@code deduper.rs} with {@code skip_empty}, spans replaced by nothing): lines as they stand. */
    PARAGRAPHS_DOLMA(
            "paragraphs@dolma",
            new Passages(PassageUnit.LINES, 1, PassageForm.EXACT, 1),
            List.of(PassageRule.Keep.FIRST),
            CutLimits.NONE),
    /** datatrove's spans of three sentences ({@code sentence_dedup.py}), 50 words and 3 sentences left. */
    SENTENCES_DATATROVE(
            "sentences@datatrove",
            new Passages(PassageUnit.SENTENCES, 3, PassageForm.DATATROVE, 0),
            List.of(PassageRule.Keep.FIRST),
            new CutLimits(0, 50, 3)),
    /** C4's lines ({@code c4_utils.py} of TensorFlow Datasets), 3 sentences left. */
    LINES_C4(
            "lines@c4",
            new Passages(PassageUnit.LINES, 1, PassageForm.LOWER, 0),
            List.of(PassageRule.Keep.SMALLEST_HASH),
            new CutLimits(0, 0, 3));

    final String word;
    final Passages scheme;
    /** What the original can do, the standard first. */
    final List<PassageRule.Keep> keeps;

    final CutLimits left;

    PassageProfile(String word, Passages scheme, List<PassageRule.Keep> keeps, CutLimits left) {
        this.word = word;
        this.scheme = scheme;
        this.keeps = keeps;
        this.left = left;
    }

    String word() {
        return word;
    }
}
