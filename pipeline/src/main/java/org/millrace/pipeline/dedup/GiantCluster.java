package org.millrace.pipeline.dedup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.UnitResult;
import org.millrace.pipeline.refine.Work;

/**
 * A cluster with more texts than a recipe believes in.
 *
 * @param id the smallest id of its members
 * @param members documents in it
 * @param texts different normalised texts in it
 * @param source the source that most of the texts are of
 * @param ofSource how many
 * @param central up to {@value #CENTRAL} members that are most like the others
 */
public record GiantCluster(DocumentId id, int members, int texts, String source, long ofSource, List<Central> central) {
    static final int CENTRAL = 10;
    private static final int SAMPLE = 400;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A member, and the unit that it was read in. */
    public record Central(DocumentId id, int unit) {}

    public GiantCluster {
        central = List.copyOf(central);
    }

    /**
     * Looks at a cluster's size.
     *
     * @param members in the order of preference
     * @return null where the cluster is not too large
     */
    static GiantCluster find(List<Member> members, Dedup dedup, Plan plan) {
        Dedup.Giant limits = dedup.giant();
        if (members.size() <= limits.documents() && members.size() < Dedup.Giant.SHARE_FROM) {
            return null;
        }
        Set<List<Long>> seen = new HashSet<>();
        Map<String, Long> bySource = new TreeMap<>();
        for (Member member : members) {
            boolean isNew =
                    seen.add(List.of(member.row().exactHigh(), member.row().exactLow()));
            if (member.isOwn()) { // an earlier release's texts count in the cluster, but in no source of this run
                bySource.merge(plan.units().get(Ref.unit(member.ref())).source(), isNew ? 1L : 0L, Long::sum);
            }
        }
        for (Map.Entry<String, Long> source : bySource.entrySet()) {
            long documents = documents(plan, source.getKey());
            if (limits.isExceeded(seen.size(), source.getValue(), documents)) {
                DocumentId smallest = members.stream()
                        .map(member -> member.row().id())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                return new GiantCluster(
                        smallest,
                        members.size(),
                        seen.size(),
                        source.getKey(),
                        source.getValue(),
                        central(members, dedup));
            }
        }
        return null;
    }

    private static long documents(Plan plan, String source) {
        long documents = 0;
        for (int i = 0; i < plan.units().size(); i++) {
            UnitResult result = plan.results().get(i);
            documents += plan.units().get(i).source().equals(source) ? result.signatures() : 0;
        }
        return documents;
    }

    /** Those most alike to a sample of the cluster, itself among it: its members with the smallest mixed ids. */
    private static List<Central> central(List<Member> members, Dedup dedup) {
        List<Member> sample = members.stream()
                .sorted(Comparator.<Member>comparingLong(
                                member -> Scatter.mix(member.row().id().high()))
                        .thenComparing(member -> member.row().id())
                        .thenComparingLong(Member::ref))
                .limit(SAMPLE)
                .toList();
        Map<Member, Long> alikeness = new HashMap<>();
        for (Member member : sample) {
            alikeness.put(
                    member,
                    sample.stream()
                            .mapToLong(other -> Similarity.of(member.row(), other.row(), dedup))
                            .sum());
        }
        return sample.stream()
                .sorted(Comparator.<Member>comparingLong(member -> -alikeness.get(member))
                        .thenComparing(member -> member.row().id())
                        .thenComparingLong(Member::ref))
                .limit(CENTRAL)
                .map(member -> new Central(member.row().id(), Ref.unit(member.ref())))
                .toList();
    }

    void write(Work work) throws IOException {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", id.toString());
        json.put("members", members);
        json.put("texts", texts);
        json.put("source", source);
        json.put("of-source", ofSource);
        json.put(
                "central",
                central.stream()
                        .map(one -> new TreeMap<String, Object>(
                                Map.of("id", one.id().toString(), "unit", one.unit())))
                        .toList());
        Storage.writeText(work.giant(id.toString()), work.scratch(), CanonicalJson.write(json) + "\n");
    }

    /** The giant clusters that a run found, the largest first. */
    public static List<GiantCluster> all(Work work) throws IOException {
        List<GiantCluster> giants = new ArrayList<>();
        for (Storage.Found found : Storage.match(work.giants())) {
            giants.add(read(found.path()));
        }
        giants.sort(Comparator.<GiantCluster>comparingInt(giant -> -giant.texts).thenComparing(GiantCluster::id));
        return giants;
    }

    private static GiantCluster read(String path) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Storage.readAll(path));
            List<Central> central = new ArrayList<>();
            json.path("central")
                    .forEach(one -> central.add(new Central(
                            DocumentId.parse(one.path("id").asText()),
                            one.path("unit").asInt())));
            return new GiantCluster(
                    DocumentId.parse(json.path("id").asText()),
                    json.path("members").asInt(),
                    json.path("texts").asInt(),
                    json.path("source").asText(),
                    json.path("of-source").asLong(),
                    central);
        } catch (JsonProcessingException e) {
            throw new IOException("damaged: " + path, e);
        }
    }
}
