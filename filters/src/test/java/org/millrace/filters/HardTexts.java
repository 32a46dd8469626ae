package org.millrace.filters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts and addresses that filters could stumble over: empty, huge, damaged, misread, adversarial; and ordinary ones. */
final class HardTexts {
    static final SortedMap<String, String> TEXTS = texts();

    static final List<String> URIS = List.of(
            "",
            " ",
            "https://WIKI.example.org/I",
            "https://example.org/private/x",
            "urn:uuid:0",
            "https://",
            "http://[::1]:80/",
            "http://a..b/%zz/../..?#",
            "http://\uD83D\uDE00.example/\uD83D",
            "x".repeat(100_000),
            "https://example.org/" + "a/".repeat(50_000));

    private HardTexts() {}

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("empty", "");
        texts.put("blank", " \t\n\n \u00A0\u2003\u3000\r\n");
        texts.put("one letter", "a");
        texts.put("line feeds", "\n".repeat(1000));
        texts.put(
                "one huge line",
                "The quick brown fox jumps over the lazy dog, mail me@corp.com or 93.184.216.34! ".repeat(5_000));
        texts.put("a megabyte of one letter", "a".repeat(1 << 20));
        texts.put("a megabyte of dots", ".".repeat(1 << 20));
        texts.put("a megabyte of at signs", "a@".repeat(1 << 19));
        texts.put("a megabyte of at signs and hyphens", "a@a-".repeat(1 << 18));
        texts.put("a megabyte of faces", ":)".repeat(1 << 19));
        texts.put("a megabyte of colons", "2a00:".repeat(1 << 18));
        texts.put("a megabyte of numbers", "1.".repeat(1 << 19));
        texts.put("a megabyte of brackets", "(".repeat(1 << 20));
        texts.put("a megabyte of addresses", "1.2.3.4 ".repeat(1 << 17));
        texts.put("a megabyte of quotes", "''".repeat(1 << 19));
        texts.put("a megabyte of hyphens", "a-".repeat(1 << 19));
        texts.put("lone surrogates", "\uD83D a \uDE00 \uDE00\uD83D b\uD83D. (\uDE00)\uD83D");
        texts.put("a lone surrogate", "\uD800");
        texts.put("only emoji", "😀👩‍👩‍👧‍👦🇩🇪❤️".repeat(50));
        texts.put("letters that locales fold", "ISTANBUL Istanbul ıİ I'M WIKI@MAIL.CORP.COM, IP 93.184.216.34");
        texts.put("control characters", "\u0000\u0001\u001C\u001D\u0085\u200B\uFEFF\uFFFF");
        texts.put("misread again and again", misread("Grüße, “naïve” — да… 漢字 😀", 12));
        texts.put("many halves of misread letters", "Ã Â Ð ".repeat(1 << 14));
        texts.put("many misread letters", "cafÃ© â€™ Ð´Ð° ".repeat(1 << 13));
        texts.put("escaped again and again", "&" + "amp;".repeat(1 << 15) + "lt; &am&#112;&#59; \"&amp;\" x = &pi;");
        texts.put("many ampersands", "&".repeat(1 << 17) + ";");
        texts.put("a megabyte of marks", "a" + "\u0316\u0301".repeat(1 << 19));
        texts.put("a megabyte of capital sigmas", "\u03A3".repeat(1 << 20));
        texts.put("many directions", "\u200E\u202E".repeat(1 << 16));
        texts.put("many tags", "\uD83C\uDFF4" + "\uDB40\uDC67".repeat(1 << 15));
        texts.put(
                "unseen characters",
                "a\u200D\u200D\u00AD\uFE0F❤\uFE0F\uFE0F\u200D\u00AD🔥\u200D\u200D می\u200C\u200Cخ\u200E\n\u202Ex\uE000\uDB80\uDC00");
        texts.put("escape sequences", "\u001B\u001B[0m[0m \u001B[31mred\u001B[ \r\r\n\u0085\u0092\u001B");
        texts.put(
                "ordinary text", "The cat sat with the dog, and they looked to the sea.\n\nIt was a day to be there…");
        return texts;
    }

    private static String misread(String text, int times) {
        String misread = text;
        for (int i = 0; i < times; i++) {
            misread = new String(misread.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
        return misread;
    }
}
