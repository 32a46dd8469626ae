/** The command line: one class a command, exit codes as {@link org.millrace.pipeline.command.ExitCode} has them. */
package org.millrace.pipeline.command;
