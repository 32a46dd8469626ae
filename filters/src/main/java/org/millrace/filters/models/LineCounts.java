package org.millrace.filters.models;

import java.util.ArrayList;
import java.util.List;

/** How many lines could be read and how many could not, and where. For one thread at a time. */
public final class LineCounts {
    private final List<String> rests = new ArrayList<>();
    private String first = "";
    private long read;
    private long unread;

    void addRead() {
        read++;
    }

    void addUnread(String fault) {
        first = first.isEmpty() ? fault : first;
        unread++;
    }

    void addRest(String fault) {
        rests.add(fault);
    }

    /** Lines that were taken; blank ones do not count. */
    public long read() {
        return read;
    }

    /** Lines that were left out, each for a fault of its own. */
    public long unread() {
        return unread;
    }

    /** Where and what the first of the lines left out is, or empty. */
    public String first() {
        return first;
    }

    /** Files of which nothing could be read behind a damage of gzip: where each begins and what it is. */
    public List<String> rests() {
        return List.copyOf(rests);
    }
}
