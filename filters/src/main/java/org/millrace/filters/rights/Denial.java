package org.millrace.filters.rights;

/**
 * The request that decides about a document.
 *
 * @param request id of the request
 * @param kind what the request names, as a list has it: {@code domain}
 * @param weight how far it reaches
 * @param rank how closely it names the document: the smallest is the most specific
 */
public record Denial(String request, String kind, Weight weight, int rank) {

    /** How far a request reaches. */
    public enum Weight {
        /** A duty of law or of a licence that ended: nothing overrides it, and copies of the document go too. */
        ERASURE,
        /** An owner's request for one document: copies from elsewhere stay, and it is told that there was one. */
        ONE_DOCUMENT,
        /** An owner's request for a place where many documents lie: copies from elsewhere stay. */
        PLACE;

        /** The rule under which a ledger tells of it. */
        public String rule() {
            return switch (this) {
                case ERASURE -> OptOutFilter.ERASURE;
                case ONE_DOCUMENT -> OptOutFilter.ONE_DOCUMENT;
                case PLACE -> OptOutFilter.PLACE;
            };
        }
    }

    static Denial of(OptOutRequest request) {
        Weight weight = request.isErasure()
                ? Weight.ERASURE
                : request.kind().namesOneDocument() ? Weight.ONE_DOCUMENT : Weight.PLACE;
        return new Denial(
                request.id(), request.kind().word(), weight, request.kind().rank());
    }

    /** The one that decides of two, which may be null: erasure first, then what is more specific, then the first. */
    static Denial stronger(Denial a, Denial b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean erasure = a.weight == Weight.ERASURE;
        if (erasure != (b.weight == Weight.ERASURE)) {
            return erasure ? a : b;
        }
        return b.rank < a.rank ? b : a;
    }
}
