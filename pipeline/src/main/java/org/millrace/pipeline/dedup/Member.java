package org.millrace.pipeline.dedup;

import java.util.Arrays;
import java.util.Comparator;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.Standing;

/**
 * A document of a cluster.
 *
 * @param age place of the index that it is of, {@link RowFiles#OWN} for a document of this run
 */
record Member(long ref, SignatureRow row, int age) {
    /**
     * The order in which members are preferred; nothing in it depends on what arrived when. What is in an earlier release
     * comes before all that is not, for nobody can take that back.
     */
    static final Comparator<Member> PREFERRED = Comparator.comparingInt(Member::age)
            .thenComparing(member -> !member.isKept())
            .thenComparing(member -> member.row().ranks(), Arrays::compare)
            .thenComparing(member -> member.row().id())
            .thenComparingLong(Member::ref);

    boolean isOwn() {
        return age == RowFiles.OWN;
    }

    /** Whether it is in an earlier release. */
    boolean isKept() {
        return row.standing().map(Standing::kept).orElse(false);
    }

    /** The document that stands for what is merged into this one: another where an earlier run merged this one, too. */
    DocumentId standsFor() {
        return row.standing().map(Standing::survivor).orElse(row.id());
    }
}
