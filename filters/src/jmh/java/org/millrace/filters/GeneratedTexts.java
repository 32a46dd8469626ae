package org.millrace.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.millrace.core.Document;
import org.millrace.core.Origin;

/**
 * Documents that look like English prose to a tokenizer: words by Zipf's law, sentences, paragraphs, quotations, numbers
 * and contractions. ASCII, so that a character is a byte. The same in every run.
 */
public final class GeneratedTexts {
    /** Documents in a set. */
    public static final int DOCUMENTS = 256;
    /** Bytes of a document. */
    public static final int LENGTH = 4096;
    /** Bytes of a set. */
    public static final int BYTES = DOCUMENTS * LENGTH;

    private static final String[] COMMON = {
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on", "not",
        "he", "his", "but", "at", "are", "this", "have", "from", "or", "had", "an", "they", "which", "don't", "it's",
        "you're"
    };

    private GeneratedTexts() {}

    /** A set of documents. */
    public static List<Document> documents() {
        SplittableRandom random = new SplittableRandom(20261120);
        String[] words = vocabulary(random);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(Document.of(Origin.at("bench", "jsonl", "a.jsonl", i, 1), text(words, random)));
        }
        return documents;
    }

    private static String[] vocabulary(SplittableRandom random) {
        String[] words = new String[20_000];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 3 + random.nextInt(8); length > 0; length--) {
                word.append(
                        "etaoinshrdlucmfwypvbgkjqxz".charAt((int) (26 * random.nextDouble() * random.nextDouble())));
            }
            words[i] = i < COMMON.length ? COMMON[i] : word.toString();
        }
        return words;
    }

    private static String text(String[] words, SplittableRandom random) {
        StringBuilder text = new StringBuilder(LENGTH + 32);
        while (text.length() < LENGTH) {
            int sentence = 6 + random.nextInt(20);
            for (int i = 0; i < sentence; i++) {
                String word = words[(int) Math.min(words.length - 1, Math.pow(words.length, random.nextDouble()) - 1)];
                text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) : word.charAt(0))
                        .append(word, 1, word.length());
                text.append(i == sentence - 1 ? ". " : mark(random));
            }
            if (random.nextInt(5) == 0) {
                text.append("\n\n");
            }
        }
        text.setLength(LENGTH);
        return text.toString();
    }

    private static String mark(SplittableRandom random) {
        return switch (random.nextInt(60)) {
            case 0, 1, 2 -> ", ";
            case 3 -> " (";
            case 4 -> ") ";
            case 5 -> " " + random.nextInt(2000) + " ";
            case 6 -> "-";
            case 7 -> ": ";
            default -> " ";
        };
    }
}
