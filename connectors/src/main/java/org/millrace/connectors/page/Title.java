package org.millrace.connectors.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/**
 * The page's own heading.
 *
 * @param block the heading that has most of the title that the page states, else the first of the first level, else -1
 * @param length characters of the stated title that it has; 0 where it has none
 */
record Title(int block, int length) {
    private static final int SHORTEST = 9;

    static Title of(Layout layout) {
        Outline page = layout.page;
        String stated = UCharacter.toLowerCase(ULocale.ROOT, page.claims.title());
        int best = -1;
        int longest = SHORTEST - 1;
        int first = -1;
        for (int b = 0; b < layout.blocks; b++) {
            if (layout.heading[b] == Layout.NO_HEADING) {
                continue;
            }
            if (first < 0 && layout.heading[b] == 1) {
                first = b;
            }
            int length = page.end[b] - page.start[b];
            if (length > longest
                    && length <= stated.length()
                    && stated.contains(
                            UCharacter.toLowerCase(ULocale.ROOT, page.text.substring(page.start[b], page.end[b])))) {
                best = b;
                longest = length;
            }
        }
        return best < 0 ? new Title(first, 0) : new Title(best, longest);
    }
}
