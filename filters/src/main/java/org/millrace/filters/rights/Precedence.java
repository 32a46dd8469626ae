package org.millrace.filters.rights;

import java.util.List;
import java.util.Locale;

/**
 * Which of all that is known about a document decides whether it may be trained on. The first of these that speaks:
 *
 * <ol>
 *   <li>a duty of law or of a licence that ended: deny, whatever else is said;
 *   <li>an owner's request on a list: deny. Which of several requests counts is settled before: see
 *       {@link OptOutRequests};
 *   <li>an agreement: allow. It outweighs signals, never a request;
 *   <li>signals of the site or page: one that denies is enough, however many allow;
 *   <li>what the recipe says of documents about which nothing is known.
 * </ol>
 */
public final class Precedence {
    private Precedence() {}

    /** What decided. */
    public enum By {
        ERASURE,
        REQUEST,
        AGREEMENT,
        SIGNAL,
        STANDARD;

        /** The word in a manifest. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came out.
     *
     * @param effect deny or allow
     * @param by what decided
     * @param index for a signal: which of those that were given; else -1
     */
    public record Outcome(Effect effect, By by, int index) {}

    /**
     * Decides.
     *
     * @param request the request that counts, or null
     * @param agreed whether an agreement covers the document
     * @param signals what the signals say, in the order in which they are to be named
     * @param standard what holds where nothing speaks: deny or allow
     */
    public static Outcome decide(Denial request, boolean agreed, List<Effect> signals, Effect standard) {
        if (request != null) {
            boolean erasure = request.weight() == Denial.Weight.ERASURE;
            return new Outcome(Effect.DENY, erasure ? By.ERASURE : By.REQUEST, -1);
        }
        if (agreed) {
            return new Outcome(Effect.ALLOW, By.AGREEMENT, -1);
        }
        for (Effect decisive : List.of(Effect.DENY, Effect.ALLOW)) {
            int index = signals.indexOf(decisive);
            if (index >= 0) {
                return new Outcome(decisive, By.SIGNAL, index);
            }
        }
        if (standard == Effect.UNKNOWN) {
            throw new IllegalArgumentException("need a standard that denies or allows");
        }
        return new Outcome(standard, By.STANDARD, -1);
    }
}
