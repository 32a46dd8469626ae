package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.millrace.core.DocumentId;
import org.millrace.filters.rights.Denial;
import org.millrace.filters.rights.DocumentFacts;
import org.millrace.filters.rights.OptOutRequests;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.RowReader;

/**
 * Opt-out lists, asked about rows of a release's manifest: kinds that name a place, a document or the digest of a released
 * text. Safe for any number of threads.
 *
 * <p>A request by law that names a record which was merged reaches the document that stands for it too, for that has the
 * same text. Records that were merged have no address in a release; so only requests for a {@code doc_id} find them.
 */
public final class Requests {
    /**
     * One list.
     *
     * @param name its file
     * @param sha256 of its file
     */
    public record Listed(String name, String sha256, OptOutRequests requests) {}

    private final List<Listed> lists;
    private final Map<DocumentId, Hit> copies;

    private Requests(List<Listed> lists, Map<DocumentId, Hit> copies) {
        this.lists = List.copyOf(lists);
        this.copies = Map.copyOf(copies);
    }

    /** The requests of lists; where several lists deny, the first one's is told. */
    public static Requests of(List<Listed> lists) {
        return new Requests(lists, Map.of());
    }

    /** One line for each sort of request that cannot be decided from a manifest, and so will not be honoured. */
    public List<String> beyondReach() {
        List<String> lines = new ArrayList<>();
        for (Listed list : lists) {
            for (String kind : list.requests().beyondPlaces()) {
                lines.add(list.name() + ": requests of kind " + kind
                        + " are about what texts say; a run of the recipe honours them, a retraction does not");
            }
        }
        return lines;
    }

    /** Name and digest of each list. */
    List<Object> lists() {
        List<Object> json = new ArrayList<>();
        lists.forEach(list -> json.add(new TreeMap<String, Object>(Map.of(
                "name",
                list.name(),
                "sha256",
                list.sha256(),
                "title",
                list.requests().title()))));
        return json;
    }

    /**
     * These requests, reaching documents that stand for a merged record which a request by law names. Where several such
     * records are merged into one, the request about the first of them in the order of the release is told.
     *
     * @param shards looks at some of the release's shards at a time
     */
    Requests reachingCopies(String folder, ReleaseFile release, Shards shards) throws IOException {
        if (lists.stream().noneMatch(list -> list.requests().namesDocuments())) {
            return this;
        }
        Map<DocumentId, Hit> found = new TreeMap<>();
        for (Map<DocumentId, Hit> ofShard : shards.each(release.shards(), shard -> erased(folder, shard))) {
            ofShard.forEach(found::putIfAbsent);
        }
        return new Requests(lists, found);
    }

    private Map<DocumentId, Hit> erased(String folder, Shard shard) throws IOException {
        Map<DocumentId, Hit> found = new TreeMap<>();
        try (RowReader rows = new RowReader(folder + Layout.removed(shard.source(), shard.number(), shard.of()))) {
            for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                if (row.path("outcome").asText().equals("merged")) {
                    addErased(row, found);
                }
            }
        }
        return found;
    }

    private void addErased(JsonNode merged, Map<DocumentId, Hit> found) {
        DocumentFacts facts = new DocumentFacts(merged.path("doc_id").asText(), "", "", "", "", List.of());
        for (Listed list : lists) {
            Optional<Denial> denial = list.requests().decide(facts);
            if (denial.isPresent() && denial.get().weight() == Denial.Weight.ERASURE) {
                DocumentId survivor = DocumentId.parse(merged.path("dup_of").asText());
                found.putIfAbsent(survivor, new Hit(survivor, -1, asked(denial.get()), list.name()));
            }
        }
    }

    /** The request that takes a row of {@code manifest/kept} out, or null. */
    Hit decide(JsonNode row, int number) {
        DocumentId id = DocumentId.parse(row.path("doc_id").asText());
        DocumentFacts facts = new DocumentFacts(
                row.path("doc_id").asText(),
                row.path("source_uri").asText(),
                row.path("repo").asText(),
                "",
                row.path("fetched_at").asText(),
                List.of(row.path("text_sha256").asText()));
        for (Listed list : lists) {
            Optional<Denial> denial = list.requests().decide(facts);
            if (denial.isPresent()) {
                return new Hit(id, number, asked(denial.get()), list.name());
            }
        }
        Hit copy = copies.get(id);
        return copy == null ? null : new Hit(id, number, copy.asked(), copy.list());
    }

    private static Hit.Asked asked(Denial denial) {
        return new Hit.Asked(denial.request(), denial.weight().rule());
    }
}
