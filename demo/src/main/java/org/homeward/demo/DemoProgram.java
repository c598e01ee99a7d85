package org.homeward.demo;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program behind `./homeward demo` and `./homeward bench round`.
@Command(
        name = "./homeward",
        description = "Plays a round of parcels between three nodes on this machine.",
        mixinStandardHelpOptions = true,
        version = "homeward 0.1.0",
        subcommands = {DemoCommand.class, BenchCommand.class})
public final class DemoProgram implements Runnable {

    static final int FAILED = 1;
    static final int UNREADABLE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DemoProgram() {}

    /// Ends with 0 when the round closed, 1 when it did not, 2 when the input or an option cannot be read.
    public static void main(String[] arguments) {
        var command = new CommandLine(new DemoProgram());
        command.setUsageHelpWidth(100);
        command.setExecutionExceptionHandler((e, line, _) -> told(e, line));
        System.exit(command.execute(arguments));
    }

    private static int told(Exception e, CommandLine line) {
        line.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
        if (System.getenv("HOMEWARD_TRACE") != null) {
            e.printStackTrace(line.getErr());
        }
        return e instanceof org.homeward.demo.input.UnreadableRound ? UNREADABLE : FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a subcommand: demo or bench.");
    }
}
