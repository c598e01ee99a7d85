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

    private static final String PACKAGES =
            "splink==5.0.0 duckdb==2.0.0 pandas pyarrow PyICU Metaphone nomenklatura==4.17.4 rigour==2.6.1";

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
        if (!Files.isDirectory(scripts) || !prepare()) {
            out.println("Without the peers: Python 3, its packages or the peers' scripts are not there.");
            return;
        }
        var xs = shared.resolve("data/linkage/xs").toString();
        peer("Splink on xs", "splink_xs.py", xs, "--variant", "icu-dm", "--rules", "max", "--out", result("xs"));
        peer("Splink on FEBRL3", "splink_h50k_febrl.py", "febrl3", result("febrl3"));
        peer("Splink on FEBRL4", "splink_h50k_febrl.py", "febrl4", result("febrl4"));
        peer("Splink on historical_50k", "splink_h50k_febrl.py", "h50k+", result("h50k"));
        var pairs = result("pairs.csv");
        var scores = result("scores.csv");
        peer("pairs for logic-v2", "dump_pairs.py", xs, pairs);
        peer("logic-v2 on xs", "nomen_score.py", xs, pairs, scores, "middleName");
        peer("logic-v2 on xs, against the key", "nomen_eval.py", scores);
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

    private String result(String name) {
        return environment.resolve(name).toAbsolutePath().toString();
    }

    private boolean prepare() {
        if (Files.isExecutable(python())) {
            return true;
        }
        var install = new ArrayList<>(List.of(python().toString(), "-m", "pip", "install", "-q"));
        install.addAll(List.of(PACKAGES.split(" ", -1)));
        return ran(List.of("python3", "-m", "venv", environment.toString())) && ran(install);
    }

    private Path python() {
        return environment.resolve("bin/python").toAbsolutePath();
    }

    private void peer(String name, String script, String... arguments) {
        out.println("\n" + name + ":");
        var command = new ArrayList<>(
                List.of(python().toString(), scripts.resolve(script).toString()));
        command.addAll(List.of(arguments));
        if (!ran(command)) {
            out.println(name + " did not run.");
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
