package org.millrace.filters.language;

import java.util.SortedSet;
import java.util.TreeSet;
import org.millrace.filters.unicode.LinearForm;

/**
 * Finds the language of a text: by its script where only one language uses that, by tell-tale letters in a few scripts,
 * and by the {@link NgramModel} of the script elsewhere.
 *
 * <p>The score of a finding is an estimate of how often such findings are right. It is the product of what may go wrong:
 * the text may be in no language of the model, or in none at all, which shows in a likelihood per letter under that of
 * the language's own text; or in the runner-up's, which shows in a small margin. Both are logistic curves fitted to
 * texts of known languages, see {@code docs/languages.md}. The share of the main script is its upper bound.
 *
 * <p>Letters with combining marks count as the composed ones. Immutable, for any thread. Cost is linear in the text.
 */
final class LanguageDetector {
    static final String UNKNOWN = "und";

    private static final int GLANCE = 8;
    private static final double NO_DOUBT = 0.97;

    private final LanguageModels models;

    private LanguageDetector(LanguageModels models) {
        this.models = models;
    }

    /** The detector with the models that come with it. */
    static LanguageDetector builtIn() {
        return new LanguageDetector(LanguageModels.builtIn());
    }

    static LanguageDetector of(LanguageModels models) {
        return new LanguageDetector(models);
    }

    /** All codes that {@link #detect} may find, but {@code und}. */
    SortedSet<String> languages() {
        SortedSet<String> languages = new TreeSet<>();
        for (Script script : Script.values()) {
            NgramModel model = models.of(script);
            if (model != null) {
                languages.addAll(model.data().languages());
            } else {
                languages.addAll(SharedScripts.languages(script));
            }
        }
        return languages;
    }

    /** Whether texts of a language in a script, by its ISO 15924 code, are told from others. */
    boolean supports(String language, String code) {
        for (Script script : Script.values()) {
            NgramModel model = models.of(script);
            if (script.code().equals(code)) {
                return model != null
                        ? model.data().languages().contains(language)
                        : SharedScripts.languages(script).contains(language);
            }
        }
        return language.equals("zh") && code.startsWith("Han");
    }

    /**
     * Finds the language of a text by a sample of at most {@code maxChars} UTF-16 units. Where an eighth of that leaves
     * no doubt, the rest is not looked at.
     */
    Detection detect(String text, int maxChars) {
        int glance = maxChars / GLANCE;
        if (text.length() > glance) {
            Detection found = detect(new TextSample(glance).of(text));
            if (found.score() >= NO_DOUBT) {
                return found;
            }
        }
        return detect(new TextSample(maxChars).of(text));
    }

    /** Finds the language of a text by all of it. */
    Detection detect(CharSequence text) {
        CharSequence composed = composed(text);
        ScriptCount scripts = ScriptCount.of(composed);
        Script main = scripts.main();
        if (main == Script.NONE) {
            return new Detection(UNKNOWN, 0, main.code(), 0);
        }
        NgramModel model = models.of(main);
        LanguageScore found = model == null ? byScript(main, scripts, composed) : byModel(model, scripts, composed);
        String script = main == Script.HAN ? HanVariant.of(composed) : main.code();
        return new Detection(found.language(), found.score(), script, scripts.letters());
    }

    private static LanguageScore byScript(Script script, ScriptCount scripts, CharSequence text) {
        String language = SharedScripts.decide(script, text);
        double letters = scripts.letters();
        double score = language.equals(UNKNOWN) ? 0 : scripts.share() * letters / (letters + 1);
        return new LanguageScore(language, score);
    }

    private static LanguageScore byModel(NgramModel model, ScriptCount scripts, CharSequence text) {
        Evidence evidence = Evidence.of(model, text);
        return new LanguageScore(evidence.language(), evidence.score(scripts));
    }

    private static CharSequence composed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && c <= 0x36F) {
                return LinearForm.NFC.of(text.toString());
            }
        }
        return text;
    }
}
