package org.millrace.pipeline.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "millrace",
        description = "Turns web-crawl and code archives into corpora for language-model training.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "To begin with: millrace run configs/quickstart.yaml",
            "Exit codes: 0 done; 1 the data, the release or the machine is at fault; 2 the recipe or the command is at fault."
        },
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
            OptOutCommand.class,
            CommandLine.HelpCommand.class
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
        CommandLine program = new CommandLine(new Millrace());
        tellVersion(program);
        program.setParameterExceptionHandler((e, all) -> Faults.misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Faults.explain(e, command.getErr()));
        try {
            return program.execute(arguments);
        } catch (OutOfMemoryError e) { // the library hands on exceptions only
            return Faults.explain(e, program.getErr());
        }
    }

    /** Every command has an option {@code --version}, and knows it only if told. */
    private static void tellVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Millrace::tellVersion);
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
