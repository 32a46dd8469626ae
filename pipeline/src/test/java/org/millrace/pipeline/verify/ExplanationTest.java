package org.millrace.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;

class ExplanationTest {
    @TempDir
    Path folder;

    private SmallRelease release;

    @BeforeEach
    void makeARelease() throws IOException {
        release = SmallRelease.in(folder);
    }

    private String story(String row) throws IOException {
        int at = row.indexOf("\"doc_id\":\"") + 10;
        return Explanation.of(release.folder(), DocumentId.parse(row.substring(at, at + 26)))
                .orElseThrow();
    }

    private String rowWith(String words) throws IOException {
        for (int shard = 0; shard < 2; shard++) {
            for (String path : List.of(SmallRelease.kept(shard), SmallRelease.removed(shard))) {
                for (String row : release.rows(path)) {
                    if (row.contains(words)) {
                        return row;
                    }
                }
            }
        }
        throw new AssertionError("no row holds " + words);
    }

    @Test
    void tellsOfAKeptDocumentWhereItLiesAndWhatWasRedacted() throws IOException {
        assertThat(story(rowWith("\"redactions\"")))
                .contains(": kept\n")
                .contains("  lies in   data/notes/train-0000")
                .contains("  came from notes.jsonl of source 'notes', offset ")
                .contains("  address   https://mill.example/12\n")
                .contains("  passed    read, extract, nfc, length, redact, dedup, release\n")
                .contains("  edited    by nfc, 1 characters fewer; repaired nfc in 1 place\n")
                .contains("  redacted  EMAIL at 9 (email-v2)\n");
    }

    @Test
    void tellsOfARemovedRecordWhatWasMeasured() throws IOException {
        assertThat(story(rowWith("too-short")))
                .contains(": removed in step 'length', rule 'too-short'\n  measured  9, the limit is 20\n");
    }

    @Test
    void tellsOfAMergedDocumentIntoWhatAndHowAlike() throws IOException {
        assertThat(story(rowWith("\"rule\":\"exact\"")))
                .contains(": merged in step 'dedup', rule 'exact'\n  into      ")
                .contains(" (similarity 1)\n");
    }

    @Test
    void tellsOfASurvivorWhomItStandsFor() throws IOException {
        assertThat(story(rowWith("representative"))).contains("  stands for ");
    }

    @Test
    void tellsOfAFailedRecordWhy() throws IOException {
        assertThat(story(rowWith("\"failed\""))).contains(": failed in step 'read', rule 'bad-json'\n  evidence  ");
    }

    @Test
    void knowsNothingOfAnotherId() throws IOException {
        assertThat(Explanation.of(release.folder(), new DocumentId(1, 2))).isEmpty();
    }
}
