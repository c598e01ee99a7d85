package org.homeward.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes invented lists into a folder, as `left.csv`, `right.csv`, `truth.csv` and `relatives.csv`.
final class InventedFolder {

    private final Path surnames;

    InventedFolder(Path data) {
        this.surnames = data.resolve("names/ukrainian_russian_last.tsv");
    }

    void write(Path folder, InventedLists.Plan plan, long seed) throws IOException {
        Files.createDirectories(folder);
        var made = new InventedLists(surnames, plan, seed).make();
        rows(folder.resolve("left.csv"), made.left());
        rows(folder.resolve("right.csv"), made.right());
        try (var truth = Files.newBufferedWriter(folder.resolve("truth.csv"))) {
            truth.write("left_id,right_id,writing\n");
            for (int at = 0; at < made.truth().size(); at++) {
                int right = made.truth().get(at);
                if (right >= 0) {
                    line(
                            truth,
                            List.of(
                                    id(made.left(), at),
                                    id(made.right(), right),
                                    made.writings().get(right)));
                }
            }
        }
        try (var relatives = Files.newBufferedWriter(folder.resolve("relatives.csv"))) {
            relatives.write("left_id,right_id\n");
            for (int[] pair : made.relatives()) {
                line(relatives, List.of(id(made.left(), pair[0]), id(made.right(), pair[1])));
            }
        }
    }

    private static String id(List<InventedLists.Row> rows, int at) {
        return rows.get(at).cells().getFirst();
    }

    private static void rows(Path file, List<InventedLists.Row> rows) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            line(writer, InventedLists.HEADING);
            for (var row : rows) {
                line(writer, row.cells());
            }
        }
    }

    private static void line(BufferedWriter writer, List<String> cells) throws IOException {
        writer.write(cells.stream()
                .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
                .collect(Collectors.joining(",", "", "\n")));
    }
}
