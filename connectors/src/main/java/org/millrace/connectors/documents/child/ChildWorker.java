package org.millrace.connectors.documents.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.millrace.connectors.documents.pdf.PdfText;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;

/**
 * The program of the child process: parses one file after another, as they come on its standard input. Ends when
 * the input ends, and after a file that used up a limit of the process.
 */
public final class ChildWorker {
    private static final long STACK_BYTES = 8L << 20;

    private final ParserLimits limits;
    private final DataInputStream in;
    private final OutputStream raw;
    private final DataOutputStream out;
    private final Watch watch;

    private ChildWorker(ParserLimits limits) {
        this.limits = limits;
        in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        raw = new FileOutputStream(FileDescriptor.out);
        out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16));
        watch = new Watch(limits.seconds(), this::outOfTime);
    }

    /** Arguments: the limits, in the order of {@link ParserLimits}. */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ChildWorker worker = new ChildWorker(new ParserLimits(
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                Integer.parseInt(arguments[4])));
        PdfText.prepare();
        worker.out.writeInt(Wire.GREETING);
        worker.out.flush();
        // nobody reads what libraries print
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        worker.watch.start();
        // a thread of its own, since only then its stack's size is ours to say
        new Thread(null, worker::work, "parser", STACK_BYTES).start();
    }

    private void work() {
        try {
            while (one()) {}
        } catch (IOException e) {
            // the parent is gone
        } catch (OutOfMemoryError e) {
            last(Wire.OUT_OF_MEMORY);
        } catch (StackOverflowError e) {
            last(Wire.OUT_OF_STACK);
        } catch (LinkageError e) { // a class that memory or stack ran out in is lost for the files to come
            last(Wire.BROKEN);
        }
        Runtime.getRuntime().halt(0);
    }

    private boolean one() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        watch.begin();
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        Extraction extraction = read(ChildFormat.of(first), content);
        watch.end();
        try {
            Wire.write(extraction, out);
            out.flush();
        } catch (VirtualMachineError e) { // half an answer may be out: only a new child can give a whole one
            Runtime.getRuntime().halt(1);
        }
        return true;
    }

    /** Parsers throw all sorts of things at odd bytes: what cannot be foreseen is the file's fault. */
    private Extraction read(ChildFormat format, byte[] content) {
        try {
            return format.read(content, limits);
        } catch (VirtualMachineError | LinkageError e) {
            throw e;
        } catch (Throwable e) {
            return new Extraction.Unreadable(new Failure(
                    format.failure(), "the parser failed (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private void last(int kind) {
        watch.end();
        say(kind);
    }

    private void outOfTime() {
        say(Wire.OUT_OF_TIME);
        Runtime.getRuntime().halt(0);
    }

    private void say(int kind) {
        try {
            raw.write(kind);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
