package org.homeward.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.homeward.demo.input.InputFolder;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.invention.InventedRound;
import org.homeward.demo.nodes.Premises;
import org.homeward.demo.play.PlayedRound.Manner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./homeward bench round`: how long a round takes, on what, and how much of the machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        version = "homeward 0.1.0",
        description = "Measures.",
        subcommands = {BenchCommand.Round.class})
final class BenchCommand {

    private BenchCommand() {}

    /// Plays the same round several times, each from an empty database, and prints medians as Markdown.
    @Command(
            name = "round",
            mixinStandardHelpOptions = true,
            version = "homeward 0.1.0",
            description = "Plays the same round several times, each with nodes started afresh on empty databases, and "
                    + "prints the medians as Markdown.")
    static final class Round implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--input", paramLabel = "DIR", description = "A round's folder, as for ./homeward demo.")
        private @Nullable Path input;

        @Option(
                names = "--parcels",
                paramLabel = "N",
                defaultValue = "" + DemoCommand.PARCELS_DEFAULT,
                description = "Parcels a side, where the round is invented (default: ${DEFAULT-VALUE}).")
        private int parcels = DemoCommand.PARCELS_DEFAULT;

        @Option(
                names = "--runs",
                paramLabel = "N",
                defaultValue = "3",
                description = "How often (default: ${DEFAULT-VALUE}).")
        private int runs = 3;

        @Option(
                names = "--in-flight",
                paramLabel = "N",
                defaultValue = "" + DemoCommand.IN_FLIGHT_DEFAULT,
                description = "So many deeds at once on each side (default: ${DEFAULT-VALUE}).")
        private int inFlight = DemoCommand.IN_FLIGHT_DEFAULT;

        private Round() {}

        @Override
        public Integer call() {
            var writer = spec.commandLine().getOut();
            var screen = new Screen(spec.commandLine().getErr());
            var round = readRound();
            var results = new ArrayList<RoundRun.Result>();
            for (var number = 1; number <= Math.max(1, runs); number++) {
                screen.say("Run " + number + " of " + runs);
                try (var premises = new Premises()) {
                    var run = new RoundRun(round, premises, OptionalLong.empty(), screen::say);
                    run.start();
                    results.add(run.play(new Manner(number, inFlight), screen));
                }
            }
            writer.println(new BenchTable(results).markdown());
            writer.flush();
            return results.stream().allMatch(result -> result.ending().closed()) ? 0 : DemoProgram.FAILED;
        }

        private RoundInput readRound() {
            return input == null ? InventedRound.invent(parcels, 1) : InputFolder.read(input);
        }
    }
}
