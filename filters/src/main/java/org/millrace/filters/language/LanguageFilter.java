package org.millrace.filters.language;

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
 * Keeps documents whose notes name one of the wanted languages with a score of at least {@code min}; rule
 * {@code language}.
 *
 * <p>It reads what the {@code language} step, or a container's own metadata, wrote into the notes; it detects nothing. A
 * document without a language counts as {@code und}. A wanted language without a score counts as certain, because then
 * the source states it. A language that is not wanted is told as value 0 where 1 is the limit; the evidence of both rules
 * is the language found.
 */
public final class LanguageFilter implements Filter {
    private static final String UNKNOWN = "und";
    private static final double UNIT = 10_000; // of a signal

    private final List<String> keep;
    private final Measure listed;
    private final Measure score;

    /**
     * Checks the codes.
     *
     * @param keep languages to keep, as ISO 639-1 codes where there is one, else ISO 639-3; {@code und} keeps the unsure,
     *     {@code multi} those in several languages
     * @param min least score, 0 to 1
     */
    public LanguageFilter(List<String> keep, @Parameter("0") @Threshold double min) {
        if (keep.isEmpty()) {
            throw new IllegalArgumentException("need at least one language in 'keep', got none");
        }
        for (String language : keep) {
            if (!isCode(language)) {
                throw new IllegalArgumentException(
                        "need language codes such as 'en' or 'zh-tw' in lower case, got '" + language + "'");
            }
        }
        if (!(min >= 0 && min <= 1)) {
            throw new IllegalArgumentException("need 0 <= min <= 1, got min=" + min);
        }
        this.keep = List.copyOf(keep);
        this.listed = Measure.share("listed", Limit.atLeast("language", 1));
        this.score = Measure.share("score").and(min > 0, Limit.atLeast("language", min));
    }

    @Override
    public List<Measure> measures() {
        return List.of(listed, score);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String found = document.notes().fact(Notes.LANGUAGE);
        String language = found.isEmpty() ? UNKNOWN : found;
        Long signal = document.notes().signals().get(Notes.LANGUAGE_SCORE);
        if (readings.take(listed, keep.contains(language) ? 1 : 0, language)) {
            readings.take(score, signal == null ? 1 : signal / UNIT, language);
        }
    }

    private static boolean isCode(String language) {
        if (language.length() < 2) {
            return false;
        }
        for (int i = 0; i < language.length(); i++) {
            char c = language.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c == '-' && i > 0))) {
                return false;
            }
        }
        return true;
    }
}
