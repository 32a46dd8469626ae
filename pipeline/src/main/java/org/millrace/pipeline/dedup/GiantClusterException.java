package org.millrace.pipeline.dedup;

import java.util.List;

/** A cluster is too large to be believed, and the recipe says to stop. */
public final class GiantClusterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Names the largest cluster.
     *
     * @param giants at least one, the largest first
     * @param shared what the central documents of the largest have in common, in words
     */
    public GiantClusterException(List<GiantCluster> giants, List<String> shared) {
        super(message(giants, shared));
    }

    private static String message(List<GiantCluster> giants, List<String> shared) {
        GiantCluster largest = giants.get(0);
        StringBuilder text = new StringBuilder("a cluster of ")
                .append(largest.members())
                .append(" duplicates has ")
                .append(largest.texts())
                .append(" different texts, ")
                .append(largest.ofSource())
                .append(" of them of source '")
                .append(largest.source())
                .append("': more than dedup.giant allows");
        if (giants.size() > 1) {
            text.append(" (and ")
                    .append(giants.size() - 1)
                    .append(giants.size() == 2 ? " other cluster)" : " other clusters)");
        }
        text.append("\n  its most central documents:");
        largest.central().forEach(one -> text.append(' ').append(one.id()));
        if (!shared.isEmpty()) {
            text.append("\n  what these have in common:");
            shared.forEach(words -> text.append("\n    ").append(words));
        }
        return text.append(
                        "\n  clean such texts before, or choose link: to-survivor, a higher threshold, or dedup.giant.on:")
                .append(" split or keep")
                .toString();
    }
}
