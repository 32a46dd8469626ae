package org.millrace.connectors.documents.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

/**
 * How the two processes speak. The child greets with {@link #GREETING}; then each question is a format's number (byte), the
 * file's length (int) and bytes, each answer one kind (byte) and its fields. Strings are their UTF-16 units, so that half
 * pairs come through.
 */
final class Wire {
    static final int GREETING = 0x4d50_4447;

    static final int FOUND = 1;
    static final int NOTHING = 2;
    static final int UNREADABLE = 3;
    /** The heap was too small; the child ends. */
    static final int OUT_OF_MEMORY = 4;
    /** The stack was too small; the child ends. */
    static final int OUT_OF_STACK = 5;
    /** The processor time is used up; the child ends. */
    static final int OUT_OF_TIME = 6;
    /** A class cannot be used any more; the child ends. */
    static final int BROKEN = 7;

    private static final int MOST_ENTRIES = 1000;

    private Wire() {}

    static void write(Extraction extraction, DataOutputStream out) throws IOException {
        if (extraction instanceof Extraction.Found found) {
            out.writeByte(FOUND);
            write(found.text(), out);
            out.writeInt(found.notes().facts().size());
            for (Map.Entry<String, String> fact : found.notes().facts().entrySet()) {
                write(fact.getKey(), out);
                write(fact.getValue(), out);
            }
            out.writeInt(found.notes().signals().size());
            for (Map.Entry<String, Long> signal : found.notes().signals().entrySet()) {
                write(signal.getKey(), out);
                out.writeLong(signal.getValue());
            }
        } else if (extraction instanceof Extraction.Nothing nothing) {
            Verdict.Drop reason = nothing.reason();
            out.writeByte(NOTHING);
            write(reason.rule(), out);
            out.writeDouble(reason.value());
            out.writeDouble(reason.limit());
            write(reason.evidence(), out);
        } else if (extraction instanceof Extraction.Unreadable unreadable) {
            out.writeByte(UNREADABLE);
            write(unreadable.failure().cause(), out);
            write(unreadable.failure().message(), out);
        }
    }

    /**
     * Reads the fields of an answer whose kind has been read.
     *
     * @param longest UTF-16 units of the longest string that is taken
     */
    static Extraction read(int kind, DataInputStream in, int longest) throws IOException {
        switch (kind) {
            case FOUND -> {
                String text = string(in, longest);
                SortedMap<String, String> facts = new TreeMap<>();
                for (int n = count(in); n > 0; n--) {
                    String name = string(in, longest);
                    facts.put(name, string(in, longest));
                }
                SortedMap<String, Long> signals = new TreeMap<>();
                for (int n = count(in); n > 0; n--) {
                    String name = string(in, longest);
                    signals.put(name, in.readLong());
                }
                return new Extraction.Found(
                        text, new Notes(facts, signals, Notes.NONE.redactions(), Notes.NONE.edits()));
            }
            case NOTHING -> {
                String rule = string(in, longest);
                double value = in.readDouble();
                double limit = in.readDouble();
                return new Extraction.Nothing(new Verdict.Drop(rule, value, limit, string(in, longest)));
            }
            case UNREADABLE -> {
                String cause = string(in, longest);
                return new Extraction.Unreadable(new Failure(cause, string(in, longest)));
            }
            default -> throw new IOException("an answer of unknown kind " + kind);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String string(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("a string of " + length + " units");
        }
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = in.readChar();
        }
        return new String(units);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ENTRIES) {
            throw new IOException("an answer with " + count + " entries");
        }
        return count;
    }
}
