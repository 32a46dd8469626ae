package org.millrace.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.millrace.pipeline.dedup.GiantClusterException;
import org.millrace.pipeline.files.FolderInUseException;
import org.millrace.pipeline.files.NoFileSystemException;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.Suggestion;
import org.millrace.pipeline.release.BrokenAssertionException;
import org.millrace.pipeline.release.UnbalancedLedgerException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user is told where a command cannot do its work, on standard error, and the exit code. */
final class Faults {
    private Faults() {}

    /** What went wrong in a command's work. Only what is a defect of the program is told with a stack trace. */
    static int explain(Throwable e, PrintWriter err) {
        if (isOutOfMemory(e)) {
            err.printf(
                    Locale.ROOT,
                    "millrace: out of memory: Java may have %,d MB; allow it more, as with MILLRACE_JAVA_OPTS=-Xmx4g, or"
                            + " choose a lower --parallelism%n",
                    Runtime.getRuntime().maxMemory() >> 20);
            return ExitCode.DATA;
        }
        if (e instanceof RecipeException || e instanceof NoFileSystemException || e instanceof FolderInUseException) {
            err.println("millrace: " + e.getMessage());
            return ExitCode.COMMAND;
        }
        if (e instanceof IOException
                || e instanceof UncheckedIOException
                || e instanceof UnbalancedLedgerException
                || e instanceof BrokenAssertionException
                || e instanceof GiantClusterException) {
            err.println("millrace: " + (e.getMessage() == null ? e : e.getMessage()));
            return ExitCode.DATA;
        }
        err.println("millrace: this should not happen; please report it with the lines below");
        e.printStackTrace(err);
        return ExitCode.DATA;
    }

    /** Engines and readers wrap what they were thrown. */
    private static boolean isOutOfMemory(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the command line: the fault, what was meant perhaps, and how the command is called. */
    static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        boolean awaitsCommand = !command.getSubcommands().isEmpty();
        if (awaitsCommand && e instanceof UnmatchedArgumentException unmatched && isWord(unmatched.getUnmatched())) {
            String word = unmatched.getUnmatched().get(0);
            List<String> known = List.copyOf(command.getSubcommands().keySet());
            err.println("millrace: unknown command '" + word + "'" + Suggestion.orKnown(known, word));
        } else {
            err.println("millrace: " + e.getMessage());
        }
        CommandLine.Help help = command.getHelpFactory().create(command.getCommandSpec(), command.getColorScheme());
        err.print("Usage: " + help.synopsis("Usage: ".length()));
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' tells more.");
        return ExitCode.COMMAND;
    }

    private static boolean isWord(List<String> unmatched) {
        return !unmatched.isEmpty() && !unmatched.get(0).startsWith("-");
    }
}
