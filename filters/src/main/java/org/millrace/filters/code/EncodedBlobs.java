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
 * Drops files with much data written out as base64, hexadecimal numbers or escapes: with a run of {@code maxRun}
 * characters, or where such runs are more than a share of the text.
 *
 * <p>The limits are those of StarCoder 2 (Lozhkov et al., 2024); its patterns are wider: they take any 64 letters of
 * base64's alphabet, line ends too, for base64, and pairs of hexadecimal digits for bytes without a prefix. What is a run
 * here, {@link EncodedRuns} tells.
 */
public final class EncodedBlobs implements Filter {
    private final Measure run;
    private final Measure share;

    /**
     * Checks the limits.
     *
     * @param maxRun a run must have fewer characters. Rule {@code encoded-run}
     * @param maxShare largest share of the text in runs. Rule {@code encoded-share}
     */
    public EncodedBlobs(@Parameter("1024") @Threshold int maxRun, @Parameter("0.5") @Threshold double maxShare) {
        Settings.atLeastZero("max-run", maxRun);
        Settings.share("max-share", maxShare);
        run = Measure.of("encoded_run", Limit.below("encoded-run", maxRun));
        share = Measure.of("encoded_share", Limit.atMost("encoded-share", maxShare));
    }

    @Override
    public List<Measure> measures() {
        return List.of(run, share);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        if (text.isEmpty()) {
            return;
        }
        EncodedRuns runs = EncodedRuns.of(text);
        if (readings.take(run, runs.longest())) {
            readings.take(share, (double) runs.total() / text.codePointCount(0, text.length()));
        }
    }
}
