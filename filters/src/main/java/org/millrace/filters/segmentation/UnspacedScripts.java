package org.millrace.filters.segmentation;

import com.ibm.icu.lang.UScript;

/** The scripts that are written without spaces between words: Han, kana, Thai, Lao, Khmer and Burmese. */
public final class UnspacedScripts {
    private UnspacedScripts() {}

    /** Whether a code point belongs to one of them, or is a sign that kana and Han share. */
    public static boolean have(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            case UScript.COMMON, UScript.INHERITED ->
                UScript.hasScript(codePoint, UScript.KATAKANA) || UScript.hasScript(codePoint, UScript.HAN);
            default -> false;
        };
    }
}
