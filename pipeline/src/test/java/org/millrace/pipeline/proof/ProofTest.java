package org.millrace.pipeline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.SmallRelease;

class ProofTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private SmallRelease release;
    private Prover prover;

    @BeforeEach
    void makeARelease() throws IOException {
        release = SmallRelease.in(folder);
        prover = new Prover(release.folder());
    }

    private List<DocumentId> kept() throws IOException {
        List<DocumentId> ids = new ArrayList<>();
        for (int shard = 0; shard < 2; shard++) {
            for (String row : release.rows(SmallRelease.kept(shard))) {
                ids.add(DocumentId.parse(MAPPER.readTree(row).path("doc_id").asText()));
            }
        }
        return ids;
    }

    private Proof changed(Proof proof, Consumer<ObjectNode> change) throws IOException {
        ObjectNode json = (ObjectNode) MAPPER.readTree(proof.toJson());
        change.accept(json);
        return Proof.fromJson(json.toString());
    }

    private static ObjectNode firstRow(JsonNode json) {
        return (ObjectNode) json.path("places").get(0).path("rows").get(0);
    }

    @Test
    void provesEveryDocumentThatIsThere() throws IOException {
        String root = MAPPER.readTree(release.file(Layout.RELEASE).toFile())
                .path("content_root")
                .asText();
        assertThat(kept()).hasSizeGreaterThan(5);
        for (DocumentId id : kept()) {
            Proof proof = Proof.fromJson(prover.prove(id).toJson());
            assertThat(proof.included()).isTrue();
            assertThat(proof.contentRoot()).isEqualTo(root);
            assertThat(ProofCheck.faults(proof)).isEmpty();
        }
    }

    @Test
    void provesThatOthersAreNotThere() throws IOException {
        for (int i = 0; i < 200; i++) { // before the first, between two, after the last of a file
            Proof proof = Proof.fromJson(
                    prover.prove(DocumentId.of("jsonl", "elsewhere@" + i)).toJson());
            assertThat(proof.included()).isFalse();
            assertThat(ProofCheck.faults(proof)).isEmpty();
        }
    }

    @Test
    void provesThatARecordThatWasLeftOutIsNotThere() throws IOException {
        for (String row : release.rows(
                SmallRelease.removed(release.rows(SmallRelease.removed(0)).isEmpty() ? 1 : 0))) {
            DocumentId id = DocumentId.parse(MAPPER.readTree(row).path("doc_id").asText());
            assertThat(prover.prove(id).included()).isFalse();
        }
    }

    @Test
    void findsAnotherTextOrAnotherDocument() throws IOException {
        Proof proof = prover.prove(kept().get(0));
        assertThat(ProofCheck.faults(changed(proof, json -> firstRow(json).put("text_sha256", "00".repeat(32)))))
                .anyMatch(fault -> fault.contains("does not lead to the file's root"));
        String other = kept().get(1).toString();
        assertThat(ProofCheck.faults(changed(proof, json -> firstRow(json).put("doc_id", other))))
                .isNotEmpty();
        assertThat(ProofCheck.faults(changed(proof, json -> json.put("doc_id", other))))
                .anyMatch(fault -> fault.contains("does not show one row of the document"));
    }

    @Test
    void findsAnotherRoot() throws IOException {
        Proof proof = prover.prove(kept().get(0));
        assertThat(ProofCheck.faults(changed(proof, json -> json.put("content_root", "00".repeat(32)))))
                .anyMatch(fault -> fault.contains("make the content root"));
    }

    @Test
    void findsAnAbsenceThatIsNone() throws IOException {
        DocumentId there = kept().get(2);
        Proof absence = prover.prove(DocumentId.of("jsonl", "elsewhere"));
        assertThat(ProofCheck.faults(changed(absence, json -> json.put("doc_id", there.toString()))))
                .isNotEmpty();
        Proof presence = prover.prove(there);
        assertThat(ProofCheck.faults(changed(presence, json -> json.put("claim", "absent"))))
                .isNotEmpty();
    }

    @Test
    void findsNeighboursThatAreNoNeighbours() throws IOException {
        for (int i = 0; i < 50; i++) {
            Proof proof = prover.prove(DocumentId.of("jsonl", "elsewhere@" + i));
            if (proof.places().get(0).rows().size() == 2) {
                for (int left = 0; left < 2; left++) {
                    int gone = left;
                    assertThat(ProofCheck.faults(changed(proof, json -> ((ArrayNode)
                                            json.path("places").get(0).path("rows"))
                                    .remove(gone))))
                            .anyMatch(fault -> fault.contains("between which"));
                }
                return;
            }
        }
        throw new AssertionError("no document would stand between two");
    }

    @Test
    void findsAFileOfWhichNothingIsSaid() throws IOException {
        Proof proof = prover.prove(DocumentId.of("jsonl", "elsewhere"));
        assertThat(ProofCheck.faults(changed(proof, json -> json.putArray("places"))))
                .anyMatch(fault -> fault.contains("could hold the document"));
    }

    @Test
    void refusesWhatIsNoProof() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proof.fromJson("{"))
                .withMessageContaining("not JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proof.fromJson("{\"format\":\"x\"}"))
                .withMessageContaining("millrace-proof-v1");
    }
}
