package org.millrace.filters.english;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that spaCy's English tokenizer splits, or keeps whole, against its own rules: contractions with and without
 * their apostrophe, abbreviations, times of day, faces made of punctuation.
 *
 * <p>Source: spaCy 3 {@code lang/en/tokenizer_exceptions.py} and {@code lang/tokenizer_exceptions.py}, restated as stems
 * and endings. In what follows a blank stands between the pieces of a word.
 */
final class EnglishSpecials {
    private static final List<String> NOT_SPECIAL = words("ill its hell shell shed were well whore");

    private static final String WHOLE =
            "'S 's \u2018S \u2018s and/or w/o 're 'Cause 'cause 'cos 'Cos 'coz 'Coz 'cuz 'Cuz"
                    + " 'bout ma'am Ma'am o'clock O'clock lovin' Lovin' lovin Lovin havin' Havin' havin Havin doin' Doin' doin Doin"
                    + " goin' Goin' goin Goin nothin' Nothin' nothin Nothin nuthin' Nuthin' nuthin Nuthin ol' Ol' ol Ol somethin'"
                    + " Somethin' somethin Somethin em 'em ll 'll nuff 'nuff Mt. Ak. Ala. Apr. Ariz. Ark. Aug. Calif. Colo. Conn."
                    + " Dec. Del. Feb. Fla. Ga. Ia. Id. Ill. Ind. Jan. Jul. Jun. Kan. Kans. Ky. La. Mar. Mass. Mich. Minn. Miss."
                    + " N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nebr. Nev. Nov. Oct. Okla. Ore. Pa. S.C. Sep. Sept. Tenn. Va. Wash. Wis."
                    + " 'd a.m. Adm. Bros. co. Co. Corp. D.C. Dr. e.g. E.g. E.G. Gen. Gov. i.e. I.e. I.E. Inc. Jr. Ltd. Md. Messrs."
                    + " Mo. Mont. Mr. Mrs. Ms. p.m. Ph.D. Prof. Rep. Rev. Sen. St. vs. v.s. ' \\\") <space> '' C++ \\t \\n \u2014"
                    + " a. b. c. d. e. f. g. h. i. j. k. l. m. n. o. p. q. r. s. t. u. v. w. x. y. z. \u00e4. \u00f6. \u00fc.";

    private static final String FACES =
            ":) :-) :)) :-)) :))) :-))) (: (-: =) (= \") :] :-] [: [-: [= =] :o) (o: :} :-} 8) 8-)"
                    + " (-8 ;) ;-) (; (-; :( :-( :(( :-(( :((( :-((( ): )-: =( >:( :') :'-) :'( :'-( :/ :-/ =/ =| :| :-| :1 :P :-P :p"
                    + " :-p :O :-O :o :-o :0 :-0 :() >:o :* :-* :3 :-3 =3 :> :-> :X :-X :x :-x :D :-D ;D ;-D =D xD XD xDD XDD 8D 8-D"
                    + " ^_^ ^__^ ^___^ >.< >.> <.< ._. ;_; -_- -__- v.v V.V v_v V_V o_o o_O O_o O_O 0_o o_0 0_0 o.O O.o O.O o.o 0.0"
                    + " o.0 0.o @_@ <3 <33 <333 </3 (^_^) (-_-) (._.) (>_<) (*_*) (\u00ac_\u00ac) \u0ca0_\u0ca0 \u0ca0\ufe35\u0ca0"
                    + " (\u0ca0_\u0ca0) \u00af\\(\u30c4)/\u00af (\u256f\u00b0\u25a1\u00b0\uff09\u256f\ufe35\u253b\u2501\u253b"
                    + " ><(((*>";

    private static final String SPLIT =
            "y' all|y all|how 'd 'y|How 'd 'y|not 've|not ve|Not 've|Not ve|can not|Can not|"
                    + "gon na|Gon na|got ta|Got ta|let 's|Let 's|c'm on|C'm on";

    private final Map<String, List<String>> pieces = new LinkedHashMap<>();

    private EnglishSpecials() {}

    /** Each special word with its pieces. */
    static Map<String, List<String>> all() {
        EnglishSpecials specials = new EnglishSpecials();
        specials.addPronouns();
        specials.addVerbs();
        specials.addTimes();
        for (String split : SPLIT.split("\\|", -1)) {
            specials.add(split);
        }
        for (String word : NOT_SPECIAL) {
            specials.pieces.remove(word);
            specials.pieces.remove(title(word));
        }
        words(WHOLE).forEach(specials::add);
        words(FACES).forEach(specials::add);
        specials.addCurly();
        return Map.copyOf(specials.pieces);
    }

    private void addPronouns() {
        stems("i", "'m", "m", "'m a", "m a");
        stems("i you he she it we they", "'ll", "ll", "'ll 've", "ll ve", "'d", "d", "'d 've", "d ve");
        stems("i you we they", "'ve", "ve");
        stems("you we they", "'re", "re");
        stems("he she it", "'s", "s");
        String all = "who what when where why how there that this these those";
        stems(all, "'ll", "ll", "'ll 've", "ll ve", "'d", "d", "'d 've", "d ve");
        stems("who what when where why how there that this", "'s", "s");
        stems("who what when where why how there these those", "'re", "re", "'ve", "ve");
    }

    private void addVerbs() {
        stems(
                "ca could do does did had may might must need ought sha should wo would",
                "n't",
                "nt",
                "n't 've",
                "nt ve");
        stems("could might must should would", "'ve", "ve");
        stems("ai are is was were have has dare", "n't", "nt");
    }

    private void addTimes() {
        for (int hour = 1; hour <= 12; hour++) {
            for (String period : words("a.m. am p.m. pm")) {
                add(hour + " " + period);
            }
        }
    }

    /** Every word with an apostrophe also exists with a right single quotation mark. */
    private void addCurly() {
        Map<String, List<String>> curly = new LinkedHashMap<>();
        pieces.forEach((word, parts) -> curly.put(
                word.replace('\'', '\u2019'),
                parts.stream().map(part -> part.replace('\'', '\u2019')).toList()));
        pieces.putAll(curly);
    }

    private void stems(String stems, String... endings) {
        for (String stem : words(stems)) {
            for (String ending : endings) {
                add(stem + " " + ending);
                add(title(stem) + " " + ending);
            }
        }
    }

    private void add(String parts) {
        pieces.put(parts.replace(" ", ""), words(parts));
    }

    private static String title(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
