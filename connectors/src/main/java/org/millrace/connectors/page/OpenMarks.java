package org.millrace.connectors.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Links, emphasis and code that the walk is in. They become marks of the outline with their first text. */
final class OpenMarks {
    private final Outline page;
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final List<Pending> pending = new ArrayList<>();

    /** An inline element that began, and had no text yet. */
    private record Pending(Marks.Kind kind, String target) {}

    OpenMarks(Outline page) {
        this.page = page;
    }

    void begin(Marks.Kind kind, String target) {
        starts.push(page.text.length());
        pending.add(new Pending(kind, target));
    }

    /** @param inBlock whether a block is open */
    void finish(Marks.Kind kind, boolean inBlock) {
        int began = starts.pop();
        if (!pending.isEmpty()) {
            pending.remove(pending.size() - 1); // it had no text
        } else if (inBlock && page.text.length() > began) {
            page.marks.add(page.text.length(), kind, false, "");
        }
    }

    /** Text follows. */
    void set() {
        for (Pending mark : pending) {
            page.marks.add(page.text.length(), mark.kind(), true, mark.target());
        }
        pending.clear();
    }
}
