package org.homeward.bench.node;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.Sheet;
import org.homeward.demo.invention.InventedRound;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.Stage;

/// An intake file of 2,000 rows, three times, each with rows of its own, at a node that knows the list of those held.
///
/// Goal (issue of the node): at most 3 s.
final class ImportPart implements BenchPart {

    private static final int ROWS = 2_000;
    private static final int RUNS = 3;

    private final Consumer<String> told;

    ImportPart(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public List<String> measure() throws SQLException, IOException {
        try (var bed = NodeBed.start(InventedRound.invent(ROWS * RUNS, 1), told)) {
            bed.play(new Audience() {
                @Override
                public void begins(Stage stage, java.time.LocalDate day) {
                    if (stage == Stage.INTAKE) {
                        throw NodeBed.enough();
                    }
                }
            });
            return imports(bed);
        }
    }

    private static List<String> imports(NodeBed bed) throws SQLException, IOException {
        var rows = bed.input().side(Party.A).intake().text().lines().toList();
        var clerk = bed.session(Party.A, "intake-clerk-1");
        var seconds = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            var file = new StringBuilder(rows.getFirst()).append('\n');
            rows.subList(1 + run * ROWS, 1 + (run + 1) * ROWS)
                    .forEach(row -> file.append(row).append('\n'));
            long begun = System.nanoTime();
            var answer = clerk.upload(
                    "/api/intake/files?round=" + bed.round() + "&name=part-" + run + ".csv",
                    "part-" + run,
                    Sheet.of(file.toString()));
            seconds.add((System.nanoTime() - begun) / 1e9);
            alone.add(alone(bed, answer.path("file").asString("")));
        }
        double median = Sample.median(seconds);
        double database = Sample.median(alone);
        return List.of(
                BenchPart.line("import of 2,000 rows", "%.2f s".formatted(median), "3 s"),
                BenchPart.line(
                        "the same rows by the database alone",
                        "%.3f s, ratio %.0f".formatted(database, median / Math.max(1e-9, database)),
                        ""));
    }

    private static double alone(NodeBed bed, String file) throws SQLException, IOException {
        try (var db = bed.enter(Party.A)) {
            var alone = new Alone(db);
            alone.take("intake_row", "file = '" + file + "'");
            alone.take(
                    "sought_addressee",
                    "parcel_ref IN (SELECT parcel_ref FROM intake_row WHERE file = '" + file + "')");
            return alone.inOneCommit() / 1e9;
        }
    }
}
