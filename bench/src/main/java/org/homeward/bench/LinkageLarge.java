package org.homeward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Zone;
import org.homeward.linkage.program.LinkProgram;

/// A million against a million, in a process of its own, so that its memory can be measured and bounded.
final class LinkageLarge {

    private static final String HEAP = "-Xmx1300m";
    private static final String GARBAGE = "-XX:+UseSerialGC"; // Needs the least memory beside the heap.

    private final Path folder;

    LinkageLarge(Path folder) {
        this.folder = folder;
    }

    /// Runs the process and sets what it found against the answer key; empty if it failed.
    Optional<LinkageRow> run(String set, Path settings) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                HEAP,
                GARBAGE,
                "-cp",
                System.getProperty("java.class.path"),
                LinkageLarge.class.getName(),
                folder.toString(),
                settings.toString());
        var running = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .redirectOutput(folder.resolve("figures.txt").toFile())
                .start();
        if (running.waitFor() != 0) {
            return Optional.empty();
        }
        var figures = new PeerAnswer(Files.readString(folder.resolve("figures.txt")));
        return Optional.of(new LinkageRow(
                set,
                "linkage",
                quality(),
                figures.number("blocking_recall"),
                (long) figures.number("pairs"),
                (long) figures.number("records"),
                figures.number("pairs_per_cpu_s"),
                figures.number("cpu"),
                figures.number("wall"),
                (long) figures.number("peak_mb")));
    }

    private LinkageRow.Quality quality() throws IOException {
        var truth = new HashSet<String>();
        for (var row : LinkageTruth.rows(folder.resolve("truth.csv"))) {
            truth.add(row.get(0) + "," + row.get(1));
        }
        long right = 0;
        long found = 0;
        for (var line : Files.readAllLines(folder.resolve("matches.csv"))) {
            found++;
            right += truth.contains(line) ? 1 : 0;
        }
        return LinkageRow.Quality.of(right, found, truth.size());
    }

    /// Arguments: the folder, the settings.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var watch = new LinkageWatch();
        var linkage = LinkProgram.linkage(
                List.of(
                        "--left",
                        folder.resolve("left.csv").toString(),
                        "--right",
                        folder.resolve("right.csv").toString(),
                        "--settings",
                        arguments[1],
                        "--out",
                        "unused"),
                watch);
        watch.finish();
        long peak = peakMegabytes();
        System.err.println(watch);
        write(folder.resolve("matches.csv"), linkage);
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"records\":%d,\"pairs\":%d,\"pairs_per_cpu_s\":%.0f,\"cpu\":%.1f,\"wall\":%.1f,\"peak_mb\":%d,"
                        + "\"blocking_recall\":%.4f}%n",
                linkage.figures().records(),
                linkage.figures().pairs(),
                linkage.figures().pairs() / watch.blockAndScore(),
                watch.totalCpu(),
                watch.totalWall(),
                peak,
                blockingRecall(folder.resolve("truth.csv"), linkage));
    }

    private static void write(Path file, Linkage linkage) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            for (int at = 0; at < linkage.size(); at++) {
                var link = linkage.link(at);
                if (link.zone() == Zone.MATCH) {
                    writer.write(link.leftId() + "," + link.rightId() + "\n");
                }
            }
        }
    }

    private static double blockingRecall(Path truth, Linkage linkage) throws IOException {
        long all = 0;
        long compared = 0;
        try (BufferedReader reader = Files.newBufferedReader(truth, StandardCharsets.UTF_8)) {
            reader.readLine();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var cells = line.split(",", -1);
                all++;
                compared += linkage.compared(cells[0], cells[1]) ? 1 : 0;
            }
        }
        return compared / (double) Math.max(1, all);
    }

    /// The most memory this process ever had, as Linux says; 0 elsewhere.
    private static long peakMegabytes() {
        var status = Path.of("/proc/self/status");
        try {
            return !Files.exists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .findFirst()
                            .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
