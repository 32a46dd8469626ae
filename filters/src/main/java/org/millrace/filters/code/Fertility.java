package org.millrace.filters.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Threshold;
import org.millrace.filters.sentencepiece.PieceModel;

/**
 * Drops texts of which a tokenizer makes too many tokens: encoded data, minified names, or a language that the tokenizer
 * does not know. Rule {@code fertility}: code points for each token.
 *
 * <p>After StarCoder's filter (bigcode-dataset, {@code preprocessing/filtering.py}: at least 2.5 for Python, 2.9 for Java, 2.6 for JavaScript with
 * a tokenizer of its own). The figures belong to a tokenizer, so a recipe must name one and its limit. A text without tokens
 * has no measure and is kept. Cost: the tokenizer's, some 15 MB of text a CPU second.
 */
public final class Fertility implements Filter {
    private final Measure fertility;
    private final PieceModel tokenizer;
    private final Set<String> languages;

    /**
     * Reads the tokenizer.
     *
     * @param tokenizer a SentencePiece model of kind unigram
     * @param min fewest code points for each token. Rule {@code fertility}
     * @param languages code languages that it looks at, as {@code code-language} notes them; empty for all texts
     */
    public Fertility(Resource tokenizer, @Threshold double min, @Parameter("") List<String> languages) {
        Settings.atLeastZero("min", min);
        this.fertility = Measure.count("fertility", Limit.atLeast("fertility", min));
        this.tokenizer = PieceModel.read(tokenizer);
        this.languages = new TreeSet<>(languages);
    }

    @Override
    public List<Measure> measures() {
        return List.of(fertility);
    }

    @Override
    public void measure(Document document, Readings readings) {
        if (!languages.isEmpty() && !languages.contains(document.notes().fact(Notes.CODE_LANGUAGE))) {
            return;
        }
        String text = document.text();
        int tokens = tokenizer.encode(text, (piece, start, end) -> {});
        if (tokens > 0) {
            readings.take(fertility, (double) text.codePointCount(0, text.length()) / tokens);
        }
    }
}
