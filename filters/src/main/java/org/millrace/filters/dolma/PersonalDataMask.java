package org.millrace.filters.dolma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Redacting;
import org.millrace.core.Redaction;
import org.millrace.core.Rewriting;

/**
 * Replaces what {@code pii-count@dolma-v1} finds by {@code |||EMAIL_ADDRESS|||}, {@code |||PHONE_NUMBER|||} and
 * {@code |||IP_ADDRESS|||}, with a blank on either side, as Dolma's mixes do.
 *
 * <p>White space and marks that a pattern takes in go too. Of finds that overlap the first is replaced, of those that begin at
 * the same place the longest. It is looked again until nothing is found, since a blank may make a number of what was none; Dolma
 * looks once. {@code redact} is the more careful step.
 *
 * <p>Source: Dolma, {@code taggers/pii.py} and the mixer configurations of v1.5.
 */
public final class PersonalDataMask implements Redacting {
    /** What every placeholder begins and ends with. */
    public static final String MARK = "|||";

    private static final String RULE = "pii_regex_with_counts_fast_v2";

    /** A placeholder in the text as it stands now, without the blanks around it, which a later find may take in. */
    private record Placed(PersonalDataSpans.Kind kind, int start) {
        String placeholder() {
            return MARK + kind.name() + MARK;
        }
    }

    /** The step. */
    public PersonalDataMask() {}

    @Override
    public Rewriting rewrite(Document document) {
        String text = document.text();
        List<Placed> all = List.of();
        for (List<PersonalDataSpans.Span> found = found(text); !found.isEmpty(); found = found(text)) {
            StringBuilder out = new StringBuilder(text.length());
            List<Placed> placed = new ArrayList<>();
            int from = 0;
            int earlier = 0; // of those that an earlier look placed
            for (PersonalDataSpans.Span span : found) {
                if (span.start() < from) {
                    continue;
                }
                earlier = move(all, earlier, span.start(), out.length() - from, placed);
                out.append(text, from, span.start());
                Placed now = new Placed(span.kind(), out.length() + 1);
                placed.add(now);
                out.append(' ').append(now.placeholder()).append(' ');
                from = span.end();
            }
            move(all, earlier, text.length(), out.length() - from, placed);
            text = out.append(text, from, text.length()).toString();
            all = placed;
        }
        return all.isEmpty() ? Rewriting.unchanged(text) : Rewriting.redacted(text, redactions(text, all));
    }

    /** Takes over the placeholders from {@code first} on that begin before {@code to}, {@code by} units further on. */
    private static int move(List<Placed> all, int first, int to, int by, List<Placed> placed) {
        int next = first;
        while (next < all.size() && all.get(next).start() < to) {
            placed.add(new Placed(all.get(next).kind(), all.get(next).start() + by));
            next++;
        }
        return next;
    }

    private static List<PersonalDataSpans.Span> found(String text) {
        List<PersonalDataSpans.Span> found = new ArrayList<>(PersonalDataSpans.in(text));
        found.sort(Comparator.comparingInt(PersonalDataSpans.Span::start)
                .thenComparing(
                        Comparator.comparingInt(PersonalDataSpans.Span::end).reversed()));
        return found;
    }

    private static List<Redaction> redactions(String text, List<Placed> all) {
        List<Redaction> redactions = new ArrayList<>(all.size());
        int units = 0;
        int points = 0;
        for (Placed placed : all) {
            points += text.codePointCount(units, placed.start());
            units = placed.start();
            redactions.add(new Redaction(
                    placed.kind().name(), points, placed.placeholder().length(), RULE));
        }
        return redactions;
    }
}
