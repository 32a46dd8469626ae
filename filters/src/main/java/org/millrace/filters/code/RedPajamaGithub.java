package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops what the GitHub part of RedPajama-v1 drops by extension, length of lines and share of letters and digits.
 *
 * <p>Lines are Python's {@code splitlines}; the mean divides all characters, ends of lines too, by their number. A value
 * at a limit is kept. Not reproduced: the rule of letters for each token, which needs the GPT-NeoX tokenizer, and the
 * removal of copyright comments that comes before.
 *
 * <p>Source: togethercomputer/RedPajama-Data v1, {@code data_prep/github/github_run_filter.py}.
 */
public final class RedPajamaGithub implements Filter {
    private static final String EXTENSIONS = ".asm,.bat,.cmd,.c,.h,.cs,.cpp,.hpp,.c++,.h++,.cc,.hh,.C,.H,.cmake,.css,"
            + ".dockerfile,.f90,.f,.f03,.f08,.f77,.f95,.for,.fpp,.go,.hs,.html,.java,.js,.jl,.lua,.md,.markdown,.php,"
            + ".php3,.php4,.php5,.phps,.phpt,.pl,.pm,.pod,.perl,.ps1,.psd1,.psm1,.py,.rb,.rs,.sql,.scala,.sh,.bash,"
            + ".command,.zsh,.ts,.tsx,.tex,.vb,Dockerfile,Makefile,.xml,.rst,.m,.smali";

    private final List<String> extensions;
    private final Measure chars = Measure.of("chars", Limit.atLeast("empty", 1));
    private final Measure listed = Measure.of("listed", Limit.atLeast("unlisted", 1));
    private final Measure longestLine;
    private final Measure meanLine;
    private final Measure alphanumeric;

    /**
     * Checks the limits.
     *
     * @param extensions ends of paths that are kept, case as they stand; a single {@code *} keeps any. Rule
     *     {@code unlisted}
     * @param maxLineLength most code points of a line. Rule {@code max_line_length}
     * @param avgLineLength most code points for each line. Rule {@code avg_line_length}
     * @param alnumProp least share of letters and digits. Rule {@code alnum_prop}
     */
    public RedPajamaGithub(
            @Parameter(EXTENSIONS) List<String> extensions,
            @Parameter("1000") @Threshold int maxLineLength,
            @Parameter("100") @Threshold double avgLineLength,
            @Parameter("0.25") @Threshold double alnumProp) {
        Settings.atLeastZero("max-line-length", maxLineLength);
        Settings.atLeastZero("avg-line-length", avgLineLength);
        Settings.share("alnum-prop", alnumProp);
        this.extensions = List.copyOf(extensions);
        longestLine = Measure.of("max_line_length", Limit.atMost("max_line_length", maxLineLength));
        meanLine = Measure.of("avg_line_length", Limit.atMost("avg_line_length", avgLineLength));
        alphanumeric = Measure.of("alnum_prop", Limit.atLeast("alnum_prop", alnumProp));
    }

    @Override
    public List<Measure> measures() {
        return List.of(chars, listed, longestLine, meanLine, alphanumeric);
    }

    @Override
    public void measure(Document document, Readings readings) {
        CodeShape shape = CodeShape.of(document.text());
        String path = FileName.of(document).path();
        boolean wanted = extensions.contains("*") || extensions.stream().anyMatch(path::endsWith);
        if (!readings.take(chars, shape.chars()) || shape.chars() == 0) {
            return; // no shares of nothing
        }
        if (readings.take(listed, wanted ? 1 : 0)
                && readings.take(longestLine, shape.longestLine())
                && readings.take(meanLine, (double) shape.chars() / shape.lines())) {
            readings.take(alphanumeric, (double) shape.alphanumeric() / shape.chars());
        }
    }
}
