package org.millrace.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/** Remembers what a connector reported, in order. */
public class Report implements Intake {
    /** One report; exactly one of the last three is not null. */
    public record Entry(Origin origin, Payload payload, Verdict.Drop drop, Failure failure) {
        public String content() {
            return payload instanceof Payload.Text text
                    ? text.text()
                    : new String(((Payload.Bytes) payload).content(), StandardCharsets.UTF_8);
        }

        /** What happened, in a word: {@code found}, the rule or the cause. */
        public String what() {
            return payload != null ? "found" : drop != null ? drop.rule() : failure.cause();
        }

        @Override
        public String toString() {
            return what() + "@" + origin.offset() + "+" + origin.length();
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    public static Report of(Connector connector, Container container) {
        Report report = new Report();
        try {
            connector.read("src", container, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<String> whats() {
        return entries.stream().map(Entry::what).toList();
    }

    public List<String> texts() {
        return entries.stream()
                .filter(e -> e.payload() != null)
                .map(Entry::content)
                .toList();
    }

    public Entry sole() {
        if (entries.size() != 1) {
            throw new AssertionError("expected one report, got " + entries);
        }
        return entries.get(0);
    }

    @Override
    public void found(Origin origin, Payload payload) {
        entries.add(new Entry(origin, payload, null, null));
    }

    @Override
    public void leftOut(Origin origin, Verdict.Drop reason) {
        entries.add(new Entry(origin, null, reason, null));
    }

    @Override
    public void failed(Origin origin, Failure failure) {
        entries.add(new Entry(origin, null, null, failure));
    }
}
