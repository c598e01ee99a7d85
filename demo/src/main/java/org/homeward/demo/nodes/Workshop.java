package org.homeward.demo.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The folder in which a run keeps its databases, keys, settings and logs. It is gone when the run has ended.
public final class Workshop implements AutoCloseable {

    private static final int DELETE_ATTEMPTS_MAX = 20; // PostgreSQL's last child may still be removing its own files.

    private final Path folder;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    /// A new folder among the machine's temporary ones, readable by nobody else.
    public static Workshop open() {
        try {
            return new Workshop(Files.createTempDirectory("homeward-demo-"));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /// A folder inside it, made where it is not there.
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        for (var attempt = 1; attempt <= DELETE_ATTEMPTS_MAX && Files.exists(folder); attempt++) {
            try (var inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder()).forEach(Workshop::deleteOne);
            } catch (IOException | UncheckedIOException _) {
                // Something inside vanished while it was listed; the next attempt sees what is left.
            }
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // A folder that filled again meanwhile; the next attempt empties it.
        }
    }
}
