package org.millrace.filters;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.code.CodeLanguageFilter;
import org.millrace.filters.code.CodeLanguageTagger;
import org.millrace.filters.fasttext.FastTextScorer;
import org.millrace.filters.fasttext.FastTextTagger;
import org.millrace.filters.language.LanguageFilter;
import org.millrace.filters.language.LanguageTagger;
import org.millrace.filters.privacy.Redactor;
import org.millrace.filters.quality.C4Quality;
import org.millrace.filters.quality.FineWebQuality;
import org.millrace.filters.quality.GopherQuality;
import org.millrace.filters.quality.GopherRepetition;
import org.millrace.filters.quality.LengthFilter;
import org.millrace.filters.quality.LongLines;
import org.millrace.filters.quality.SignalFilter;
import org.millrace.filters.repair.ControlRepair;
import org.millrace.filters.repair.EntityRepair;
import org.millrace.filters.repair.InvisibleRepair;
import org.millrace.filters.repair.LineEndings;
import org.millrace.filters.repair.MojibakeRepair;
import org.millrace.filters.repair.NfcRepair;
import org.millrace.filters.rights.OptOutFilter;
import org.millrace.filters.segmentation.WordCount;
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
        filters.put("c4@datatrove", C4Quality.class);
        filters.put("code-language", CodeLanguageTagger.class);
        filters.put("code-language-is", CodeLanguageFilter.class);
        filters.put("controls-v1", ControlRepair.class);
        filters.put("entities-v1", EntityRepair.class);
        filters.put("fasttext", FastTextTagger.class);
        filters.put("fasttext-score", FastTextScorer.class);
        filters.put("fineweb-quality@datatrove", FineWebQuality.class);
        filters.put("gopher-quality@datatrove", GopherQuality.class);
        filters.put("gopher-repetition@datatrove", GopherRepetition.class);
        filters.put("invisible-v1", InvisibleRepair.class);
        filters.put("language", LanguageTagger.class);
        filters.put("language-is", LanguageFilter.class);
        filters.put("length", LengthFilter.class);
        filters.put("line-endings-v1", LineEndings.class);
        filters.put("mc4-paragraphs@datatrove", LongLines.class);
        filters.put("mojibake-v1", MojibakeRepair.class);
        filters.put("nfc-v1", NfcRepair.class);
        filters.put("opt-out", OptOutFilter.class);
        filters.put("redact", Redactor.class);
        filters.put("signal", SignalFilter.class);
        filters.put("url-list", UrlListFilter.class);
        filters.put("word-count", WordCount.class);
        return Collections.unmodifiableSortedMap(filters);
    }
}
