package org.homeward.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.homeward.demo.input.InputFolder;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.invention.InventedRound;
import org.homeward.demo.nodes.Premises;
import org.homeward.demo.play.PlayedRound.Manner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./homeward demo`: three nodes, a whole round, and the nodes left running.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        version = "homeward 0.1.0",
        description = {
            "Starts an embedded PostgreSQL and three nodes on this machine (the bureaus of two invented states and an "
                    + "invented neutral), plays a whole round of parcels through their HTTP interfaces on a simulated "
                    + "calendar, prints the closing statement, and leaves the nodes running until Ctrl-C.",
            "Nothing is left behind when it ends."
        },
        footer = {"", "Exit status: 0 the round closed, 1 it did not, 2 the input or an option cannot be read."})
final class DemoCommand implements Callable<Integer> {

    static final int PARCELS_DEFAULT = 2_000;
    static final int IN_FLIGHT_DEFAULT = 8;
    private static final int PARCELS_MAX = 50_000; // The most rows that a node takes in one file.
    private static final int IN_FLIGHT_MAX = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = "A folder with terms.json, incidents.csv and a folder for each side with rulebook.csv, "
                    + "intake.csv and held.csv. Without it people, terms, rulebooks and incidents are invented.")
    private @Nullable Path input;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write outcomes.csv, custody.jsonl, statement.txt and round.json into this folder.")
    private @Nullable Path out;

    @Option(
            names = "--parcels",
            paramLabel = "N",
            defaultValue = "" + PARCELS_DEFAULT,
            description = "Parcels a side, where the round is invented (default: ${DEFAULT-VALUE}).")
    private int parcels = PARCELS_DEFAULT;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Makes invention, chance and the nodes' ids come out the same every time.")
    private @Nullable Long seed;

    @Option(names = "--exit", description = "Stop everything when the round has been played, and end.")
    private boolean exit;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "" + IN_FLIGHT_DEFAULT,
            description = "So many deeds at once on each side (default: ${DEFAULT-VALUE}). With 1 everything happens "
                    + "in the same order every time.")
    private int inFlight = IN_FLIGHT_DEFAULT;

    private DemoCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        var round = readRound();
        try (var premises = new Premises()) {
            try {
                return playIn(premises, round);
            } catch (RuntimeException e) {
                if (premises.isClosing()) {
                    return DemoProgram.FAILED; // Ctrl-C: whatever broke because of it is no news.
                }
                throw e;
            }
        }
    }

    private int playIn(Premises premises, RoundInput round) throws InterruptedException {
        var writer = spec.commandLine().getOut();
        var screen = new Screen(writer);
        var nodeSeed = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        var run = new RoundRun(round, premises, nodeSeed, screen::say);
        screen.say("Starting PostgreSQL and three nodes ...");
        run.start();
        var result = play(run, screen);
        if (out != null) {
            result.files().write(out);
        }
        tell(writer, result);
        if (!exit) {
            tellDoors(writer, run);
            new CountDownLatch(1).await(); // Until Ctrl-C: the premises are cleared when this program ends.
        }
        return result.ending().closed() ? 0 : DemoProgram.FAILED;
    }

    private RoundRun.Result play(RoundRun run, Screen screen) {
        try {
            return run.play(new Manner(seedOrOne(), inFlight), screen);
        } catch (RuntimeException e) {
            run.nodes().complaints().forEach(screen::say);
            throw e;
        }
    }

    private void checkOptions() {
        if (parcels < 1 || parcels > PARCELS_MAX) {
            throw refused("--parcels is " + parcels + ", expected 1 to " + PARCELS_MAX + ".");
        }
        if (inFlight < 1 || inFlight > IN_FLIGHT_MAX) {
            throw refused("--in-flight is " + inFlight + ", expected 1 to " + IN_FLIGHT_MAX + ".");
        }
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private RoundInput readRound() {
        return input == null ? InventedRound.invent(parcels, seedOrOne()) : InputFolder.read(input);
    }

    private long seedOrOne() {
        return seed == null ? 1 : seed;
    }

    private static void tell(PrintWriter writer, RoundRun.Result result) {
        var statement = result.files().report().statement();
        writer.println();
        writer.println(statement.text());
        writer.println("SHA-256 " + statement.sha256());
        writer.println("Signed by " + String.join(", ", statement.signers()));
        result.ending().objections().forEach(writer::println);
        var took = result.ending().seconds().getOrDefault("round", 0.0);
        writer.println((result.ending().closed() ? "The round is closed" : "The round is NOT closed")
                + String.format(", %.1f s after the first signature of its terms.", took));
        writer.flush();
    }

    private static void tellDoors(PrintWriter writer, RoundRun run) {
        writer.println();
        writer.println("The nodes run on, with SIMULATED clocks. Sign in with any of these:");
        for (var party : Party.values()) {
            var door = run.nodes().door(party);
            writer.println();
            writer.println("  " + party.word() + "  http://127.0.0.1:" + door.port() + "/   password of all: "
                    + door.password());
            for (var account : run.accounts()) {
                if (account.node() == party) {
                    var where = account.places().isEmpty() ? "" : "  " + String.join(" ", account.places());
                    writer.println(String.format("    %-20s %s%s", account.name(), account.role(), where));
                }
            }
        }
        writer.println();
        writer.println("Ctrl-C stops everything and leaves nothing behind.");
        writer.flush();
    }
}
