package org.millrace.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.recipe.Dedup;

/**
 * Cuts a cluster into stars: the most preferred document takes all that are its duplicates by themselves, then the most
 * preferred of the rest does, and so on. So nothing is merged into a document that it is not like.
 */
final class Stars {
    private Stars() {}

    /**
     * The stars, each with its survivor first; a document that is like no survivor is one of its own. Costs a comparison of
     * signatures for each pair of survivor and document that is left.
     *
     * @param members of one cluster, in the order of preference
     */
    static List<List<Member>> of(List<Member> members, Dedup dedup) {
        List<List<Member>> stars = new ArrayList<>();
        List<Member> rest = members;
        while (!rest.isEmpty()) {
            Member survivor = rest.get(0);
            List<Member> star = new ArrayList<>(List.of(survivor));
            List<Member> others = new ArrayList<>();
            for (Member member : rest.subList(1, rest.size())) {
                boolean isKin =
                        Kinship.between(member.row(), survivor.row(), dedup).isPresent();
                (isKin ? star : others).add(member);
            }
            stars.add(star);
            rest = others;
        }
        return stars;
    }
}
