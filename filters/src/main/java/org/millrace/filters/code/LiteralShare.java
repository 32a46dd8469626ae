package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops files that hold little but data: data and settings (JSON, YAML, TOML, INI, properties, XML, CSV and the like) by the
 * share of their values and of numbers among them, and programs with tables written into them by the share of their strings
 * and numbers. The language is that of the note {@code code_language}; files of languages whose syntax is not stated are kept, and
 * so are values at a limit.
 *
 * <p>Shares are of the characters that are neither white space outside of strings nor comments. A value is what stands behind a
 * name, in a list or between tags; names, tags and marks are none. A table's first line is its names. In files that are shorter
 * than {@code from}, nothing is measured.
 *
 * <p>Scans for each kind of syntax, no parsers; linear in time. An own rule: StarCoder measures the size of such files
 * ({@code large-small@bigcode}), not what is in them.
 */
public final class LiteralShare implements Filter {
    private final int from;
    private final Measure values;
    private final Measure numbers;
    private final Measure codeLiterals;
    private final Measure codeNumbers;

    /**
     * Checks the limits.
     *
     * @param from fewest UTF-16 units of a file that is measured
     * @param maxValues largest share of values in data and settings. Rule {@code values}
     * @param maxNumbers largest share of numbers in data and settings. Rule {@code numbers}
     * @param maxCodeLiterals largest share of strings and numbers in programs. Rule {@code code-literals}
     * @param maxCodeNumbers largest share of numbers in programs. Rule {@code code-numbers}
     */
    public LiteralShare(
            @Parameter("1000") int from,
            @Parameter("0.8") @Threshold double maxValues,
            @Parameter("0.3") @Threshold double maxNumbers,
            @Parameter("0.6") @Threshold double maxCodeLiterals,
            @Parameter("0.3") @Threshold double maxCodeNumbers) {
        Settings.atLeastZero("from", from);
        Settings.share("max-values", maxValues);
        Settings.share("max-numbers", maxNumbers);
        Settings.share("max-code-literals", maxCodeLiterals);
        Settings.share("max-code-numbers", maxCodeNumbers);
        this.from = from;
        this.values = Measure.share("value_share", Limit.atMost("values", maxValues));
        this.numbers = Measure.share("number_share", Limit.atMost("numbers", maxNumbers));
        this.codeLiterals = Measure.share("code_literal_share", Limit.atMost("code-literals", maxCodeLiterals));
        this.codeNumbers = Measure.share("code_number_share", Limit.atMost("code-numbers", maxCodeNumbers));
    }

    @Override
    public List<Measure> measures() {
        return List.of(values, numbers, codeLiterals, codeNumbers);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        String language = document.notes().fact(Notes.CODE_LANGUAGE);
        DataSyntax syntax = DataSyntax.of(language);
        if (text.length() < from) {
            return;
        }
        if (syntax != null) {
            DataLiterals found = DataLiterals.of(text, syntax);
            double all = (double) found.values() + found.frame();
            if (all > 0 && readings.take(values, found.values() / all)) {
                readings.take(numbers, found.numbers() / all);
            }
        } else if (CommentSyntax.of(language) != null) {
            Comments.Parts parts = Comments.parts(text, language);
            double literals = (double) parts.strings() + parts.numbers();
            double all = literals + parts.rest();
            if (all > 0 && readings.take(codeLiterals, literals / all)) {
                readings.take(codeNumbers, parts.numbers() / all);
            }
        }
    }
}
