package org.homeward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Given names in Ukrainian and Russian with their patronymics and diminutives, drawn by weight.
final class InventedNames {

    /// One given name.
    ///
    /// @param cells sex, Ukrainian, Russian, four patronymics, diminutives of both, weight
    record Given(List<String> cells) {

        boolean isWoman() {
            return cells.get(0).equals("f");
        }

        String in(boolean russian) {
            return cells.get(russian ? 2 : 1);
        }

        String patronymic(boolean ofWoman, boolean russian) {
            return cells.get(3 + (ofWoman ? 1 : 0) + (russian ? 2 : 0));
        }

        List<String> diminutives(boolean russian) {
            return List.of(cells.get(russian ? 8 : 7).split(",", -1));
        }

        private int weight() {
            return Integer.parseInt(cells.get(9));
        }
    }

    private final List<Given> men = new ArrayList<>();
    private final List<Given> women = new ArrayList<>();

    InventedNames() {
        for (var line : lines("invented-names.txt")) {
            var given = new Given(List.of(line.split("\\|", -1)));
            for (int at = 0; at < given.weight(); at++) {
                (given.isWoman() ? women : men).add(given);
            }
        }
    }

    Given any(SplittableRandom random, boolean woman) {
        var all = woman ? women : men;
        return all.get(random.nextInt(all.size()));
    }

    static List<String> lines(String resource) {
        var stream = InventedNames.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is not in the jar; this is a bug of the build");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
