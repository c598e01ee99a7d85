package org.homeward.bench.node;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.demo.input.Party;
import org.homeward.demo.invention.InventedRound;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./homeward bench node`: what one node does under load, beside what its database alone does with the same rows.
@Command(
        name = "./homeward bench node",
        mixinStandardHelpOptions = true,
        version = "homeward 0.1.0",
        description = {
            "Measures a node on this machine, with embedded PostgreSQL that writes durably: imports, scans, pages and "
                    + "lists with many parcels, envelopes. Prints Markdown; progress goes to standard error.",
            "Nothing is left behind when it ends."
        })
public final class NodeBench implements Callable<Integer> {

    private static final int PLAYED = 60; // Enough for one parcel of every incident on each side.
    private static final int EXAMINED = 60; // Of some 110: half of the parcels are then under way at their places.
    private static final int SHORT_SECONDS = 60;
    private static final int LONG_SECONDS = 300;

    @Option(
            names = "--parcels",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Parcels in the node's database (default: ${DEFAULT-VALUE}).")
    private int parcels = 100_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1500000",
            description = "Custody events in it (default: ${DEFAULT-VALUE}).")
    private int events = 1_500_000;

    @Option(names = "--long", description = "The clerks scan for five minutes instead of one.")
    private boolean isLong;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            defaultValue = "import,pages,scans,envelopes",
            description = "Only these parts: import, pages, scans, envelopes (default: all).")
    private List<String> only = List.of("import", "pages", "scans", "envelopes");

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often each page and list is opened (default: ${DEFAULT-VALUE}).")
    private int times = 20;

    @Option(
            names = "--stay",
            description = "Leave the filled nodes running until Ctrl-C, to look at them and their database.")
    private boolean stay;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private NodeBench() {}

    /// Ends with 0 when everything was measured, whatever came out; with 2 when an option cannot be read.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new NodeBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        out.println(machine());
        out.println();
        out.println("| | measured | goal |");
        out.println("|---|---|---|");
        if (only.contains("import")) {
            new ImportPart(NodeBench::say).measure().forEach(out::println);
        }
        if (only.stream().anyMatch(part -> !part.equals("import"))) {
            atVolume();
        }
        out.println();
        out.println(machine());
        return 0;
    }

    private void atVolume() throws Exception {
        try (var bed = NodeBed.start(InventedRound.invent(PLAYED, 11), NodeBench::say)) {
            say("A round of 2 x " + PLAYED + " parcels is played until half of them are examined ...");
            bed.play(untilHalfIsExamined());
            fill(bed);
            if (only.contains("scans")) {
                measure(new ScansPart(bed, Duration.ofSeconds(isLong ? LONG_SECONDS : SHORT_SECONDS)));
            }
            if (only.contains("envelopes")) {
                measure(new EnvelopesPart(bed));
            }
            if (only.contains("pages")) {
                measure(new PagesPart(bed, Math.max(1, times)));
            }
            if (stay) {
                say("Node a is " + bed.url(Party.A) + ", its database " + bed.databaseUrl(Party.A)
                        + ". Ctrl-C ends all.");
                new CountDownLatch(1).await();
            }
        }
    }

    private void measure(BenchPart part) throws Exception {
        say("Measuring: " + part.getClass().getSimpleName().replace("Part", "") + " ...");
        part.measure().forEach(out::println);
    }

    private static Audience untilHalfIsExamined() {
        var deeds = new AtomicInteger();
        return new Audience() {
            @Override
            public void begins(Stage stage, LocalDate day) {
                say(day + " " + stage.word());
            }

            @Override
            public void deed(Stage stage) {
                if (stage == Stage.EXAMINATION && deeds.incrementAndGet() == EXAMINED) {
                    throw NodeBed.enough();
                }
            }
        };
    }

    private void fill(NodeBed bed) throws SQLException {
        for (var party : List.of(Party.A, Party.NEUTRAL)) {
            say("Copying rows at node " + party.word() + " ...");
            try (var db = bed.enter(party)) {
                say("Node " + party.word() + ": " + new VolumeRepository(db).fill(parcels, events));
            }
        }
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s: %d processors, JDK %s, load %.1f",
                LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES),
                system.getAvailableProcessors(),
                System.getProperty("java.version"),
                system.getSystemLoadAverage());
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
