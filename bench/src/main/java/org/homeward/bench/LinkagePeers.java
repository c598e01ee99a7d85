package org.homeward.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Splink and logic-v2 on the same records, in the settings that did best for them. They run in a virtual environment
/// made for it; where Python or a package is missing the measurement goes on without them and says so.
final class LinkagePeers {

    // Two environments: the two tools want different versions of one database.
    private static final String SPLINK = "splink==5.0.0 duckdb==2.0.0 pandas pyarrow PyICU Metaphone";
    private static final String LOGIC = "nomenklatura==4.17.4 rigour==2.6.1 pandas";
    private static final long MINUTES_MAX = 20; // On two free cores the slowest takes one.

    private final Path data;
    private final Path scripts;
    private final PrintStream out;
    private final Path environment = Path.of("target/linkage-peers");
    private final boolean hasSplink;
    private final boolean hasLogic;

    /// @param data the shared data; the peers' scripts lie in `tools/peers` beside it
    /// @param wanted whether peers are to run at all
    LinkagePeers(Path data, PrintStream out, boolean wanted) {
        this.data = data.toAbsolutePath().normalize();
        this.scripts = this.data.resolveSibling("tools").resolve("peers");
        this.out = out;
        boolean scripted = wanted && Files.isDirectory(scripts);
        if (wanted && !scripted) {
            out.println("Without the peers: their scripts (tools/peers) are not beside the shared data.\n");
        }
        this.hasSplink = scripted && prepared("splink", SPLINK);
        this.hasLogic = scripted && prepared("logic", LOGIC);
        if (scripted && !(hasSplink && hasLogic)) {
            out.printf(
                    "Without %s: Python 3.11 with venv, or one of its packages, is not to be had here (%s says why).%n%n",
                    hasSplink ? "logic-v2" : hasLogic ? "Splink" : "Splink and logic-v2",
                    environment.resolve("errors-install.txt"));
        }
    }

    /// Splink with ICU and Double Metaphone and its widest rules, on a folder of two lists.
    Optional<LinkageRow> splinkOnLists(String set, Path folder) {
        return splinkOnLists(set, folder, "icu-dm", "max");
    }

    /// Splink with ICU and the rules that still fit at a million.
    Optional<LinkageRow> splinkOnManyLines(String set, Path folder) {
        return splinkOnLists(set, folder, "icu", "mid");
    }

    private Optional<LinkageRow> splinkOnLists(String set, Path folder, String variant, String rules) {
        var answer = name(set) + ".json";
        var lists = folder.toAbsolutePath().toString();
        return answered(
                        "splink",
                        answer,
                        "splink_xs.py",
                        lists,
                        "--variant",
                        variant,
                        "--rules",
                        rules,
                        "--out",
                        result(answer))
                .map(json ->
                        row(set, json, json.quality("1to1", "0.5"), "pairs_per_cpu_s_block_score", records(folder)));
    }

    /// Splink on one of its own sets: `febrl3`, `febrl4`, `h50k`.
    Optional<LinkageRow> splinkOnItsOwn(String set, String script, boolean oneToOne) {
        var answer = script + ".json";
        return answered("splink", answer, "splink_h50k_febrl.py", script + "+", result(answer))
                .map(json -> row(
                        set, json, json.quality(oneToOne ? "1to1" : "all", "0.5"), "pairs_per_cpu_s_block_score", 0));
    }

    private static LinkageRow row(String set, PeerAnswer json, LinkageRow.Quality quality, String speed, long records) {
        return new LinkageRow(
                set,
                "Splink 5",
                quality,
                json.number("blocking_recall"),
                (long) json.number("pairs"),
                records,
                json.number(speed),
                json.number("cpu"),
                json.number("wall"),
                (long) json.number("peak_rss_mb"));
    }

    /// logic-v2 at its own threshold of .7, one to one, on the pairs that Splink with ICU brings together.
    Optional<LinkageRow> logicOnLists(String set, Path folder) {
        var lists = folder.toAbsolutePath().toString();
        if (!hasLogic || !hasSplink || !ran("splink", "dump.txt", "dump_pairs.py", lists, result("pairs.csv"))) {
            return Optional.empty();
        }
        var scored = answered(
                "logic", "score.txt", "nomen_score.py", lists, result("pairs.csv"), result("scores.csv"), "middleName");
        return scored.flatMap(score -> answered("logic", "logic.txt", "nomen_eval.py", result("scores.csv"))
                .map(json -> new LinkageRow(
                        set,
                        "logic-v2",
                        json.quality("1to1", "0.7"),
                        json.number("blocking_recall"),
                        (long) json.number("blocked"),
                        records(folder),
                        score.number("pairs_per_cpu_s"),
                        score.number("score_cpu"),
                        score.number("score_wall"),
                        (long) score.number("peak_rss_mb"))));
    }

    private static long records(Path folder) {
        return LinkageTruth.lines(folder.resolve("left.csv")) + LinkageTruth.lines(folder.resolve("right.csv")) - 2;
    }

    private static String name(String set) {
        return set.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private String result(String name) {
        return environment.resolve(name).toAbsolutePath().toString();
    }

    private boolean prepared(String name, String packages) {
        var made = environment.resolve(name);
        if (Files.exists(made.resolve("ready"))) {
            return true;
        }
        try {
            Files.createDirectories(environment);
            var install = new ArrayList<>(List.of(python(name), "-m", "pip", "install", "-q"));
            install.addAll(List.of(packages.split(" ", -1)));
            boolean ready = ran(List.of("python3", "-m", "venv", made.toString()), "install.txt")
                    && ran(install, "install.txt");
            if (ready) {
                Files.createFile(made.resolve("ready"));
            }
            return ready;
        } catch (IOException e) {
            return false;
        }
    }

    private String python(String name) {
        return environment.resolve(name).resolve("bin/python").toAbsolutePath().toString();
    }

    private Optional<PeerAnswer> answered(String tool, String answer, String script, String... arguments) {
        boolean has = tool.equals("splink") ? hasSplink : hasLogic;
        if (!has || !ran(tool, answer.replace(".json", ".txt"), script, arguments)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PeerAnswer(Files.readString(environment.resolve(answer))));
        } catch (IOException e) {
            out.println(script + " wrote no answer.");
            return Optional.empty();
        }
    }

    private boolean ran(String tool, String log, String script, String... arguments) {
        var command =
                new ArrayList<>(List.of(python(tool), scripts.resolve(script).toString()));
        command.addAll(List.of(arguments));
        boolean ran = ran(command, log);
        if (!ran) {
            out.printf(
                    "%s did not run, or not within %d minutes; see %s%n",
                    script, MINUTES_MAX, environment.resolve(log));
        }
        return ran;
    }

    /// Whether a command ended well in time; what it prints goes into a file.
    private boolean ran(List<String> command, String log) {
        try {
            var running = new ProcessBuilder(command)
                    .redirectError(environment.resolve("errors-" + log).toFile())
                    .redirectOutput(environment.resolve(log).toFile())
                    .directory(new File("."));
            running.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            var process = running.start();
            if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
