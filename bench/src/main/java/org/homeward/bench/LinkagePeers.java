package org.homeward.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Splink and logic-v2 on the same records, in the settings that did best for them. They run in a virtual environment
/// made for it; where Python or a package is missing the measurement goes on without them and says so.
final class LinkagePeers {

    // Two environments: the two tools want different versions of one database.
    private static final String SPLINK = "splink==5.0.0 duckdb==2.0.0 pandas pyarrow PyICU Metaphone";
    private static final String LOGIC = "nomenklatura==4.17.4 rigour==2.6.1 pandas";

    private final Path scripts;
    private final Path shared;
    private final PrintStream out;
    private final Path environment = Path.of("target/linkage-peers");

    LinkagePeers(Path shared, PrintStream out) {
        this.shared = shared.toAbsolutePath().normalize();
        this.scripts = this.shared.resolve("tools/peers");
        this.out = out;
    }

    void run(boolean large) {
        if (!Files.isDirectory(scripts)) {
            out.println("Without the peers: their scripts are not beside the project.");
            return;
        }
        if (prepared("splink", SPLINK)) {
            splink(large);
        } else {
            out.println("Without Splink: Python 3 or one of its packages is not to be had here.");
        }
        if (prepared("logic", LOGIC)) {
            logic();
        } else {
            out.println("Without logic-v2: Python 3 or one of its packages is not to be had here.");
        }
    }

    private void splink(boolean large) {
        var xs = shared.resolve("data/linkage/xs").toString();
        peer(
                "splink",
                "Splink on xs",
                "splink_xs.py",
                xs,
                "--variant",
                "icu-dm",
                "--rules",
                "max",
                "--out",
                result("xs"));
        peer("splink", "Splink on FEBRL3", "splink_h50k_febrl.py", "febrl3+", result("febrl3"));
        peer("splink", "Splink on FEBRL4", "splink_h50k_febrl.py", "febrl4+", result("febrl4"));
        peer("splink", "Splink on historical_50k", "splink_h50k_febrl.py", "h50k+", result("h50k"));
        if (large) {
            var folder = Path.of("target/linkage-1m").toAbsolutePath().toString();
            peer(
                    "Splink on 1M x 1M",
                    "splink_xs.py",
                    folder,
                    "--variant",
                    "icu",
                    "--rules",
                    "mid",
                    "--out",
                    result("1m"));
        }
    }

    private void logic() {
        var xs = shared.resolve("data/linkage/xs").toString();
        var pairs = result("pairs.csv");
        var scores = result("scores.csv");
        peer("splink", "pairs for logic-v2", "dump_pairs.py", xs, pairs);
        peer("logic", "logic-v2 on xs", "nomen_score.py", xs, pairs, scores, "middleName");
        peer("logic", "logic-v2 on xs, against the key", "nomen_eval.py", scores);
    }

    private String result(String name) {
        return environment.resolve(name).toAbsolutePath().toString();
    }

    private boolean prepared(String name, String packages) {
        if (Files.exists(environment.resolve(name).resolve("ready"))) {
            return true;
        }
        var install = new ArrayList<>(List.of(python(name), "-m", "pip", "install", "-q"));
        install.addAll(List.of(packages.split(" ", -1)));
        return ran(List.of("python3", "-m", "venv", environment.resolve(name).toString()))
                && ran(install)
                && ran(List.of(
                        "touch", environment.resolve(name).resolve("ready").toString()));
    }

    private String python(String name) {
        return environment.resolve(name).resolve("bin/python").toAbsolutePath().toString();
    }

    // Style 8: the environment, what is measured, the script and what it is given.
    private void peer(String name, String what, String script, String... arguments) {
        out.println("\n" + what + ":");
        var command =
                new ArrayList<>(List.of(python(name), scripts.resolve(script).toString()));
        command.addAll(List.of(arguments));
        if (!ran(command)) {
            out.println(what + " did not run.");
        }
    }

    private boolean ran(List<String> command) {
        try {
            var running = new ProcessBuilder(command).redirectErrorStream(true);
            running.redirectOutput(ProcessBuilder.Redirect.INHERIT);
            running.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            running.directory(new File("."));
            return running.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
