package org.millrace.filters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.millrace.filters.decontamination.ContaminationTagger;
import org.millrace.filters.decontamination.Decontaminate;
import org.millrace.filters.decontamination.InlineBundle;
import org.millrace.filters.fasttext.Codes;
import org.millrace.filters.fasttext.FastTextScorer;
import org.millrace.filters.fasttext.FastTextTagger;
import org.millrace.filters.fasttext.InlineModel;
import org.millrace.filters.fasttext.Letters;
import org.millrace.filters.fasttext.ModelFile;
import org.millrace.filters.importance.ImportanceTagger;
import org.millrace.filters.importance.InlineCounts;
import org.millrace.filters.importance.TextLength;
import org.millrace.filters.language.LanguageFilter;
import org.millrace.filters.language.LanguageTagger;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.perplexity.BucketTagger;
import org.millrace.filters.perplexity.CcNetPerplexity;
import org.millrace.filters.perplexity.InlineArpa;
import org.millrace.filters.perplexity.LanguageBucketTagger;
import org.millrace.filters.perplexity.Normalisation;
import org.millrace.filters.perplexity.PerplexityTagger;
import org.millrace.filters.perplexity.Tokens;
import org.millrace.filters.perplexity.UnigramTagger;
import org.millrace.filters.sentencepiece.InlinePieces;
import org.millrace.filters.toxicity.ToxicSentences;

/** Steps that need a model, counts or a bundle, and the language. */
class ModelContractTest extends FilterContract {
    private static final InlineModel MODEL = InlineModel.of(new ModelFile()
            .with("bucket", 1000)
            .with("minn", 2)
            .with("maxn", 4)
            .with("wordNgrams", 2)
            .drawn(1));

    private static final InlineModel ARPA = InlineArpa.of(
            2,
            "-99 <s> -0.5",
            "-1 </s>",
            "-2 <unk>",
            "-1 a -0.3",
            "-1.5 t -0.1",
            "-0.2 a a",
            "-0.4 a t",
            "-0.1 t </s>");

    private static final InlineModel BUNDLE =
            InlineBundle.of(2, 1, "a a a", "the cat sat", "quick brown", "1 2 3", "and they looked to the sea");

    static final Map<String, Supplier<Object>> EXAMPLES = examples();

    ModelContractTest() {
        super(EXAMPLES);
    }

    private static Map<String, Supplier<Object>> examples() {
        Map<String, Supplier<Object>> examples = new TreeMap<>();
        examples.put("bucket", () -> new BucketTagger("language_score", 0.5, 0.9, "bucket"));
        examples.put(
                "bucket-by-language",
                () -> new LanguageBucketTagger("language_score", InlineList.of("en\t0.5\t0.95"), "bucket"));
        examples.put("contamination", () -> new ContaminationTagger(BUNDLE, BUNDLE.sha256(), "contamination"));
        examples.put("decontaminate", () -> new Decontaminate(BUNDLE, BUNDLE.sha256(), 0.5));
        examples.put(
                "fasttext",
                () -> new FastTextTagger(
                        MODEL, MODEL.sha256(), "language", Codes.ISO, 0.5, 100_000, Letters.LOWER_CASE));
        examples.put(
                "fasttext-score",
                () -> new FastTextScorer(MODEL, MODEL.sha256(), "warm", "quality", 100_000, Letters.AS_IS));
        examples.put(
                "importance",
                () -> new ImportanceTagger(
                        InlineCounts.of(1000, "a cat sat"),
                        InlineCounts.of(1000, "a dog"),
                        "importance",
                        TextLength.WORDS,
                        ""));
        examples.put("language", () -> new LanguageTagger(0.5, 2000, LanguageTagger.Per.PARAGRAPH, 0.7));
        examples.put("language-is", () -> new LanguageFilter(List.of("en"), 0.5));
        examples.put(
                "perplexity",
                () -> new PerplexityTagger(
                        ARPA, ARPA.sha256(), "perplexity", "", Tokens.CHARACTERS, Normalisation.CCNET, 100_000));
        examples.put(
                "perplexity@cc_net",
                () -> new CcNetPerplexity(
                        ARPA,
                        ARPA.sha256(),
                        InlinePieces.of("▁", -2, "a", -2, "t", -2, "aa", -3, "▁a", -2.5),
                        "perplexity",
                        ""));
        examples.put(
                "toxic-sentences", () -> new ToxicSentences(MODEL, MODEL.sha256(), "warm", 0.3, 0.9, Letters.AS_IS));
        examples.put(
                "unigram-log-probability",
                () -> new UnigramTagger(InlineList.of("the\t100", "cat\t3", "漢字\t1"), "unigram", ""));
        return examples;
    }
}
