package org.millrace.connectors.documents.child;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks after the child process from a thread of its own: ends it when a file takes too much processor time, when its
 * parent is gone, and when it has had nothing to do for five minutes.
 *
 * <p>Processor time of the whole process and not of the clock, so that a busy machine does not change what is read; with the
 * collector's share, so that a full heap counts.
 */
final class Watch {
    private static final int TICK_MILLIS = 200;
    private static final int IDLE_TICKS = 300 * 1000 / TICK_MILLIS;
    private static final long NANOS = 1_000_000_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    private final long seconds;
    private final Runnable outOfTime;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long begun;

    Watch(int seconds, Runnable outOfTime) {
        this.seconds = seconds;
        this.outOfTime = outOfTime;
    }

    void start() {
        Thread thread = new Thread(this::run, "watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** A file begins. */
    void begin() {
        begun = system.getProcessCpuTime();
        busy.set(true);
    }

    /** The file is done, and the answer the caller's to give; does not return where its time was up just before. */
    void end() {
        while (!busy.compareAndSet(true, false)) {
            sleep();
        }
    }

    private void run() {
        int idle = 0;
        while (parent == null || parent.isAlive()) {
            sleep();
            if (!busy.get()) {
                if (++idle > IDLE_TICKS) {
                    break;
                }
                continue;
            }
            idle = 0;
            if (system.getProcessCpuTime() - begun > seconds * NANOS && busy.compareAndSet(true, false)) {
                outOfTime.run();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void sleep() {
        try {
            Thread.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
