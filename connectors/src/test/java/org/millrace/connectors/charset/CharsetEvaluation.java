package org.millrace.connectors.charset;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.millrace.connectors.bytes.Utf8;

/**
 * How many generated texts come back as they were: sentences in {@code <folder>/<language>.txt}, written in the charsets
 * that the language has had, with and without a label, as pages and plain. Arguments: the folder of sentences, and
 * optionally one of real pages (below it, {@code .html} and {@code .html.gz}), where those in UTF-8 must be read as that.
 * Not a test: it needs data from outside.
 */
public final class CharsetEvaluation {
    private static final String WESTERN = "windows-1252 iso-8859-15 macintosh utf-8";
    private static final String CENTRAL = "windows-1250 iso-8859-2 utf-8";
    private static final String BALTIC = "windows-1257 iso-8859-13 iso-8859-4 iso-8859-10 utf-8";
    private static final String CYRILLIC = "windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic utf-8";
    private static final String[][] SET = {
        {"de", WESTERN + " utf-16le"},
        {"fr", WESTERN},
        {"es", WESTERN},
        {"pt", WESTERN},
        {"it", WESTERN},
        {"sv", WESTERN},
        {"nl", WESTERN},
        {"fi", WESTERN},
        {"is", "windows-1252 iso-8859-10 utf-8"},
        {"et", BALTIC + " windows-1252 iso-8859-15"},
        {"lt", BALTIC},
        {"lv", BALTIC},
        {"pl", CENTRAL + " iso-8859-16"},
        {"cs", CENTRAL + " utf-16be"},
        {"sk", CENTRAL},
        {"hu", CENTRAL + " iso-8859-16"},
        {"hr", CENTRAL + " iso-8859-16"},
        {"sl", CENTRAL},
        {"ro", CENTRAL},
        {"tr", "windows-1254 iso-8859-3 utf-8"},
        {"cy", "iso-8859-14 utf-8"},
        {"ru", CYRILLIC + " utf-16le"},
        {"bg", CYRILLIC},
        {"uk", "windows-1251 koi8-u iso-8859-5 x-mac-cyrillic utf-8"},
        {"be", "windows-1251 koi8-u iso-8859-5 ibm866 utf-8"},
        {"sr", "windows-1251 iso-8859-5 utf-8"},
        {"mk", "windows-1251 iso-8859-5 utf-8"},
        {"el", "windows-1253 iso-8859-7 utf-8"},
        {"he", "windows-1255 iso-8859-8-i utf-8"},
        {"ar", "windows-1256 iso-8859-6 utf-8"},
        {"fa", "windows-1256 utf-8"},
        {"th", "windows-874 utf-8"},
        {"vi", "windows-1258 utf-8"},
        {"ja", "shift_jis euc-jp iso-2022-jp utf-8 utf-16le"},
        {"zh", "gbk gb18030 utf-8 utf-16be"},
        {"zh-Hant", "big5 utf-8"},
        {"ko", "euc-kr utf-8"},
    };
    private static final int[] LENGTHS = {200, 1000, 5000};
    private static final int STARTS = 6;

    private enum Label {
        NONE,
        HTTP,
        META,
        WRONG_UTF_8,
        WRONG_LATIN_1
    }

    private CharsetEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "absent" : arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: no folder of sentences given");
            return;
        }
        Map<String, int[]> tallies = new TreeMap<>();
        for (String[] row : SET) {
            List<String> sentences = sentences(folder, row[0]);
            for (String charset : row[1].split(" ", -1)) {
                evaluate(row[0], charset, sentences, tallies);
            }
        }
        tallies.forEach((name, tally) -> System.out.printf(
                Locale.ROOT, "%-32s %5d of %5d  %.2f %%%n", name, tally[0], tally[1], 100.0 * tally[0] / tally[1]));
        if (arguments.length > 1) {
            pages(Path.of(arguments[1]));
        }
    }

    private static List<String> sentences(Path folder, String language) throws IOException {
        List<String> sentences = new ArrayList<>(
                Files.readAllLines(folder.resolve((language.equals("zh-Hant") ? "zh" : language) + ".txt")));
        if (language.equals("zh-Hant")) {
            Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
            sentences.replaceAll(traditional::transliterate);
        } else if (language.equals("zh")) {
            Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
            sentences.replaceAll(simplified::transliterate);
        } else if (language.equals("ro")) {
            sentences.replaceAll(
                    s -> s.replace('ș', 'ş').replace('ț', 'ţ').replace('Ș', 'Ş').replace('Ț', 'Ţ'));
        }
        return sentences;
    }

    private static void evaluate(String language, String charset, List<String> all, Map<String, int[]> tallies) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : all) {
            String s = charset.equals("windows-1258") ? tonesApart(sentence) : sentence;
            if (isSound(s) && Encoder.encode(s, charset) != null) {
                sentences.add(s);
            }
        }
        if (sentences.isEmpty()) {
            System.out.println("nothing of " + language + " can be written in " + charset);
            return;
        }
        for (int length : LENGTHS) {
            for (int start = 0; start < STARTS; start++) {
                String text = text(sentences, sentences.size() * start / STARTS, length);
                for (Decoding.Kind kind : Decoding.Kind.values()) {
                    for (Label label : Label.values()) {
                        if (label == Label.META && kind == Decoding.Kind.PLAIN) {
                            continue;
                        }
                        count(language, charset, text, length, kind, label, tallies);
                    }
                }
            }
        }
    }

    private static void count(
            String language,
            String charset,
            String text,
            int length,
            Decoding.Kind kind,
            Label label,
            Map<String, int[]> tallies) {
        String original = kind == Decoding.Kind.PLAIN ? text : page(text, label == Label.META ? charset : "");
        byte[] bytes = Encoder.encode(original, charset);
        if (charset.startsWith("utf-16")) {
            bytes = Encoder.encode('\ufeff' + original, charset);
        }
        boolean ascii = original.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return;
        }
        boolean trueLabel = charset.equals(label == Label.WRONG_UTF_8 ? "utf-8" : "windows-1252");
        if ((label == Label.WRONG_UTF_8 || label == Label.WRONG_LATIN_1) && trueLabel) {
            return;
        }
        String http =
                switch (label) {
                    case HTTP -> charset;
                    case WRONG_UTF_8 -> "utf-8";
                    case WRONG_LATIN_1 -> "iso-8859-1";
                    default -> "";
                };
        Decoding decoding = Decoding.of(bytes, http, kind);
        boolean right = decoding.text().equals(original);
        List<String> names = new ArrayList<>(List.of("label " + label));
        if (label == Label.WRONG_LATIN_1) {
            names.add("label WRONG_LATIN_1 " + charset);
        }
        if (label == Label.NONE) {
            names.addAll(List.of(
                    "charset " + charset,
                    "language " + language,
                    "length " + length,
                    "form " + kind,
                    "x " + language + " " + charset));
        }
        for (String name : names) {
            int[] tally = tallies.computeIfAbsent(name, k -> new int[2]);
            tally[0] += right ? 1 : 0;
            tally[1]++;
        }
        if (!right && Boolean.getBoolean("wrong")) {
            System.out.println("WRONG " + language + " " + charset + " " + length + " " + kind + " " + label + " -> "
                    + decoding.charset() + " (" + decoding.source() + ") " + difference(original, decoding.text()));
        }
    }

    private static String difference(String expected, String actual) {
        int i = 0;
        while (i < expected.length() && i < actual.length() && expected.charAt(i) == actual.charAt(i)) {
            i++;
        }
        return expected.substring(Math.max(0, i - 10), Math.min(expected.length(), i + 10))
                        .replace('\n', ' ') + " | "
                + actual.substring(Math.max(0, i - 10), Math.min(actual.length(), i + 10))
                        .replace('\n', ' ');
    }

    /** Whether a sentence was not itself decoded wrongly before it was collected. */
    private static boolean isSound(String sentence) {
        byte[] once = Encoder.encode(sentence, "windows-1252");
        boolean twice = once != null
                && Utf8.firstMalformed(once, 0, once.length) < 0
                && sentence.chars().anyMatch(c -> c >= 0x80);
        return !twice
                && !sentence.contains("Ã")
                && sentence.chars().noneMatch(c -> c == DecoderOutput.REPLACEMENT || (c >= 0x80 && c < 0xa0));
    }

    private static String text(List<String> sentences, int start, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(sentences.get((start + i) % sentences.size())).append(i % 4 == 3 ? "\n\n" : " ");
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static String page(String text, String charset) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<!DOCTYPE html>\n<html><head>\n"
                + (charset.isEmpty()
                        ? ""
                        : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">\n")
                + "<title>"
                + escaped.substring(0, Math.min(30, escaped.length())).replace("\n", " ") + "</title>\n"
                + "<script>var menu = document.getElementById('menu'); if (menu && menu.open) { menu.close(); }</script>\n"
                + "</head><body class=\"page\"><ul id=\"menu\"><li><a href=\"/home\">Home</a></li>"
                + "<li><a href=\"/contact\">Contact</a></li></ul>\n<div><p>"
                + escaped.replace("\n\n", "</p>\n<p>")
                + "</p></div>\n<p class=\"footer\">Copyright 2009. All rights reserved.</p></body></html>\n";
    }

    /** Vietnamese as windows-1258 writes it: the five tones as characters of their own. */
    static String tonesApart(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String apart = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            String tones = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String base = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return out.toString();
    }

    private static void pages(Path folder) throws IOException {
        int all = 0;
        int right = 0;
        long bytes = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(
                            p -> p.toString().endsWith(".html") || p.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            if (file.toString().endsWith(".gz")) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                    content = in.readAllBytes();
                }
            }
            if (Utf8.firstMalformed(content, 0, content.length) >= 0) {
                Decoding decoding = Decoding.of(content, "", Decoding.Kind.MARKUP);
                System.out.println("not UTF-8: " + folder.relativize(file) + " " + decoding.charset() + " "
                        + decoding.source() + " " + decoding.replacements());
                continue;
            }
            all++;
            bytes += content.length;
            Decoding decoding = Decoding.of(content, "", Decoding.Kind.MARKUP);
            String expected = new String(content, StandardCharsets.UTF_8);
            String text = expected.startsWith("\ufeff") ? expected.substring(1) : expected;
            boolean same = decoding.text().equals(text);
            right += same ? 1 : 0;
            if (!same) {
                System.out.println("NOT AS UTF-8: " + folder.relativize(file) + " " + decoding.charset() + " "
                        + decoding.source());
            }
        }
        System.out.printf(Locale.ROOT, "pages in UTF-8: %d of %d as that (%d MB)%n", right, all, bytes / 1_000_000);
    }
}
