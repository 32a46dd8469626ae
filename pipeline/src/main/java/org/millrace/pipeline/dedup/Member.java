package org.millrace.pipeline.dedup;

import java.util.Arrays;
import java.util.Comparator;
import org.millrace.pipeline.signature.SignatureRow;

/** A document of a cluster. */
record Member(long ref, SignatureRow row) {
    /** The order in which members are preferred; nothing in it depends on what arrived when. */
    static final Comparator<Member> PREFERRED = Comparator.<Member, long[]>comparing(
                    member -> member.row().ranks(), Arrays::compare)
            .thenComparing(member -> member.row().id())
            .thenComparingLong(Member::ref);
}
