package org.millrace.connectors.documents.child;

import com.zaxxer.sparsebits.SparseBitSet;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.MapUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.math3.util.FastMath;
import org.apache.fontbox.FontBoxFont;
import org.apache.logging.log4j.LogManager;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.slf4j.LoggerFactory;

/** A child process with {@link ChildWorker} in it. Used by one thread at a time. */
final class ChildProcess {
    /** Whose class files the child needs: one of each library, found where this JVM has them, shaded or not. */
    private static final List<Class<?>> NEEDED = List.of(
            ChildWorker.class,
            Extraction.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            Metadata.class,
            RTFParser.class,
            POIFSFileSystem.class,
            HWPFDocument.class,
            LogManager.class,
            LoggerFactory.class,
            IOUtils.class,
            DigestUtils.class,
            MapUtils.class,
            FastMath.class,
            SparseBitSet.class);

    /** A child that has used up this multiple of its processor time by the clock hangs. */
    private static final int PATIENCE = 10;

    private static final ScheduledThreadPoolExecutor GUARD = guard();

    private final ParserLimits limits;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean used;

    private ChildProcess(ParserLimits limits, Process process) {
        this.limits = limits;
        this.process = process;
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    /**
     * A child that is ready.
     *
     * @throws IllegalStateException where no process can be started, with what it said
     */
    static ChildProcess start(ParserLimits limits) {
        List<String> command = command(limits);
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            // settings that would make one machine's child another than the next one's
            for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")) {
                builder.environment().remove(name);
            }
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot start a process to parse documents: " + command.get(0) + ": " + e.getMessage(), e);
        }
        ChildProcess started = new ChildProcess(limits, process);
        Future<?> alarm = started.killIfSilent();
        try {
            if (started.in.readInt() == Wire.GREETING) {
                return started;
            }
        } catch (IOException e) {
            // said below
        } finally {
            alarm.cancel(false);
        }
        throw new IllegalStateException("the process to parse documents does not come up: " + started.lastWords());
    }

    private String lastWords() {
        process.toHandle().destroyForcibly(); // by its handle, which leaves its streams open
        try {
            byte[] said = process.getErrorStream().readNBytes(2000);
            return "exit value " + process.waitFor() + ", " + new String(said, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static List<String> command(ParserLimits limits) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-Xmx" + limits.heapBytes(),
                "-XX:MaxMetaspaceSize=134217728",
                "-XX:+UseSerialGC", // no threads of its own, and the same memory for the same file
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr", // standard output is the wire
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + File.separator + "dev" + File.separator + "null",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                classPath(),
                ChildWorker.class.getName(),
                String.valueOf(limits.pages()),
                String.valueOf(limits.steps()),
                String.valueOf(limits.characters()),
                String.valueOf(limits.heapBytes()),
                String.valueOf(limits.seconds())));
        return command;
    }

    /** Where the classes came from that this JVM runs, whichever loader brought them. */
    static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : NEEDED) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            try {
                places.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException | RuntimeException e) { // no code source, or one that is no file
                return System.getProperty("java.class.path");
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** The child's answer: one of the kinds of {@link Wire} that end it, or what came of the file. */
    record Answer(int kind, Extraction extraction) {}

    /**
     * Has the child parse a file.
     *
     * @throws IOException where the child is gone or talks nonsense: it is of no use any more
     */
    Answer ask(ChildFormat format, byte[] content) throws IOException {
        used = true;
        Future<?> alarm = killIfSilent();
        try {
            out.writeByte(format.code());
            out.writeInt(content.length);
            out.write(content);
            out.flush();
            int kind = in.readUnsignedByte();
            return kind >= Wire.OUT_OF_MEMORY && kind <= Wire.BROKEN
                    ? new Answer(kind, null)
                    : new Answer(kind, Wire.read(kind, in, longest()));
        } finally {
            alarm.cancel(false);
        }
    }

    /** Joining lines adds at most two characters to each; facts are shorter. */
    private int longest() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, 3L * limits.characters() + 10_000);
    }

    /** Whether it has been asked before, so that its heap is not that of a new one. */
    boolean isUsed() {
        return used;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void kill() {
        process.destroyForcibly();
    }

    private Future<?> killIfSilent() {
        return GUARD.schedule(process::destroyForcibly, (long) PATIENCE * limits.seconds(), TimeUnit.SECONDS);
    }

    private static ScheduledThreadPoolExecutor guard() {
        ScheduledThreadPoolExecutor guard = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "parsing-guard");
            thread.setDaemon(true);
            return thread;
        });
        guard.setRemoveOnCancelPolicy(true);
        // no thread while nothing is parsed: an engine's worker outlives the job, and its class loader must go
        guard.setKeepAliveTime(1, TimeUnit.SECONDS);
        guard.allowCoreThreadTimeOut(true);
        return guard;
    }
}
