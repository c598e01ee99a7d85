package org.homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Invented lists that are harder than the shared ones: manners of writing that no table knows, twice the noise,
/// diminutives, spellings of no one manner.
final class LinkageVariants {

    /// Measures a folder of two lists.
    interface Measure {
        void folder(String name, Path folder);
    }

    static final String UNKNOWN = "unseen schemes";
    static final String NOISE = "unseen schemes, twice the noise";
    static final String MIXED = "no one scheme, diminutives";

    private static final int PEOPLE = 20_000;
    private static final double LATIN_SHARE = 0.4;

    private final Path data;
    private final Measure measure;

    LinkageVariants(Path data, Measure measure) {
        this.data = data;
        this.measure = measure;
    }

    void run() {
        measured(UNKNOWN, new InventedLists.Plan(PEOPLE, 1, LATIN_SHARE, List.of(), 0));
        measured(NOISE, new InventedLists.Plan(PEOPLE, 2, LATIN_SHARE, List.of(), 0));
        measured(MIXED, new InventedLists.Plan(PEOPLE, 1, 2 * LATIN_SHARE, List.of("mixed", "mixedru"), 0.15));
    }

    private void measured(String name, InventedLists.Plan plan) {
        var folder = LinkageBench.variant(name);
        try {
            new InventedFolder(data).write(folder, plan, 7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        measure.folder(name, folder);
    }
}
