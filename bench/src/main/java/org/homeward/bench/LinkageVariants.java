package org.homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Invented lists that are harder than the shared ones: manners of writing that no table knows, twice the noise,
/// diminutives, spellings of no one manner.
final class LinkageVariants {

    /// Measures a folder and prints its line.
    interface Measure {
        LinkageTruth.Score folder(String name, Path folder, Path settings);
    }

    private static final int PEOPLE = 20_000;

    private final Path shared;
    private final Measure measure;

    LinkageVariants(Path shared, Measure measure) {
        this.shared = shared;
        this.measure = measure;
    }

    void run() {
        measured("unknown manners", new InventedLists.Plan(PEOPLE, 1, 0.4, List.of(), 0));
        measured("unknown manners, twice the noise", new InventedLists.Plan(PEOPLE, 2, 0.4, List.of(), 0));
        measured(
                "no one manner, diminutives",
                new InventedLists.Plan(PEOPLE, 1, 0.8, List.of("mixed", "mixedru"), 0.15));
    }

    private void measured(String name, InventedLists.Plan plan) {
        var folder = Path.of("target/linkage-variants").resolve(name.replaceAll("[^a-z]+", "-"));
        try {
            new InventedFolder(shared).write(folder, plan, 7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        measure.folder(name, folder, Path.of("bench/linkage/xs.settings"));
    }
}
