package org.millrace.pipeline.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Redaction;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.Cut;

/**
 * Takes cuts out of a document: the text without the union of their stretches, and notes that fit it. Redactions move with
 * the text; one that is cut goes, of one that is cut in part the rest stays. One edit tells how many cuts there were, by
 * rule, and how many code points the text has fewer.
 *
 * <p>Where the end of the text is cut, white space that then stands at the end goes, too: the line feed before a line that
 * is gone. Where the start is cut, so do white space up to the first word, or, behind a line feed, blank lines.
 */
final class CutText {
    /** The edit's step, and that in which a document goes of which too little is left. */
    static final String STEP = "cut";

    private final String text;
    private final int codePoints;
    private List<int[]> gaps; // from and to, in order, apart from each other

    private CutText(String text, List<Cut> cuts) {
        this.text = text;
        this.codePoints = text.codePointCount(0, text.length());
        this.gaps = union(cuts, codePoints);
        trimEnd();
        trimStart();
    }

    /** The document as it is released. */
    static Curated without(List<Cut> cuts, Curated document) {
        if (cuts.isEmpty()) {
            return document;
        }
        return new CutText(new String(document.text(), StandardCharsets.UTF_8), cuts).applyTo(document, cuts);
    }

    private static List<int[]> union(List<Cut> cuts, int length) {
        List<int[]> union = new ArrayList<>();
        int[] last = null;
        for (Cut cut : cuts.stream().sorted().toList()) {
            int start = Math.min(cut.start(), length);
            int end = Math.min(cut.end(), length);
            if (last != null && start <= last[1]) {
                last[1] = Math.max(last[1], end);
            } else {
                last = new int[] {start, end};
                union.add(last);
            }
        }
        return union;
    }

    private void trimEnd() {
        int points = codePoints;
        int at = text.length();
        while (!gaps.isEmpty() && gaps.get(gaps.size() - 1)[1] == codePoints) {
            int[] gap = gaps.get(gaps.size() - 1);
            int floor = gaps.size() > 1 ? gaps.get(gaps.size() - 2)[1] : 0;
            at = text.offsetByCodePoints(at, gap[0] - points);
            while (gap[0] > floor && isSpace(text.codePointBefore(at))) {
                at -= Character.charCount(text.codePointBefore(at));
                gap[0]--;
            }
            if (gap[0] > floor || gaps.size() == 1) {
                return;
            }
            points = gap[0]; // nothing but white space between two gaps: they are one
            gaps.remove(gaps.size() - 1);
            gaps.get(gaps.size() - 1)[1] = codePoints;
        }
    }

    private void trimStart() {
        int points = 0;
        int at = 0;
        int first = 0;
        while (first < gaps.size() && gaps.get(first)[0] == 0 && gaps.get(first)[1] < codePoints) {
            int[] gap = gaps.get(first);
            boolean isLast = first + 1 == gaps.size();
            int limit = isLast ? codePoints : gaps.get(first + 1)[0];
            at = text.offsetByCodePoints(at, gap[1] - points);
            points = gap[1];
            boolean isBehindLine = at > 0 && text.charAt(at - 1) == '\n';
            int behindLine = points;
            while (points < limit && isSpace(text.codePointAt(at))) {
                int c = text.codePointAt(at);
                at += Character.charCount(c);
                points++;
                behindLine = c == '\n' ? points : behindLine;
            }
            if (points < limit || isLast) {
                gap[1] = isBehindLine ? behindLine : points;
                break;
            }
            first++; // nothing but white space between two gaps: they are one
            gaps.get(first)[0] = 0;
        }
        gaps = gaps.subList(first, gaps.size());
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Curated applyTo(Curated document, List<Cut> cuts) {
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        int points = 0;
        int removed = 0;
        for (int[] gap : gaps) {
            int start = text.offsetByCodePoints(at, gap[0] - points);
            kept.append(text, at, start);
            at = text.offsetByCodePoints(start, gap[1] - gap[0]);
            points = gap[1];
            removed += gap[1] - gap[0];
        }
        kept.append(text, at, text.length());
        if (removed == 0) {
            return document;
        }
        SortedMap<String, Integer> places = new TreeMap<>();
        cuts.forEach(cut -> places.merge(cut.rule(), 1, Integer::sum));
        Notes notes = document.notes();
        notes = new Notes(notes.facts(), notes.signals(), moved(notes.redactions()), notes.edits())
                .withEdit(new Edit(STEP, places, removed));
        return new Curated(
                kept.toString().getBytes(StandardCharsets.UTF_8),
                document.codePoints() - removed,
                document.origin(),
                notes,
                document.readings());
    }

    private List<Redaction> moved(List<Redaction> redactions) {
        int[] before = new int[gaps.size() + 1];
        for (int i = 0; i < gaps.size(); i++) {
            before[i + 1] = before[i] + gaps.get(i)[1] - gaps.get(i)[0];
        }
        List<Redaction> moved = new ArrayList<>();
        for (Redaction redaction : redactions) {
            int start = place(redaction.start(), before);
            int end = place(redaction.start() + redaction.length(), before);
            if (end > start || redaction.length() == 0) {
                moved.add(
                        new Redaction(redaction.category(), start, end - start, redaction.rule(), redaction.policy()));
            }
        }
        return moved;
    }

    /** Where a code point of the whole text, or the one behind what is cut there, stands in what is left. */
    private int place(int point, int[] cutBefore) {
        int low = 0; // the first gap that ends behind the point
        int high = gaps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (gaps.get(middle)[1] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int inside = low < gaps.size() ? Math.max(0, point - gaps.get(low)[0]) : 0;
        return point - cutBefore[low] - inside;
    }
}
