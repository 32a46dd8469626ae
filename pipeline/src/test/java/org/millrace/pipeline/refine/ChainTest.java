package org.millrace.pipeline.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Redaction;
import org.millrace.core.Verdict;
import org.millrace.pipeline.judgement.Breach;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.ledger.TextFacts;
import org.millrace.pipeline.recipe.Recipes;

class ChainTest {
    private static final String SOURCES =
            """
            recipe: tiny
            sources:
              - {name: web, connector: jsonl, paths: [a]}
              - {name: notes, connector: jsonl, paths: [b]}
            """;

    @TempDir
    Path folder;

    /** What comes out: exactly one for each payload. */
    private static final class Out implements Chain.Results {
        private final List<Document> kept = new ArrayList<>();
        private final List<Document> ghosts = new ArrayList<>();
        private final List<LeftOut> left = new ArrayList<>();
        private final List<StepReading> readings = new ArrayList<>();

        @Override
        public void curated(Document document, List<StepReading> taken) {
            kept.add(document);
            readings.addAll(taken);
        }

        @Override
        public void leftOut(LeftOut line) {
            left.add(line);
        }

        @Override
        public void ghost(Document document, List<StepReading> taken, LeftOut line) {
            ghosts.add(document);
            left.add(line);
        }
    }

    private Out process(String steps, Origin origin, Payload payload) {
        Out out = new Out();
        new Chain(Recipes.read(folder, SOURCES + steps)).process(origin, payload, out);
        assertThat(out.kept.size() + out.left.size()).isEqualTo(1);
        return out;
    }

    private Out process(String steps, String source, String text) {
        return process(steps, origin(source), new Payload.Text(text, Notes.NONE));
    }

    private static Origin origin(String source) {
        return Origin.at(source, "jsonl", "a.jsonl", 3, 4).withUri("https://bad.example/x");
    }

    @Test
    void keepsATextThatPassesAllSteps() {
        Out out = process("steps:\n  - {id: len, use: length, with: {min: 3}}\n", "web", "text");

        assertThat(out.kept).containsExactly(Document.of(origin("web"), "text"));
    }

    @Test
    void notesWhatACleanerTookOutAndLeavesOutWhatItDropped() {
        String steps = "steps:\n  - {id: c4, use: c4@datatrove, with: {min-num-sentences: 1}}\n";

        Out cleaned = process(steps, "web", "Menu\nThis line is kept.\nHome");
        assertThat(cleaned.kept)
                .containsExactly(Document.of(origin("web"), "This line is kept.")
                        .withNotes(Notes.NONE.withEdit(Edit.of("c4", Map.of("no_terminal_punc", 2), 10))));

        Out dropped = process(steps, "web", "Menu");
        assertThat(dropped.left).singleElement().satisfies(line -> assertThat(line.rule())
                .isEqualTo("too_few_sentences"));
    }

    @Test
    void movesThePlacesOfOneStepThatRedactsWhereAnotherFollows() {
        Out out = process(
                "steps:\n  - {id: mask, use: pii@dolma-v1}\n  - {id: hide, use: redact, with: {categories: [iban]}}\n",
                "web",
                "IBAN DE89370400440532013000, or mail me@corp.com today");
        Document document = out.kept.get(0);
        assertThat(document.text()).isEqualTo("IBAN <IBAN>, or mail |||EMAIL_ADDRESS||| today");
        assertThat(document.notes().redactions()).hasSize(2).allSatisfy(redaction -> assertThat(
                        document.text().substring(redaction.start(), redaction.start() + redaction.length()))
                .isIn("<IBAN>", "|||EMAIL_ADDRESS|||"));
    }

    @Test
    void leavesOutAtTheFirstStepThatSaysSo() {
        Out out = process(
                """
                steps:
                  - {id: one, use: length, with: {min: 3}}
                  - {id: two, use: length, with: {min: 6}}
                  - {id: three, use: length, with: {min: 9}}
                """,
                "web",
                "text");

        assertThat(out.left)
                .containsExactly(new LeftOut(
                        LeftOut.Outcome.REMOVED,
                        "two",
                        "too-short",
                        4,
                        6,
                        "",
                        new TextFacts(4, ""),
                        new LeftOut.Place("web", "jsonl", "a.jsonl", 3, 4)));
    }

    @Test
    void tellsWhatStepsMeasuredByTheirPlaceInTheRecipe() {
        String steps =
                """
                steps:
                  - {id: fix, use: nfc-v1}
                  - {id: len, use: length, with: {min: 3}}
                  - {id: c4, use: c4@datatrove, with: {min-num-sentences: 1}}
                  - {id: lines, use: fineweb-quality@datatrove}
                """;

        assertThat(process(steps, "web", "This line is kept for it is long.").readings)
                .startsWith(
                        new StepReading(1, 0, 33, ""), // length
                        new StepReading(2, 2, 1, ""), // sentences
                        new StepReading(3, 0, 1, "")); // lines
    }

    private static final String LIMITED =
            """
            steps:
              - id: rp
                use: redpajama-v2-signals
                limits: {rps_doc_word_count: {min: 2, max: 4}, rps_doc_frac_unique_words: {min: 0.75}}
            """;

    @ParameterizedTest
    @CsvSource({
        "one, rps_doc_word_count, 1, 2",
        "one two, '', 0, 0",
        "one two three four, '', 0, 0",
        "one two three three, '', 0, 0", // three of four are different
        "one two two, rps_doc_frac_unique_words, 0.66666667, 0.75",
        "one two three four five, rps_doc_word_count, 5, 4",
        "one one one one one, rps_doc_word_count, 5, 4" // breaks both
    })
    void judgesWhatAStepMeasuresByTheRecipesLimits(String text, String rule, double value, double limit) {
        Out fast = process(LIMITED, "web", text);
        if (rule.isEmpty()) {
            assertThat(fast.kept).hasSize(1);
        } else {
            LeftOut line = fast.left.get(0);
            assertThat(line.step()).isEqualTo("rp");
            assertThat(line.rule()).isEqualTo(rule);
            assertThat(line.value()).isEqualTo(value);
            assertThat(line.limit()).isEqualTo(limit);
        }
        Out audit = process("mode: audit\n" + LIMITED, "web", text);
        List<Breach> breaches =
                RecipeMeasures.of(Recipes.read(folder, SOURCES + LIMITED)).breaches(audit.readings);
        assertThat(breaches.isEmpty()).isEqualTo(rule.isEmpty());
        breaches.stream().findFirst().ifPresent(first -> assertThat(first)
                .isEqualTo(new Breach("rp", Verdict.drop(rule, value, limit))));
    }

    @Test
    void keepsATextOfWhichALimitedMeasureHasNoValue() {
        String limits =
                "steps: [{id: rp, use: redpajama-v2-signals, limits: {rps_doc_mean_word_length: {min: 3, max: 10}}}]";
        assertThat(process(limits, "web", "--").kept).as("a mean of no words").hasSize(1);
        assertThat(process(limits, "web", "ab cde").left).hasSize(1);
        assertThat(process(limits, "web", "abc def").kept).hasSize(1);
    }

    @Test
    void limitsWhatCleanersAndRewritersMeasureToo() {
        String cleaner = "steps: [{id: lines, use: ccnet-lines@ccnet, with: {min-length: 0},"
                + " limits: {original_lines: {max: 2}}}]";
        assertThat(process(cleaner, "web", "one\ntwo").kept).hasSize(1);
        assertThat(process(cleaner, "web", "one\ntwo\nthree").left)
                .singleElement()
                .satisfies(line -> assertThat(line.rule()).isEqualTo("original_lines"));
    }

    @Test
    void letsADocumentGoThroughAllStepsOfAnAudit() {
        String steps =
                """
                mode: audit
                steps:
                  - {id: one, use: length, with: {min: 6}}
                  - {id: c4, use: c4@datatrove}
                  - {id: two, use: length, with: {max: 3}}
                """;

        Out out = process(steps, "web", "Menu\nThe { is here.");
        assertThat(out.kept).extracting(Document::text).containsExactly("The { is here.");
        assertThat(out.readings)
                .containsExactly(
                        new StepReading(0, 0, 19, ""),
                        new StepReading(1, 1, 1, ""),
                        new StepReading(1, 2, 1, ""),
                        new StepReading(2, 0, 14, ""));
    }

    @Test
    void redactsFactsAsTheText() {
        Payload page = new Payload.Bytes(
                ("<title>Write to canary@loaf.org</title><meta name=author content='Jane Doe'>"
                                + "<meta name=description content='At canary&#64;loaf.org, 93.184.216.34'>"
                                + "<link rel=canonical href='https://a.example/canary@loaf.org'>"
                                + "<p>The text has canary@loaf.org too.")
                        .getBytes(StandardCharsets.UTF_8),
                "text/html",
                "");
        Document kept = process("steps:\n  - {id: pii, use: redact}\n", origin("web"), page)
                .kept
                .get(0);

        assertThat(kept.notes().facts())
                .containsEntry(Notes.TITLE, "Write to <EMAIL>")
                .containsEntry(Notes.AUTHOR, "Jane Doe")
                .containsEntry(Notes.DESCRIPTION, "At <EMAIL>, <IP_ADDRESS>");
        assertThat(kept.toString()).doesNotContain("canary").doesNotContain("93.184.216.34");
        assertThat(kept.notes().redactions()).hasSize(1);
    }

    @Test
    void judgesOriginsBeforeAnyTextIsMade() throws IOException {
        Files.writeString(folder.resolve("hosts.txt"), "bad.example\n");
        String steps = "steps:\n  - {id: hosts, use: url-list, with: {list: hosts.txt}, only: {sources: [web]}}\n";
        Payload unreadable = new Payload.Bytes(new byte[100], "text/plain", "");

        assertThat(process(steps, origin("web"), unreadable).left)
                .extracting(LeftOut::step, LeftOut::rule, LeftOut::evidence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hosts", "url-list", "bad.example"));
        assertThat(process(steps, origin("notes"), unreadable).left)
                .extracting(LeftOut::outcome, LeftOut::step, LeftOut::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LeftOut.Outcome.FAILED, LeftOut.EXTRACT, "not-text"));
    }

    @Test
    void leavesOutWhatHoldsNoText() {
        Payload image = new Payload.Bytes("x".getBytes(StandardCharsets.UTF_8), "image/png", "");

        assertThat(process("", origin("web"), image).left)
                .containsExactly(new LeftOut(
                        LeftOut.Outcome.REMOVED,
                        "extract",
                        "media-type",
                        1,
                        0,
                        "image/png",
                        TextFacts.NONE,
                        new LeftOut.Place("web", "jsonl", "a.jsonl", 3, 4)));
    }

    @Test
    void notesWhatAStepRepairedAndHowMuchShorterTheTextBecame() {
        String steps = "steps:\n  - {id: fix, use: mojibake-v1}\n  - {id: zap, use: controls-v1}\n";

        Document document =
                process(steps, "web", "caf\u00C3\u00A9 \u00E2\u20AC\u2122").kept.get(0);
        assertThat(document.text()).isEqualTo("café ’");
        assertThat(document.notes().edits()).containsExactly(Edit.of("fix", java.util.Map.of("windows-1252", 2), 3));
    }

    @Test
    void saysNothingOfLengthWhereAStepRedacts() {
        Document document = process(
                        "steps:\n  - {id: hide, use: redact}\n", "web", "write to miller@hillside-gazette.net now")
                .kept
                .get(0);
        assertThat(document.notes().redactions()).hasSize(1);
        assertThat(document.notes().edits()).isEmpty();
    }

    @Test
    void looksOnlyAtTheSourcesOfAStep() {
        String steps = "steps:\n  - {id: len, use: length, with: {min: 9}, only: {sources: [notes]}}\n";

        assertThat(process(steps, "web", "text").kept).hasSize(1);
        assertThat(process(steps, "notes", "text").left).hasSize(1);
    }

    @Test
    void looksOnlyAtTheLanguagesOfAStep() {
        String steps =
                """
                steps:
                  - {id: lang, use: language}
                  - {id: len, use: length, with: {min: 9999}, only: {languages: [de]}}
                """;
        String german = "Der Bach treibt das alte Mühlrad, und die Müllerin trägt das Mehl in die Kammer hinauf.";
        String english = "The brook turns the old mill wheel, and the miller carries the flour up to the chamber.";

        assertThat(process(steps, "web", german).left).extracting(LeftOut::step).containsExactly("len");
        Out kept = process(steps, "web", english);
        assertThat(kept.kept).hasSize(1);
        assertThat(kept.kept.get(0).notes().fact(Notes.LANGUAGE)).isEqualTo("en");
        assertThat(kept.kept.get(0).notes().edits()).isEmpty();
    }

    @Test
    void recordsHowAStepChangedTheText() {
        Out out = process(
                "steps:\n  - {id: hide, use: redact, with: {categories: email}}\n",
                "web",
                "Ask \uD83D\uDE00 jane.doe@brookmill.com now");
        Document document = out.kept.get(0);
        int placeholder =
                document.text().codePointCount(0, document.text().length()) - "Ask x ".length() - " now".length();

        assertThat(document.text())
                .startsWith("Ask \uD83D\uDE00 ")
                .endsWith(" now")
                .doesNotContain("jane");
        assertThat(document.notes().edits())
                .as("how long the address was is nobody's business")
                .isEmpty();
        assertThat(document.notes().redactions())
                .extracting(Redaction::category, Redaction::start, Redaction::length)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("EMAIL", 6, placeholder));
        assertThat(document.id()).isEqualTo(origin("web").id());
    }

    @Test
    void recordsNoEditWhereNothingChanged() {
        Out out = process("steps:\n  - {id: hide, use: redact}\n", "web", "nothing to hide");

        assertThat(out.kept).containsExactly(Document.of(origin("web"), "nothing to hide"));
    }

    @Test
    void letsADocumentThatIsErasedGoOnAsAGhostWhereCopiesAreLookedFor() throws IOException {
        Files.writeString(
                folder.resolve("asked.jsonl"),
                """
                {"list":"a","version":"1"}
                {"id":"r-1","kind":"domain","value":"bad.example","effective":"2026-01-01","basis":"court"}
                {"id":"r-2","kind":"text_pattern","value":"secret","effective":"2026-01-01","basis":"gdpr-17"}
                """);
        String steps =
                """
                steps:
                  - {id: asked, use: opt-out, with: {list: asked.jsonl}}
                  - {id: fix, use: nfc-v1}
                  - {id: len, use: length, with: {min: 3}}
                  - {id: content, use: opt-out-content, with: {list: asked.jsonl}}
                """;
        Out alone = process(steps, "web", "e\u0301 text");
        assertThat(alone.ghosts).isEmpty();
        assertThat(alone.left).singleElement().satisfies(line -> assertThat(line.rule())
                .isEqualTo("erasure"));

        Out ghost = process(steps + "dedup: {exact: yes}\n", "web", "e\u0301 text");
        assertThat(ghost.ghosts).singleElement().satisfies(document -> assertThat(document.text())
                .isEqualTo("\u00e9 text"));
        assertThat(ghost.left).singleElement().satisfies(line -> {
            assertThat(line.step()).isEqualTo("asked");
            assertThat(line.evidence()).isEqualTo("r-1");
        });

        Out tooShort = process(steps + "dedup: {exact: yes}\n", "web", "x");
        assertThat(tooShort.ghosts).isEmpty();
        assertThat(tooShort.left).singleElement().satisfies(line -> assertThat(line.step())
                .isEqualTo("asked"));

        Origin elsewhere = origin("web").withUri("https://good.example/x");
        Out byText = process(steps + "dedup: {exact: yes}\n", elsewhere, new Payload.Text("a secret text", Notes.NONE));
        assertThat(byText.ghosts).hasSize(1);
        assertThat(byText.left).singleElement().satisfies(line -> {
            assertThat(line.step()).isEqualTo("content");
            assertThat(line.evidence()).isEqualTo("r-2");
        });
    }

    @Test
    void redactsWhatRequestsNameAndDropsWhatHasTooMuchOfIt() throws IOException {
        Files.writeString(
                folder.resolve("asked.jsonl"),
                """
                {"list":"a","version":"1"}
                {"id":"r-1","kind":"text_pattern","value":"Jane","effective":"2026-01-01","basis":"gdpr-17","action":"redact","max_hits":1}
                """);
        String steps =
                """
                steps:
                  - {id: people, use: opt-out-redact, with: {list: asked.jsonl}}
                  - {id: hide, use: redact, with: {categories: [ip]}}
                """;
        Out out = process(steps, "web", "at 93.184.216.77 Jane");
        assertThat(out.kept).singleElement().satisfies(document -> {
            assertThat(document.text()).isEqualTo("at <IP_ADDRESS> <REDACTED>");
            assertThat(document.notes().redactions())
                    .containsExactly(
                            new Redaction("IP_ADDRESS", 3, 12, "ip-v2"),
                            new Redaction("REQUESTED", 16, 10, "text-pattern-v1"));
        });

        Out alone = process(steps, "web", "Jane and Jane");
        assertThat(alone.kept).isEmpty();
        assertThat(alone.left).singleElement().satisfies(line -> {
            assertThat(line.rule()).isEqualTo("erasure");
            assertThat(line.evidence()).isEqualTo("r-1");
        });
        Out ghost = process(steps + "dedup: {exact: yes}\n", "web", "Jane and Jane");
        assertThat(ghost.ghosts).singleElement().satisfies(document -> assertThat(document.text())
                .isEqualTo("<REDACTED>"));
    }
}
