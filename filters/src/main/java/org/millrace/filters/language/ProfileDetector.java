package org.millrace.filters.language;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * Finds the likeliest language by character n-grams. Variants of one language ({@code zh-CN}, {@code zh-TW}) are added up
 * under its code. Of languages with equal scores the first by code wins.
 *
 * <p>The profiles are shared by all instances of a JVM; an instance holds a buffer and is for one thread.
 */
final class ProfileDetector {
    private final LanguageDetector detector;

    ProfileDetector(int maxChars) {
        // the detector stops listening at its limit; the sample has a blank more for each slice
        this.detector = new OptimaizeLangDetector(maxChars + 16).loadModels();
    }

    LanguageScore detect(String text) {
        detector.reset();
        detector.addText(text);
        SortedMap<String, Double> scores = new TreeMap<>();
        for (LanguageResult result : detector.detectAll()) {
            if (!result.isUnknown()) {
                scores.merge(code(result.getLanguage()), (double) result.getRawScore(), Double::sum);
            }
        }
        LanguageScore best = new LanguageScore("und", 0);
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            double score = Math.min(1, entry.getValue());
            if (score > best.score()) {
                best = new LanguageScore(entry.getKey(), score);
            }
        }
        return best;
    }

    private static String code(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
