package org.millrace.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.pipeline.release.Layout;

class ReleaseVerifierTest {
    @TempDir
    Path folder;

    private SmallRelease release;

    @BeforeEach
    void makeARelease() throws IOException {
        release = SmallRelease.in(folder);
    }

    private List<String> faults() throws IOException {
        return ReleaseVerifier.verify(release.folder());
    }

    @Test
    void findsNothingInASoundRelease() throws IOException {
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsAChangedByteInAnyFile() throws IOException {
        List<String> paths = Files.readAllLines(release.file(Layout.SUMS)).stream()
                .map(line -> line.substring(66))
                .toList();
        assertThat(paths).hasSize(12);
        for (String path : paths) {
            byte[] bytes = Files.readAllBytes(release.file(path));
            byte[] changed = bytes.clone();
            changed[bytes.length / 2] ^= 1;
            Files.write(release.file(path), changed);
            assertThat(faults()).as(path).contains(path + ": its bytes are not those that SHA256SUMS lists");
            Files.write(release.file(path), bytes);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsAMissingFile() throws IOException {
        Files.delete(release.file(Layout.REPORT));
        assertThat(faults()).containsExactly("report/index.html: missing, though SHA256SUMS lists it");
    }

    @Test
    void findsAMissingDataFile() throws IOException {
        Files.delete(release.file(SmallRelease.data(0)));
        assertThat(faults())
                .contains(SmallRelease.data(0) + ": missing, though SHA256SUMS lists it")
                .anyMatch(fault -> fault.startsWith(SmallRelease.data(0) + ": cannot be read"));
    }

    @Test
    void findsAnAddedFile() throws IOException {
        Files.writeString(release.file("data/extra.txt"), "x");
        assertThat(faults()).containsExactly("data/extra.txt: not listed in SHA256SUMS");
    }

    @Test
    void findsThatThereIsNoRelease() throws IOException {
        Files.delete(release.file(Layout.SUMS));
        assertThat(faults()).containsExactly("SHA256SUMS: missing: this folder holds no finished release");
    }

    @Test
    void findsALineOfTheSumsThatIsNone() throws IOException {
        Files.writeString(release.file(Layout.SUMS), Files.readString(release.file(Layout.SUMS)) + "rubbish\n");
        assertThat(faults()).containsExactly("SHA256SUMS: not a line of a digest, two spaces and a path: 'rubbish'");
    }

    @Test
    void findsATextThatDoesNotMatchItsDigest() throws IOException {
        String path = SmallRelease.data(release.fullShard());
        List<String> rows = new ArrayList<>(release.rows(path));
        rows.set(1, rows.get(1).replace("mill", "hill"));
        release.forge(path, rows);
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(path + ": row 1 (")
                        && fault.endsWith("the text does not match its digest in " + SmallRelease.kept(shardOf(path))))
                .contains(path + ": its documents do not make the root that release.json states")
                .anyMatch(fault -> fault.startsWith("release.json: states the content root "));
    }

    private static int shardOf(String path) {
        return path.equals(SmallRelease.data(0)) ? 0 : 1;
    }

    @Test
    void findsRowsOfTheManifestOutOfStep() throws IOException {
        int shard = release.fullShard();
        List<String> rows = new ArrayList<>(release.rows(SmallRelease.kept(shard)));
        Collections.swap(rows, 0, 1);
        release.forge(SmallRelease.kept(shard), rows);
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(SmallRelease.kept(shard) + ": row 0 is about "))
                .contains(SmallRelease.kept(shard) + ": row 0 says that it is row 1 of shard " + shard);
    }

    @Test
    void findsThatTheManifestHasARowLess() throws IOException {
        int shard = release.fullShard();
        List<String> rows = release.rows(SmallRelease.kept(shard));
        release.forge(SmallRelease.kept(shard), rows.subList(0, rows.size() - 1));
        assertThat(faults())
                .contains(SmallRelease.kept(shard) + ": ends after " + (rows.size() - 1) + " rows, before "
                        + SmallRelease.data(shard));
    }

    @Test
    void findsDocumentsThatStandInAnotherOrder() throws IOException {
        int shard = release.fullShard();
        List<String> data = new ArrayList<>(release.rows(SmallRelease.data(shard)));
        Collections.swap(data, 0, 1);
        release.forge(SmallRelease.data(shard), data);
        assertThat(faults()).anyMatch(fault -> fault.endsWith(" is out of order, or in the wrong shard"));
    }

    @Test
    void findsALedgerWithARowLess() throws IOException {
        int shard = release.shardOf("removed");
        List<String> rows = new ArrayList<>(release.rows(SmallRelease.removed(shard)));
        rows.removeIf(row -> row.contains("\"outcome\":\"removed\""));
        release.forge(SmallRelease.removed(shard), rows);
        assertThat(faults())
                .containsExactly(
                        "release.json: the ledger of source 'notes' does not balance: 14 records read, but 13 rows in"
                                + " manifest/kept and manifest/removed",
                        "release.json: states 1 removed records of source 'notes', the ledger has 0",
                        "release.json: the ledger of the release does not balance: 14 records read, but 13 rows in"
                                + " manifest/kept and manifest/removed",
                        "release.json: states 1 removed records of the release, the ledger has 0",
                        "release.json: its funnel states 1 records removed in step 'length' by rule 'too-short', the ledger"
                                + " has 0");
    }

    @Test
    void findsARuleThatTheFunnelDoesNotKnow() throws IOException {
        int shard = release.shardOf("merged");
        List<String> rows = release.rows(SmallRelease.removed(shard)).stream()
                .map(row -> row.replace("\"rule\":\"exact\"", "\"rule\":\"exact-earlier\""))
                .toList();
        release.forge(SmallRelease.removed(shard), rows);

        assertThat(faults())
                .anyMatch(fault -> fault.endsWith(") has the rule 'exact-earlier' but names no earlier index"))
                .contains(
                        "release.json: its funnel states 0 records merged in step 'dedup' by rule 'exact-earlier', the"
                                + " ledger has 1");
    }

    @Test
    void findsAnIndexThatTheRuleDoesNotSpeakOf() throws IOException {
        int shard = release.shardOf("merged");
        List<String> rows = release.rows(SmallRelease.removed(shard)).stream()
                .map(row -> row.replace("\"similarity\":", "\"dup_index\":\"june\",\"similarity\":"))
                .toList();
        release.forge(SmallRelease.removed(shard), rows);

        assertThat(faults()).isNotEmpty().allMatch(fault -> fault.endsWith("' but names an earlier index"));
    }

    @Test
    void saysHowManyNearDuplicatesItsBandsFind() throws IOException {
        JsonNode near = new ObjectMapper()
                .readTree(Files.readAllBytes(release.file(Layout.RELEASE)))
                .path("near_duplicates");

        assertThat(near.path("version").asText()).isEqualTo("minhash-v2(words=5,bands=14,rows=8)");
        assertThat(near.path("threshold").asDouble()).isEqualTo(0.6);
        assertThat(near.path("bands").asInt()).isEqualTo(14);
        assertThat(near.path("rows").asInt()).isEqualTo(8);
        List<String> odds = new ArrayList<>();
        near.path("odds").forEach(one -> odds.add(one.path("similarity") + ":" + one.path("found")));
        // 1 - (1 - s^8)^14, rounded down
        assertThat(odds)
                .containsExactly(
                        "0.5:0.0533",
                        "0.6:0.2111",
                        "0.7:0.5645",
                        "0.75:0.7716",
                        "0.8:0.9235",
                        "0.85:0.9883",
                        "0.9:0.9996",
                        "0.95:0.9999");
    }

    @Test
    void findsAnOutcomeThatIsNone() throws IOException {
        int shard = release.shardOf("failed");
        List<String> rows = release.rows(SmallRelease.removed(shard)).stream()
                .map(row -> row.replace("\"outcome\":\"failed\"", "\"outcome\":\"lost\""))
                .toList();
        release.forge(SmallRelease.removed(shard), rows);
        assertThat(faults())
                .anyMatch(fault -> fault.endsWith("has the outcome 'lost'; known: [failed, merged, removed]"));
    }

    @Test
    void findsAForgedContentRoot() throws IOException {
        String json = Files.readString(release.file(Layout.RELEASE));
        String root = json.substring(json.indexOf("content_root") + 17, json.indexOf("content_root") + 17 + 64);
        release.forgeText(Layout.RELEASE, root, "0".repeat(64));
        assertThat(faults())
                .containsExactly(
                        "release.json: states the content root " + "0".repeat(64) + ", but the documents make " + root);
    }

    @Test
    void findsOtherSumsOfRepairsThanTheManifestHas() throws IOException {
        release.forgeText("release.json", "\"nfc\" : 1", "\"nfc\" : 2");

        assertThat(ReleaseVerifier.verify(release.folder()))
                .containsExactly(
                        "release.json: states other sums of texts changed and places repaired than the edits in"
                                + " manifest/kept make");
    }

    /** The shard and row of the only document with a redaction. */
    private int[] redacted() throws IOException {
        for (int shard = 0; shard < 2; shard++) {
            List<String> rows = release.rows(SmallRelease.kept(shard));
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).contains("\"redactions\"")) {
                    return new int[] {shard, row};
                }
            }
        }
        throw new AssertionError("nothing is redacted");
    }

    private void forgeRow(int shard, int row, UnaryOperator<String> change) throws IOException {
        List<String> rows = new ArrayList<>(release.rows(SmallRelease.kept(shard)));
        String forged = change.apply(rows.get(row));
        assertThat(forged).isNotEqualTo(rows.get(row));
        rows.set(row, forged);
        release.forge(SmallRelease.kept(shard), rows);
    }

    private static long number(String row, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":(\\d+)").matcher(row);
        assertThat(matcher.find()).as(field).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    @ParameterizedTest
    @CsvSource({"n_chars, -1", "n_chars, 1", "n_bytes, -1", "n_bytes, 1"})
    void findsATextOfAnotherLengthThanTheManifestStates(String field, int more) throws IOException {
        int shard = release.fullShard();
        forgeRow(shard, 1, row -> {
            long length = number(row, field);
            return row.replace("\"" + field + "\":" + length, "\"" + field + "\":" + (length + more));
        });
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault)
                .startsWith(SmallRelease.kept(shard) + ": row 1 (")
                .endsWith("): the text has another length"));
    }

    @Test
    void findsThatTheManifestStatesNoLength() throws IOException {
        int shard = release.fullShard();
        forgeRow(shard, 0, row -> row.replaceAll("\"n_chars\":\\d+,", ""));
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault)
                .endsWith("): the text has another length"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "1, false"})
    void findsARedactionThatReachesBeyondTheText(int beyond, boolean sound) throws IOException {
        int[] place = redacted();
        String row = release.rows(SmallRelease.kept(place[0])).get(place[1]);
        long last = number(row, "n_chars") - number(row, "len");
        String start = "\"start\":" + number(row, "start");
        forgeRow(place[0], place[1], line -> line.replace(start, "\"start\":" + (last + beyond)));
        if (sound) {
            assertThat(faults()).isEmpty();
        } else {
            assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault)
                    .endsWith("): a redaction lies outside the text"));
        }
    }

    @ParameterizedTest
    @CsvSource({"start, -1", "start, 9223372036854775807", "len, -1", "len, 9223372036854775807"})
    void findsARedactionOfNoPlace(String field, String value) throws IOException {
        int[] place = redacted();
        forgeRow(place[0], place[1], line -> line.replaceFirst("\"" + field + "\":\\d+", "\"" + field + "\":" + value));
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault)
                .endsWith("): a redaction lies outside the text"));
    }
}
