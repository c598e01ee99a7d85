package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.program.LinkProgram;

/// `homeward bench linkage [DATA]`: accuracy and speed of record linkage, on the shared lists and on invented ones,
/// beside its peers on the same records.
///
/// `DATA` is the folder of the shared data, `../shared/data` if it is not given. `--without-peers` runs ours alone,
/// `--without-million` leaves out a million against a million and asks one question of 100,000 instead.
public final class LinkageBench {

    private static final Path SETTINGS = Path.of("bench/linkage");
    private static final int REPEATS = 3; // The median of three; the first also warms the compiler up.
    private static final int LARGE = 1_000_000;
    private static final int LARGE_FOR_THE_PEER = 200_000; // Splink takes 8 GB and five free minutes for a million.
    static final String XS = "xs";
    static final String FEBRL3 = "FEBRL3";
    static final String FEBRL4 = "FEBRL4";
    static final String HISTORICAL = "historical_50k";
    static final String LARGE_SET = "1M x 1M, own generator";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path data;
    private final Set<String> options;
    private final LinkageGoals goals = new LinkageGoals();
    private final List<LinkageRow> rows = new ArrayList<>();

    private LinkageBench(Path data, Set<String> options) {
        this.data = data;
        this.options = options;
    }

    /// Prints the table of figures as Markdown.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new HashSet<>(List.of(arguments));
        var known = Set.of("--without-peers", "--without-million");
        var folders = options.stream().filter(option -> !known.contains(option)).toList();
        if (folders.size() > 1 || folders.stream().anyMatch(folder -> folder.startsWith("-"))) {
            System.err.println("Usage: ./homeward bench linkage [DATA] [--without-peers] [--without-million]");
            System.exit(2);
        }
        var data = Path.of(folders.isEmpty() ? "../shared/data" : folders.getFirst());
        new LinkageBench(data, options).run();
    }

    private void run() throws IOException, InterruptedException {
        if (!Files.isDirectory(data.resolve("linkage"))) {
            out.println("The shared lists are not in " + data + ", so nothing is measured.");
            return;
        }
        out.println(machine());
        boolean million = !options.contains("--without-million");
        out.println(LinkageRow.HEADING);
        xs();
        new LinkageVariants(data, this::lists).run();
        febrl();
        historical();
        if (million) {
            large();
        }
        double p99 = new LinkageQueries(data, out).run(million ? LARGE : 100_000);
        goals.atMost("one query, p99, ms of processor time", p99, 10);
        peers(million);
        LinkageReached.hold(rows, goals);
        goals.print(out);
        out.println("\n" + machine());
    }

    /// The peers come last, the slowest at the very end.
    private void peers(boolean million) throws IOException {
        var peers = new LinkagePeers(data, out, !options.contains("--without-peers"));
        var xs = data.resolve("linkage/xs");
        out.println(LinkageRow.HEADING);
        peers.splinkOnLists(XS, xs).ifPresent(this::print);
        peers.splinkOnItsOwn(FEBRL3, "febrl3", false).ifPresent(this::print);
        peers.splinkOnItsOwn(FEBRL4, "febrl4", true).ifPresent(this::print);
        peers.splinkOnItsOwn(HISTORICAL, "h50k", false).ifPresent(this::print);
        for (var set : List.of(LinkageVariants.UNKNOWN, LinkageVariants.NOISE, LinkageVariants.MIXED)) {
            peers.splinkOnLists(set, variant(set)).ifPresent(this::print);
        }
        if (million) {
            var folder = Path.of("target/linkage-200k");
            new InventedFolder(data).write(folder, plan(LARGE_FOR_THE_PEER), 11);
            peers.splinkOnManyLines("200k x 200k, same generator", folder).ifPresent(peer -> {
                print(peer);
                goals.atMost(
                        "Splink's F1 on 200k x 200k of the same generator, harder still at 1M",
                        peer.quality().f1(),
                        0.90);
            });
        }
        peers.logicOnLists(XS, xs).ifPresent(this::print);
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s: %d processors, JDK %s, load %.1f%n",
                LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES),
                system.getAvailableProcessors(),
                Runtime.version(),
                system.getSystemLoadAverage());
    }

    static Path variant(String name) {
        return Path.of("target/linkage-variants").resolve(name.replaceAll("[^a-z]+", "-"));
    }

    private void print(LinkageRow row) {
        rows.add(row);
        out.println(row);
    }

    private void xs() {
        var folder = data.resolve("linkage/xs");
        var score = measured(XS, lists(folder), LinkageTruth.ofFolder(folder), true);
        goals.atMost("xs: links of relatives, % of all links", 100 * score.relativesShare(), 0.1);
        goals.atMost("xs: expected calibration error", score.calibrationError(), 0.02);
        score.missed().forEach((kind, share) -> goals.atMost("xs: missed of those written " + kind, share, 0.05));
    }

    private void lists(String name, Path folder) {
        measured(name, lists(folder), LinkageTruth.ofFolder(folder), true);
    }

    private static List<String> lists(Path folder) {
        return List.of(
                "--left", folder.resolve("left.csv").toString(),
                "--right", folder.resolve("right.csv").toString(),
                "--settings", SETTINGS.resolve("xs.settings").toString(),
                "--out", "unused");
    }

    private void febrl() {
        var folder = data.resolve("linkage");
        var clusters = clusters(folder.resolve("febrl3.csv"), row -> row.get(0).split("-", -1)[1]);
        measured(
                FEBRL3,
                List.of(
                        "--dedupe", folder.resolve("febrl3.csv").toString(),
                        "--settings", SETTINGS.resolve("febrl3.settings").toString(),
                        "--out", "unused"),
                LinkageTruth.ofClusters(clusters),
                false);
        var pairs = new HashSet<LinkageTruth.Pair>();
        for (var row : LinkageTruth.rows(folder.resolve("febrl4a.csv"))) {
            pairs.add(new LinkageTruth.Pair(row.get(0), row.get(0).replace("-org", "-dup-0")));
        }
        measured(
                FEBRL4,
                List.of(
                        "--left", folder.resolve("febrl4a.csv").toString(),
                        "--right", folder.resolve("febrl4b.csv").toString(),
                        "--settings", SETTINGS.resolve("febrl4.settings").toString(),
                        "--out", "unused"),
                new LinkageTruth(pairs, Map.of(), Set.of()),
                true);
    }

    private void historical() {
        var file = data.resolve("linkage/historical_50k.csv");
        measured(
                HISTORICAL,
                List.of(
                        "--dedupe", file.toString(),
                        "--settings",
                                SETTINGS.resolve("historical_50k.settings").toString(),
                        "--out", "unused"),
                LinkageTruth.ofClusters(clusters(file, row -> row.get(1))),
                false);
    }

    private static Map<String, List<String>> clusters(Path file, Function<List<String>, String> clusterOf) {
        var clusters = new HashMap<String, List<String>>();
        for (var row : LinkageTruth.rows(file)) {
            clusters.computeIfAbsent(clusterOf.apply(row), _ -> new ArrayList<>())
                    .add(row.get(0));
        }
        return clusters;
    }

    private void large() throws IOException, InterruptedException {
        var folder = Path.of("target/linkage-1m");
        new InventedFolder(data).write(folder, plan(LARGE), 11);
        var row = new LinkageLarge(folder).run(LARGE_SET, SETTINGS.resolve("xs.settings"));
        row.ifPresentOrElse(this::print, () -> out.println("1M x 1M did not run; see " + folder.resolve("errors.txt")));
    }

    /// Hard enough that Splink does not reach .90 on it.
    private static InventedLists.Plan plan(int people) {
        return new InventedLists.Plan(people, 1.6, 0.7, List.of(), 0);
    }

    private LinkageTruth.Score measured(String name, List<String> arguments, LinkageTruth truth, boolean ordered) {
        var watches = new ArrayList<LinkageWatch>();
        Linkage linkage = null;
        for (int at = 0; at < REPEATS; at++) {
            var watch = new LinkageWatch();
            linkage = LinkProgram.linkage(arguments, watch);
            watch.finish();
            watches.add(watch);
        }
        if (linkage == null) {
            throw new IllegalStateException("nothing was repeated; this is a bug");
        }
        watches.sort(Comparator.comparingDouble(LinkageWatch::blockAndScore));
        var watch = watches.get(REPEATS / 2);
        var score = truth.score(linkage, ordered);
        print(new LinkageRow(
                name,
                "linkage",
                score.quality(),
                score.blockingRecall(),
                linkage.figures().pairs(),
                linkage.figures().records(),
                linkage.figures().pairs() / watch.blockAndScore(),
                watch.totalCpu(),
                watch.totalWall(),
                0));
        return score;
    }
}
