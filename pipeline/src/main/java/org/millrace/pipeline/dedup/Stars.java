package org.millrace.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.recipe.Dedup;

/**
 * Cuts a cluster into stars: the most preferred document takes all that are its duplicates by themselves, then the most
 * preferred of the rest does, and so on. So nothing is merged into a document that it is not like. What earlier runs have
 * decided stays: each document of an earlier release has a star, and those that were merged into it are in that.
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
        List<Member> rest = members.stream().filter(Member::isOwn).toList();
        for (Member survivor : members) {
            if (survivor.isKept()) {
                List<Member> star = new ArrayList<>(List.of(survivor));
                for (Member member : members) {
                    boolean isMerged = !member.isOwn() && !member.isKept();
                    if (isMerged && member.standsFor().equals(survivor.row().id())) {
                        star.add(member);
                    }
                }
                rest = take(rest, star, dedup);
                stars.add(star);
            }
        }
        while (!rest.isEmpty()) {
            List<Member> star = new ArrayList<>(rest.subList(0, 1));
            rest = take(rest.subList(1, rest.size()), star, dedup);
            stars.add(star);
        }
        return stars;
    }

    /** Moves the duplicates of a star's survivor into the star and returns the others. */
    private static List<Member> take(List<Member> rest, List<Member> star, Dedup dedup) {
        List<Member> others = new ArrayList<>();
        for (Member member : rest) {
            boolean isKin =
                    Kinship.between(member.row(), star.get(0).row(), dedup).isPresent();
            (isKin ? star : others).add(member);
        }
        return others;
    }
}
