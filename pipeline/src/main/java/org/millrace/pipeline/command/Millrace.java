package org.millrace.pipeline.command;

import java.io.IOException;
import org.millrace.pipeline.dedup.GiantClusterException;
import org.millrace.pipeline.files.FolderInUseException;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.release.BrokenAssertionException;
import org.millrace.pipeline.release.UnbalancedLedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "millrace",
        description = "Turns web-crawl and code archives into corpora for language-model training.",
        mixinStandardHelpOptions = true,
        versionProvider = Millrace.Version.class,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DecideCommand.class,
            WhatIfCommand.class,
            VerifyCommand.class,
            ProveCommand.class,
            RetractCommand.class,
            CheckMeCommand.class,
            ExplainCommand.class,
            DuplicatesCommand.class,
            ListCommand.class,
            IndexCommand.class,
            BundleCommand.class,
            NgramsCommand.class,
            OptOutCommand.class
        })
public final class Millrace {

    private Millrace() {}

    public static void main(String[] arguments) {
        int exit = run(arguments);
        System.out.flush();
        System.exit(exit); // engines leave threads behind
    }

    /** Runs one command in this JVM and returns its exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new Millrace())
                .setExecutionExceptionHandler((e, line, parsed) -> explain(e, line))
                .execute(arguments);
    }

    private static int explain(Exception e, CommandLine line) {
        if (e instanceof RecipeException || e instanceof FolderInUseException) {
            line.getErr().println("millrace: " + e.getMessage());
            return ExitCode.COMMAND;
        }
        if (e instanceof IOException
                || e instanceof UnbalancedLedgerException
                || e instanceof BrokenAssertionException
                || e instanceof GiantClusterException) {
            line.getErr().println("millrace: " + (e.getMessage() == null ? e : e.getMessage()));
            return ExitCode.DATA;
        }
        line.getErr().println("millrace: this should not happen; please report it with the lines below");
        e.printStackTrace(line.getErr());
        return ExitCode.DATA;
    }

    /** Asked for by {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var build = org.millrace.pipeline.release.BuildInfo.get();
            return new String[] {
                "millrace " + build.version() + " (code " + build.codeDigest().substring(0, 12) + ")"
            };
        }
    }
}
