package org.millrace.pipeline.command;

import picocli.CommandLine.Command;

@Command(
        name = "optout",
        description = "Makes and checks the lists and snapshots that opt-out steps read.",
        mixinStandardHelpOptions = true,
        subcommands = {OptOutSnapshotCommand.class, OptOutCheckCommand.class, OptOutDigestCommand.class})
final class OptOutCommand {}
