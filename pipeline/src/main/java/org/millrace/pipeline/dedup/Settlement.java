package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Ghost;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Encoder;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentWriter;
import org.millrace.pipeline.signature.SignatureRow;

/**
 * Chooses each cluster's survivor and writes the decisions where the release finds them.
 *
 * <p>The survivor is the one that the recipe prefers. Nothing in this depends on what arrived when.
 */
public final class Settlement {
    private static final int MEMBERS_AT_A_TIME = 40_000;

    private final Recipe recipe;
    private final Dedup dedup;
    private final Work work;
    private final Plan plan;
    private final RowFiles files;
    private final RowFetcher rows;

    public Settlement(Recipe recipe, Work work, Plan plan) {
        this.recipe = recipe;
        this.plan = plan;
        this.dedup = recipe.dedup().orElseThrow();
        this.files = new RowFiles(work, plan, dedup);
        this.rows = new RowFetcher(work, plan, dedup);
        this.work = work;
    }

    /**
     * Emits decisions about every member of every cluster, encoded, dealt out by key.
     *
     * @param clusters rows of (smallest reference, reference), each cluster whole; sorted here; about documents of earlier indexes
     *     nothing is decided
     */
    public void emit(LongRows clusters, BlockSink sink) throws IOException {
        clusters.sort();
        Encoder[] parts = new Encoder[parts()];
        int from = 0;
        while (from < clusters.size()) {
            int to = from; // as many whole clusters as fit, and at least one
            do {
                to = endOfCluster(clusters, to);
            } while (to < clusters.size() && endOfCluster(clusters, to) - from <= MEMBERS_AT_A_TIME);
            settle(clusters, from, to, parts);
            from = to;
        }
        for (int part = 0; part < parts.length; part++) {
            if (parts[part] != null) {
                sink.emit(part, parts[part].toBytes());
            }
        }
    }

    private int parts() {
        return Partitions.of(dedup, plan).decisions();
    }

    private static int endOfCluster(LongRows clusters, int start) {
        int end = start + 1;
        while (end < clusters.size() && clusters.get(end, 0) == clusters.get(start, 0)) {
            end++;
        }
        return end;
    }

    private void settle(LongRows clusters, int from, int to, Encoder[] parts) throws IOException {
        long[] refs = new long[to - from];
        for (int i = from; i < to; i++) {
            refs[i - from] = clusters.get(i, 1);
        }
        Map<Long, SignatureRow> documents = rows.fetch(refs);
        for (int start = from; start < to; ) {
            int end = endOfCluster(clusters, start);
            List<Member> members = new ArrayList<>();
            for (int i = start; i < end; i++) {
                long ref = clusters.get(i, 1);
                members.add(new Member(ref, documents.get(ref), files.age(ref)));
            }
            members.sort(Member.PREFERRED);
            for (List<Member> group : groups(withGhosts(members))) {
                if (group.size() > 1) {
                    decide(group, parts);
                }
            }
            start = end;
        }
    }

    /** What is merged into one document each: the whole cluster, its stars, or nothing where the run will stop. */
    private List<List<Member>> groups(List<Member> members) throws IOException {
        boolean stars = dedup.link() == Dedup.Link.TO_SURVIVOR;
        if (dedup.giant().on() != Dedup.OnGiant.KEEP) {
            GiantCluster giant = GiantCluster.find(members, dedup, plan);
            if (giant != null && dedup.giant().on() == Dedup.OnGiant.STOP) {
                giant.write(work);
                return List.of();
            }
            stars |= giant != null;
        }
        return stars ? Stars.of(members, dedup) : List.of(members);
    }

    /** Ghosts that take their copies with them come first, so that all copies gather around them; other ghosts last. */
    private List<Member> withGhosts(List<Member> preferred) {
        List<Member> ordered = new ArrayList<>(preferred);
        ordered.sort(Comparator.comparingInt(member ->
                ghost(member).map(ghost -> ghost.takesCopies() ? 0 : 2).orElse(1)));
        return ordered;
    }

    private Optional<Ghost> ghost(Member member) {
        return files.ghost(member.ref());
    }

    private void decide(List<Member> group, Encoder[] parts) {
        if (group.stream().noneMatch(Member::isOwn)) {
            return; // decided by an earlier run
        }
        List<Member> documents =
                group.stream().filter(member -> ghost(member).isEmpty()).toList();
        Optional<Ghost> first = ghost(group.get(0)).filter(Ghost::takesCopies);
        if (first.isPresent()) {
            documents.stream()
                    .filter(Member::isOwn)
                    .forEach(copy -> erase(copy, group.get(0).row(), first.get(), parts));
            return;
        }
        List<String> withheld = group.stream()
                .flatMap(member -> ghost(member).stream())
                .map(Ghost::request)
                .sorted()
                .distinct()
                .limit(Decision.MAX_ALTERNATES)
                .toList();
        if (documents.size() > 1 || (documents.size() == 1 && !withheld.isEmpty())) {
            merge(documents, withheld, parts);
        }
    }

    private void erase(Member copy, SignatureRow of, Ghost ghost, Encoder[] parts) {
        append(
                copy,
                new Decision(
                        of.id(),
                        1,
                        of.id(),
                        Similarity.of(copy.row(), of, dedup),
                        Kinship.between(copy.row(), of, dedup).orElse(Kinship.NEAR),
                        false,
                        "",
                        List.of(),
                        ghost.request(),
                        List.of()),
                parts);
    }

    private void merge(List<Member> members, List<String> withheld, Encoder[] parts) {
        SignatureRow survivor = members.get(0).row();
        List<DocumentId> ids =
                members.stream().map(member -> member.row().id()).sorted().toList();
        List<DocumentId> alternates = members.stream()
                .skip(1)
                .map(member -> member.row().id())
                .sorted()
                .limit(Decision.MAX_ALTERNATES)
                .toList();
        for (Member member : members) {
            if (!member.isOwn()) {
                continue;
            }
            SignatureRow row = member.row();
            boolean survives = member.ref() == members.get(0).ref();
            Decision decision = new Decision(
                    ids.get(0),
                    members.size(),
                    members.get(0).standsFor(),
                    Similarity.of(row, survivor, dedup),
                    survives
                            ? Kinship.EXACT
                            : Kinship.between(row, survivor, dedup).orElse(Kinship.NEAR),
                    survives,
                    files.index(members.get(0).ref()),
                    survives ? alternates : List.of(),
                    "",
                    survives ? withheld : List.of());
            append(member, decision, parts);
        }
    }

    private void append(Member member, Decision decision, Encoder[] parts) {
        SignatureRow row = member.row();
        Entry entry = new Entry(
                row.id().key(recipe.seed()),
                row.id(),
                Ref.unit(member.ref()),
                row.index(),
                Entry.Kind.DECISION,
                decision.encode());
        int part = KeyRange.partOf(entry.key(), parts.length);
        if (parts[part] == null) {
            parts[part] = new Encoder(1 << 10);
        }
        Entries.append(entry, parts[part]);
    }

    /** Writes one part of the decisions, from all blocks that were emitted for it. */
    public static void write(Work work, int part, Iterable<byte[]> blocks) throws IOException {
        SegmentWriter.writeSorted(work.decisions(part), work.scratch(), blocks);
    }
}
