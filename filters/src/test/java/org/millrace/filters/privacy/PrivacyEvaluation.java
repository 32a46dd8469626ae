package org.millrace.filters.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.filters.privacy.scan.Span;

/**
 * Prints precision and recall by category: of generated texts, and of the JSON files of presidio-research that are named on
 * the command line. Misses and false finds of the generated texts are printed with {@code -v}: they are nobody's.
 */
public final class PrivacyEvaluation {
    private static final Map<String, String> PRESIDIO = Map.of(
            "CREDIT_CARD", "credit-card",
            "EMAIL_ADDRESS", "email",
            "IBAN_CODE", "iban",
            "IP_ADDRESS", "ip",
            "PHONE_NUMBER", "phone",
            "US_SSN", "us-ssn");

    private PrivacyEvaluation() {}

    public static void main(String[] args) throws IOException {
        Redactor redactor = Redactor.of("default");
        System.out.println(
                score(redactor, GoldGenerator.draw(7, 500), List.of(args).contains("-v"))
                        .table());
        for (String file : args) {
            if (!file.equals("-v")) {
                System.out.println(file);
                System.out.println(
                        score(redactor, presidio(Path.of(file)), List.of(args).contains("-v"))
                                .table());
            }
        }
    }

    static SpanScores score(Redactor redactor, List<Gold> texts, boolean verbose) {
        SpanScores scores = new SpanScores();
        for (Gold gold : texts) {
            Document document = Document.of(
                            Origin.at("test", "jsonl", "a", 0, 1).withUri(gold.uri()), gold.text())
                    .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, gold.language()));
            List<Gold.Place> found = new ArrayList<>();
            for (Span span : redactor.finds(document)) {
                found.add(new Gold.Place(Category.of(span.kind()), span.start(), span.end()));
            }
            scores.add(gold.places(), found);
            if (verbose) {
                tell(gold, gold.places(), found, "missed ");
                tell(gold, found, gold.places(), "wrong  ");
            }
        }
        return scores;
    }

    private static void tell(Gold gold, List<Gold.Place> places, List<Gold.Place> others, String what) {
        for (Gold.Place place : places) {
            if (others.stream()
                    .noneMatch(other -> other.category().equals(place.category())
                            && other.start() < place.end()
                            && place.start() < other.end())) {
                int from = Math.max(0, place.start() - 25);
                int to = Math.min(gold.text().length(), place.end() + 10);
                System.out.println(what + place.category() + " " + gold.language() + ": "
                        + gold.text().substring(from, place.start()).replace('\n', ' ') + "["
                        + gold.text().substring(place.start(), place.end()) + "]"
                        + gold.text().substring(place.end(), to).replace('\n', ' '));
            }
        }
    }

    private static List<Gold> presidio(Path file) throws IOException {
        List<Gold> texts = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(Files.readString(file))) {
            List<Gold.Place> places = new ArrayList<>();
            for (JsonNode span : row.path("spans")) {
                String category = PRESIDIO.get(span.path("entity_type").asText());
                if (category != null) {
                    String text = row.path("full_text").asText();
                    int start = text.offsetByCodePoints(
                            0, span.path("start_position").asInt());
                    int end =
                            text.offsetByCodePoints(0, span.path("end_position").asInt());
                    places.add(new Gold.Place(category, start, end));
                }
            }
            texts.add(new Gold("en", "", row.path("full_text").asText(), places));
        }
        return texts;
    }
}
