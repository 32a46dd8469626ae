package org.millrace.connectors.documents.child;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Verdict;

/**
 * Makes text of files of the formats whose parsers cannot be bounded, whatever is in them: it always returns, with memory
 * outside this JVM that has a cap, and the same for the same file and limits, save where the file meets {@code
 * parser-time}.
 *
 * <p>Files are parsed by child processes, started as they are needed and kept: as many as threads have called at once.
 * A child ends with this JVM, however that ends, and after five minutes without work. Each is a JVM of the same
 * version with the class files of this one, and may take its heap and some 100 MB.
 *
 * <ul>
 *   <li>nothing: {@code no-text} (scanned pages), {@code media-type} (a compound file of another kind), {@code encrypted}
 *       (needs a password; evidence {@code certificate} where it needs a key), {@code too-many-pages}, {@code
 *       too-many-steps}, {@code too-deep} (groups of RTF), {@code too-large} (UTF-16 units);
 *       {@code parser-memory}: the heap of a fresh child was too small; {@code parser-time}: the one limit that is a
 *       time (of the processor, not the clock), against loops that no count sees
 *   <li>unreadable: {@code bad-pdf}, {@code bad-rtf}, {@code bad-doc}, {@code bad-ppt}; {@code parser-died}: two
 *       fresh children ended without an answer
 * </ul>
 *
 * <p>A file that ran out of memory in a child that had parsed others is given to a fresh one, so that files before it do not
 * show. Safe for use by many threads. Starting a child costs about half a second.
 */
public final class ChildParsing {
    private static final int MOST_DEATHS = 2;

    /** By limits, since a recipe's extractor is made anew in every worker thread. */
    private static final Map<ParserLimits, ConcurrentLinkedDeque<ChildProcess>> IDLE = new ConcurrentHashMap<>();

    private final ParserLimits limits;
    private final ConcurrentLinkedDeque<ChildProcess> idle;

    private ChildParsing(ParserLimits limits) {
        this.limits = limits;
        idle = IDLE.computeIfAbsent(limits, key -> new ConcurrentLinkedDeque<>());
    }

    /** Parsing within {@code limits}; starts nothing yet. */
    public static ChildParsing within(ParserLimits limits) {
        return new ChildParsing(limits);
    }

    /**
     * The text of one file.
     *
     * @throws IllegalStateException where no child can be started, which says nothing of the file
     */
    public Extraction parse(ChildFormat format, byte[] content) {
        ChildProcess process = idle.pollFirst();
        if (process != null) {
            Extraction extraction = attempt(process, format, content);
            if (extraction != null) {
                return extraction;
            }
        }
        for (int deaths = 0; deaths < MOST_DEATHS; deaths++) {
            Extraction extraction = attempt(ChildProcess.start(limits), format, content);
            if (extraction != null) {
                return extraction;
            }
        }
        return new Extraction.Unreadable(new Failure(
                "parser-died", "the process that parses ended " + MOST_DEATHS + " times without an answer"));
    }

    /** What came of the file, or {@code null} where only a fresh process can tell. */
    private Extraction attempt(ChildProcess process, ChildFormat format, byte[] content) {
        boolean fresh = !process.isUsed();
        ChildProcess.Answer answer;
        try {
            answer = process.ask(format, content);
        } catch (IOException e) {
            process.kill();
            return null;
        }
        if (answer.extraction() != null) {
            idle.addFirst(process);
            return answer.extraction();
        }
        process.kill();
        if (answer.kind() == Wire.OUT_OF_TIME) {
            return new Extraction.Nothing(Verdict.drop("parser-time", limits.seconds() + " s"));
        }
        if (!fresh) {
            return null;
        }
        return switch (answer.kind()) {
            case Wire.OUT_OF_MEMORY ->
                new Extraction.Nothing(Verdict.drop("parser-memory", limits.heapBytes() + " bytes"));
            case Wire.OUT_OF_STACK ->
                new Extraction.Unreadable(new Failure(format.failure(), "objects inside one another without end"));
            default -> new Extraction.Unreadable(new Failure(format.failure(), "needs a library that is left out"));
        };
    }

    /** The children that wait for work. */
    Stream<ProcessHandle> waiting() {
        return idle.stream().map(ChildProcess::handle);
    }
}
