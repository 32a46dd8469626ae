package org.millrace.filters;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.decontamination.ContaminationTagger;
import org.millrace.filters.decontamination.Decontaminate;
import org.millrace.filters.fasttext.FastTextScorer;
import org.millrace.filters.fasttext.FastTextTagger;
import org.millrace.filters.language.LanguageFilter;
import org.millrace.filters.language.LanguageTagger;
import org.millrace.filters.perplexity.BucketTagger;
import org.millrace.filters.perplexity.CcNetPerplexity;
import org.millrace.filters.perplexity.LanguageBucketTagger;
import org.millrace.filters.perplexity.PerplexityTagger;
import org.millrace.filters.perplexity.UnigramTagger;
import org.millrace.filters.privacy.Redactor;
import org.millrace.filters.quality.BadWords;
import org.millrace.filters.quality.C4Dclm;
import org.millrace.filters.quality.C4Paper;
import org.millrace.filters.quality.C4Quality;
import org.millrace.filters.quality.C4Taggers;
import org.millrace.filters.quality.C4Tfds;
import org.millrace.filters.quality.CcNetLines;
import org.millrace.filters.quality.FineWebQuality;
import org.millrace.filters.quality.GopherQuality;
import org.millrace.filters.quality.GopherQualityDclm;
import org.millrace.filters.quality.GopherQualityDolma;
import org.millrace.filters.quality.GopherQualityNemo;
import org.millrace.filters.quality.GopherQualityPaper;
import org.millrace.filters.quality.GopherRepetition;
import org.millrace.filters.quality.GopherRepetitionDclm;
import org.millrace.filters.quality.GopherRepetitionDolma;
import org.millrace.filters.quality.GopherRepetitionNemo;
import org.millrace.filters.quality.GopherRepetitionPaper;
import org.millrace.filters.quality.LengthFilter;
import org.millrace.filters.quality.LongLines;
import org.millrace.filters.quality.NemoHeuristics;
import org.millrace.filters.quality.OscarRoots;
import org.millrace.filters.quality.RedPajamaSignals;
import org.millrace.filters.quality.RefinedWebLines;
import org.millrace.filters.quality.SignalFilter;
import org.millrace.filters.quality.UngoliantLines;
import org.millrace.filters.repair.ControlRepair;
import org.millrace.filters.repair.EntityRepair;
import org.millrace.filters.repair.InvisibleRepair;
import org.millrace.filters.repair.LineEndings;
import org.millrace.filters.repair.MojibakeRepair;
import org.millrace.filters.repair.NfcRepair;
import org.millrace.filters.rights.OptOutFilter;
import org.millrace.filters.segmentation.WordCount;
import org.millrace.filters.toxicity.ToxicSentences;
import org.millrace.filters.toxicity.WordListFilter;
import org.millrace.filters.url.FineWebUrls;
import org.millrace.filters.url.UrlListFilter;

/**
 * The filters that a recipe can name, each with its class.
 *
 * <p>A class here implements exactly one of {@link org.millrace.core.OriginFilter}, {@link org.millrace.core.Filter},
 * {@link org.millrace.core.Tagger}, {@link org.millrace.core.Rewriter} and {@link org.millrace.core.Cleaner}, and has one public constructor. A name that
 * ends in {@code @} and a project reproduces that project's decisions. A name never changes what it decides: a rule that
 * decides otherwise gets a new name.
 */
public final class FilterCatalogue {
    private static final SortedMap<String, Class<?>> ALL = build();

    private FilterCatalogue() {}

    /** Recipe name to class, in the order of the names. */
    public static SortedMap<String, Class<?>> all() {
        return ALL;
    }

    private static SortedMap<String, Class<?>> build() {
        SortedMap<String, Class<?>> filters = new TreeMap<>();
        filters.put("bad-words@c4", BadWords.class);
        filters.put("bucket", BucketTagger.class);
        filters.put("bucket-by-language", LanguageBucketTagger.class);
        filters.put("c4-taggers@dolma", C4Taggers.class);
        filters.put("c4@datatrove", C4Quality.class);
        filters.put("c4@datatrove", C4Quality.class);
        filters.put("c4@dclm", C4Dclm.class);
        filters.put("c4@paper", C4Paper.class);
        filters.put("c4@tfds", C4Tfds.class);
        filters.put("ccnet-lines@ccnet", CcNetLines.class);
        filters.put("contamination", ContaminationTagger.class);
        filters.put("controls-v1", ControlRepair.class);
        filters.put("decontaminate", Decontaminate.class);
        filters.put("entities-v1", EntityRepair.class);
        filters.put("fasttext", FastTextTagger.class);
        filters.put("fasttext-score", FastTextScorer.class);
        filters.put("fineweb-quality@datatrove", FineWebQuality.class);
        filters.put("gopher-quality@datatrove", GopherQuality.class);
        filters.put("gopher-quality@dclm", GopherQualityDclm.class);
        filters.put("gopher-quality@dolma-v1", GopherQualityDolma.class);
        filters.put("gopher-quality@nemo", GopherQualityNemo.class);
        filters.put("gopher-quality@paper", GopherQualityPaper.class);
        filters.put("gopher-repetition@datatrove", GopherRepetition.class);
        filters.put("gopher-repetition@dclm", GopherRepetitionDclm.class);
        filters.put("gopher-repetition@dolma-v1", GopherRepetitionDolma.class);
        filters.put("gopher-repetition@nemo", GopherRepetitionNemo.class);
        filters.put("gopher-repetition@paper", GopherRepetitionPaper.class);
        filters.put("invisible-v1", InvisibleRepair.class);
        filters.put("language", LanguageTagger.class);
        filters.put("language-is", LanguageFilter.class);
        filters.put("length", LengthFilter.class);
        filters.put("line-endings-v1", LineEndings.class);
        filters.put("mc4-paragraphs@datatrove", LongLines.class);
        filters.put("mojibake-v1", MojibakeRepair.class);
        filters.put("nemo-heuristics@nemo", NemoHeuristics.class);
        filters.put("nfc-v1", NfcRepair.class);
        filters.put("opt-out", OptOutFilter.class);
        filters.put("oscar@roots", OscarRoots.class);
        filters.put("oscar@ungoliant", UngoliantLines.class);
        filters.put("perplexity", PerplexityTagger.class);
        filters.put("perplexity@cc_net", CcNetPerplexity.class);
        filters.put("redact", Redactor.class);
        filters.put("redpajama-v2-signals", RedPajamaSignals.class);
        filters.put("refinedweb-lines@dclm", RefinedWebLines.class);
        filters.put("signal", SignalFilter.class);
        filters.put("toxic-sentences", ToxicSentences.class);
        filters.put("unigram-log-probability", UnigramTagger.class);
        filters.put("url-fineweb@datatrove", FineWebUrls.class);
        filters.put("url-list", UrlListFilter.class);
        filters.put("word-count", WordCount.class);
        filters.put("word-list", WordListFilter.class);
        return Collections.unmodifiableSortedMap(filters);
    }
}
