package org.millrace.pipeline.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import org.millrace.pipeline.files.Storage;

/**
 * Tells how far a phase is, by counting the results that have appeared: that works on every engine, near or far. On a
 * terminal one line is rewritten; elsewhere a line is printed now and then.
 */
final class Progress {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_LOG = Duration.ofSeconds(30);

    private final PrintStream out;
    private final boolean terminal;
    private final String phase;
    private final String glob;
    private final int total;
    private final Instant start = Instant.now();
    private final Timer timer = new Timer("progress", /* isDaemon= */ true);

    private Progress(PrintStream out, String phase, String glob, int total) {
        this.out = out;
        this.terminal = isTerminal();
        this.phase = phase;
        this.glob = glob;
        this.total = total;
        long period = (terminal ? ON_TERMINAL : IN_LOG).toMillis();
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tell();
                    }
                },
                period,
                period);
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on this is wrong in pipes: a line a second more in a log
    private static boolean isTerminal() {
        return System.console() != null;
    }

    /** What is waited for. */
    interface PhaseWork {
        void run() throws IOException;
    }

    /** Does the work and meanwhile counts files that match {@code glob}; an empty glob tells only of the phase's end. */
    static void during(PrintStream out, String phase, String glob, int total, PhaseWork work) throws IOException {
        Progress progress = new Progress(out, phase, glob, total);
        try {
            work.run();
            progress.end();
        } finally {
            progress.timer.cancel();
        }
    }

    private void tell() {
        if (glob.isEmpty()) {
            return;
        }
        try {
            int done = Math.min(total, Storage.match(glob).size());
            print(String.format(Locale.ROOT, "%-8s %,d of %,d, %s", phase, done, total, elapsed()), terminal);
        } catch (IOException e) {
            // a look that failed is no reason to fail the run; the next look may succeed
            return;
        }
    }

    private void end() {
        timer.cancel();
        print(String.format(Locale.ROOT, "%-8s done, %,d %s, %s", phase, total, noun(), elapsed()), false);
    }

    private String noun() {
        return (phase.equals("release") ? "shard" : "unit") + (total == 1 ? "" : "s");
    }

    private String elapsed() {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    private void print(String line, boolean stay) {
        out.print((terminal ? "\r\u001b[K" : "") + line + (stay ? "" : "\n"));
        out.flush();
    }
}
