package org.millrace.filters.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the language of a file from its name, from what the file says of itself, and from its content.
 *
 * <p>Asked in this order, the first that names one language decides: a mode for an editor, the file's name, the
 * interpreter of its first line, the extension (the longest that is known). Where a name or extension is of several
 * languages, content decides between them: the one with the highest score of {@link Tells}; where nothing in it speaks
 * for any, the extension's usual language ({@code extensions.txt}), which for an extension that is too common to mean
 * anything is none. Without a name that says something, content is compared with all languages that have tells.
 *
 * <p>For one thread at a time. Cost: at most {@value #WINDOW} UTF-16 units of the text are looked at.
 */
final class CodeLanguageDetector {
    /** UTF-16 units of a text that are looked at. */
    static final int WINDOW = 65_536;

    private static final String TEMPLATE = ".in";
    private static final int GLANCE = 8_192;
    private static final int CLEAR_LEAD = 600;
    private static final int LEAST = 250; // hundredths of a point that name a language by content alone

    private final KnownLanguages known = KnownLanguages.builtIn();
    private final Map<String, String> usual = new TreeMap<>();
    private final Tells.Reader tells = Tells.builtIn().reader();
    private final Map<List<String>, Tells.Reader> choices = new HashMap<>();

    /** What a language was found by. */
    enum Source {
        MODELINE,
        FILENAME,
        INTERPRETER,
        EXTENSION,
        CONTENT,
        NOTHING
    }

    /**
     * What was found.
     *
     * @param language a name of {@code languages.tsv}, or the empty string
     */
    record Finding(String language, Source source) {
        static final Finding NOTHING = new Finding("", Source.NOTHING);
    }

    CodeLanguageDetector() {
        for (String line : Lines.of("extensions.txt")) {
            int space = line.indexOf(' ');
            usual.put(line.substring(0, space), line.substring(space + 1).strip());
        }
    }

    /** The language of the file of that name, which may be unknown, with that text. */
    Finding find(FileName file, String text) {
        String mode = known.named(Modeline.of(text));
        if (mode != null) {
            return new Finding(mode, Source.MODELINE);
        }
        List<String> byName = known.ofFileName(file.name());
        if (!byName.isEmpty()) {
            return decide(byName, "", text, Source.FILENAME);
        }
        String extension = "";
        List<String> byExtension = List.of();
        for (String candidate : file.extensions()) {
            byExtension = known.ofExtension(candidate);
            if (!byExtension.isEmpty() || usual.containsKey(candidate)) {
                extension = candidate;
                break;
            }
        }
        List<String> byInterpreter = interpreted(text);
        if (!byInterpreter.isEmpty()) {
            List<String> both = new ArrayList<>(byInterpreter);
            both.retainAll(byExtension);
            return decide(both.isEmpty() ? byInterpreter : both, "", text, Source.INTERPRETER);
        }
        if (!extension.isEmpty()) {
            return decide(byExtension, extension, text, Source.EXTENSION);
        }
        // a template that a build fills in is called as what it becomes: man.7.in, config.h.in
        return file.name().endsWith(TEMPLATE)
                ? find(FileName.of(file.name().substring(0, file.name().length() - TEMPLATE.length())), text)
                : byContent(text);
    }

    /** The language that the content alone tells. */
    Finding byContent(String text) {
        List<String> byInterpreter = interpreted(text);
        if (byInterpreter.size() == 1) {
            return new Finding(byInterpreter.get(0), Source.INTERPRETER);
        }
        tells.read(text, WINDOW);
        String best = tells.best(LEAST);
        return best.isEmpty() ? Finding.NOTHING : new Finding(best, Source.CONTENT);
    }

    private List<String> interpreted(String text) {
        String program = Interpreter.of(text);
        if (program.isEmpty()) {
            return List.of();
        }
        List<String> languages = known.ofInterpreter(program);
        return languages.isEmpty() ? known.ofInterpreter(Interpreter.withoutVersion(program)) : languages;
    }

    private Finding decide(List<String> candidates, String extension, String text, Source source) {
        String byDefault = usual.getOrDefault(extension, candidates.size() == 1 ? candidates.get(0) : "");
        boolean generic = byDefault.equals("-");
        if (candidates.size() == 1 && !generic) {
            return new Finding(candidates.get(0), source);
        }
        // a short look first: most files show what they are soon
        Tells.Reader choice = choices.computeIfAbsent(candidates, tells::only);
        choice.read(text, GLANCE);
        String best = best(candidates, choice, text.length() > GLANCE ? CLEAR_LEAD : 1);
        if (best.isEmpty() && text.length() > GLANCE) {
            choice.read(text, WINDOW);
            best = best(candidates, choice, 1);
        }
        if (!best.isEmpty()) {
            return new Finding(best, Source.CONTENT);
        }
        if (generic) {
            return Finding.NOTHING;
        }
        return new Finding(byDefault.isEmpty() ? candidates.get(0) : byDefault, source);
    }

    /** The candidate with the highest score, if it leads the next by {@code lead}, else the empty string. */
    private static String best(List<String> candidates, Tells.Reader choice, int lead) {
        String best = "";
        int most = 0;
        int next = 0;
        for (String candidate : candidates) {
            int score = choice.score(candidate);
            if (score > most) {
                next = most;
                most = score;
                best = candidate;
            } else if (score > next) {
                next = score;
            }
        }
        return most - next >= lead ? best : "";
    }
}
