package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// `homeward bench linkage`: accuracy and speed of record linkage, on the shared lists and on invented ones.
///
/// Options: `--large` adds a million against a million; `--peers` runs Splink on the same records, in an environment it
/// makes below `target/`; `--variants` adds invented lists in manners of writing that no table knows.
public final class LinkageBench {

    private static final Path SHARED = Path.of("../shared");
    private static final Path SETTINGS = Path.of("bench/linkage");
    private static final int REPEATS = 5; // The median of five; the first two also warm the compiler up.

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /// Prints the table of figures as Markdown.
    public static void main(String[] arguments) {
        new LinkageBench().run(List.of(arguments));
    }

    private void run(List<String> arguments) {
        if (!Files.isDirectory(SHARED.resolve("data/linkage"))) {
            out.println(
                    "The shared lists are not beside the project (../shared/data/linkage), so nothing is measured.");
            return;
        }
        out.println("| set | P | R | F1 | blocking recall | pairs | pairs/record | pairs/CPU-s | CPU-s | wall s |"
                + "\n|---|---|---|---|---|---|---|---|---|---|");
        xs();
        febrl();
        historical();
        if (arguments.contains("--variants")) {
            new LinkageVariants(SHARED, this::measuredFolder).run();
        }
        new LinkageQueries(SHARED, out).run(arguments.contains("--large") ? 1_000_000 : 100_000);
        if (arguments.contains("--large")) {
            large();
        }
        if (arguments.contains("--peers")) {
            new LinkagePeers(SHARED, out).run(arguments.contains("--large"));
        }
    }

    private void xs() {
        var folder = SHARED.resolve("data/linkage/xs");
        var score = measuredFolder("xs", folder, SETTINGS.resolve("xs.settings"));
        out.printf(
                Locale.ROOT,
                "%nxs: links of relatives %.3f %%, calibration error %.4f, missed by writing %s%n%n",
                100 * score.relativesShare(),
                score.calibrationError(),
                shares(score.missed()));
    }

    private static String shares(Map<String, Double> missed) {
        var all = new ArrayList<String>();
        missed.forEach((kind, share) -> all.add(String.format(Locale.ROOT, "%s %.3f", kind, share)));
        return String.join(", ", all);
    }

    private LinkageTruth.Score measuredFolder(String name, Path folder, Path settings) {
        var arguments = List.of(
                "--left", folder.resolve("left.csv").toString(),
                "--right", folder.resolve("right.csv").toString(),
                "--settings", settings.toString(),
                "--out", "unused");
        return measured(name, arguments, LinkageTruth.ofFolder(folder), true);
    }

    private void febrl() {
        var folder = SHARED.resolve("data/linkage");
        var clusters = clusters(folder.resolve("febrl3.csv"), row -> row.get(0).split("-", -1)[1]);
        measured(
                "FEBRL3 without soc_sec_id",
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
                "FEBRL4 without soc_sec_id",
                List.of(
                        "--left", folder.resolve("febrl4a.csv").toString(),
                        "--right", folder.resolve("febrl4b.csv").toString(),
                        "--settings", SETTINGS.resolve("febrl4.settings").toString(),
                        "--out", "unused"),
                new LinkageTruth(pairs, Map.of(), Set.of()),
                true);
    }

    private void historical() {
        var file = SHARED.resolve("data/linkage/historical_50k.csv");
        measured(
                "historical_50k",
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

    private void large() {
        var folder = Path.of("target/linkage-1m");
        try {
            Files.createDirectories(folder);
            new InventedFolder(SHARED).write(folder, new InventedLists.Plan(1_000_000, 1, 0.4, List.of(), 0), 11);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        measuredFolder("1M x 1M, own generator", folder, SETTINGS.resolve("xs.settings"));
    }

    private LinkageTruth.Score measured(String name, List<String> arguments, LinkageTruth truth, boolean ordered) {
        int repeats = truth.pairs().size() > 400_000 ? 1 : REPEATS;
        var watches = new ArrayList<LinkageWatch>();
        Linkage linkage = null;
        for (int at = 0; at < repeats; at++) {
            var watch = new LinkageWatch();
            linkage = LinkProgram.linkage(arguments, watch);
            watch.finish();
            watches.add(watch);
        }
        if (linkage == null) {
            throw new IllegalStateException("nothing was repeated; this is a bug");
        }
        watches.sort(Comparator.comparingDouble(LinkageWatch::blockAndScore));
        var watch = watches.get(repeats / 2);
        var score = truth.score(linkage, ordered);
        out.printf(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f | %.4f | %,d | %.1f | %,.0f | %.1f | %.1f |%n",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.blockingRecall(),
                linkage.figures().pairs(),
                linkage.figures().pairsPerRecord(),
                linkage.figures().pairs() / watch.blockAndScore(),
                watch.totalCpu(),
                watch.totalWall());
        return score;
    }
}
