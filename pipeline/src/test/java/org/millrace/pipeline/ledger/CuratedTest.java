package org.millrace.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;

class CuratedTest {
    private static final Origin ORIGIN = new Origin(
            "web",
            "warc",
            "in/a.warc.gz",
            -1,
            123_456_789_012L,
            "urn:uuid:1",
            "urn:uuid:1",
            "https://a.example/ü",
            "dir/file",
            "a.example/b/c",
            "2024-05-18T01:58:10Z",
            200,
            "text/html",
            "sha1:ABC");

    private static final Notes NOTES = new Notes(
            new TreeMap<>(java.util.Map.of(Notes.LANGUAGE, "de", Notes.TITLE, "Über")),
            new TreeMap<>(java.util.Map.of(Notes.LANGUAGE_SCORE, 9999L, "below_zero", -5L)),
            List.of(new Redaction("EMAIL", 3, 7, "email-v1"), new Redaction("IP_ADDRESS", 300, 4, "ip-v1")),
            List.of(
                    Edit.of("shrink", java.util.Map.of("soft-hyphen", 300, "tag", 1), 5),
                    Edit.of("grow", java.util.Map.of(), -6)));

    @Test
    void comesBackAsItWas() {
        Document document = new Document(ORIGIN.id(), ORIGIN, "Grüße \uD83D\uDE00", NOTES);
        Curated curated = Curated.decode(Curated.of(document, List.of()).encode(), "web");

        assertThat(new String(curated.text(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("Grüße \uD83D\uDE00");
        assertThat(curated.codePoints()).isEqualTo(7);
        assertThat(curated.origin()).isEqualTo(ORIGIN);
        assertThat(curated.notes()).isEqualTo(NOTES);
    }

    @Test
    void comesBackWhereNothingIsKnown() {
        Origin bare = Origin.at("notes", "jsonl", "n.jsonl", 0, 0);
        Curated curated =
                Curated.decode(Curated.of(Document.of(bare, ""), List.of()).encode(), "notes");

        assertThat(curated.text()).isEmpty();
        assertThat(curated.codePoints()).isZero();
        assertThat(curated.origin()).isEqualTo(bare);
        assertThat(curated.notes()).isEqualTo(Notes.NONE);
    }

    @Test
    void isStoredInTheseBytesWithoutTheSource() {
        Origin origin = Origin.at("notes", "k", "c", 1, 2);
        Document document = new Document(origin.id(), origin, "hi", Notes.NONE.withFact("f", "v"));

        assertThat(HexFormat.of().formatHex(Curated.of(document, List.of()).encode()))
                .isEqualTo("02686902" + "016b" + "0163" + "0000000000000001" + "0000000000000002" + "03634031"
                        + "0000000000" + "00000000" + "0000" + "0101660176" + "000000" + "00");
    }

    @Test
    void storesAnEditInTheseBytes() {
        Origin origin = Origin.at("notes", "k", "c", 1, 2);
        Notes notes = Notes.NONE.withEdit(Edit.of("fix", java.util.Map.of("b", 200, "a", 1), -2));
        String hex = HexFormat.of()
                .formatHex(Curated.of(new Document(origin.id(), origin, "hi", notes), List.of())
                        .encode());

        assertThat(hex).endsWith("000000" + "01" + "03666978" + "fffffffe" + "02" + "016101" + "0162c801" + "00");
    }
}
