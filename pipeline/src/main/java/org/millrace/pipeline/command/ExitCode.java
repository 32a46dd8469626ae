package org.millrace.pipeline.command;

/** What Millrace tells the shell. */
final class ExitCode {
    static final int DONE = 0;

    /** The data, the release or the storage is at fault. */
    static final int DATA = 1;

    /** The recipe or the command is at fault. */
    static final int COMMAND = 2;

    private ExitCode() {}
}
