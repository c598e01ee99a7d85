package org.homeward.node.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The file `erased.list` beside the node's keys: one line for each record that was erased, when and which. A database
/// that was brought back from an older backup is erased again from it at the next start.
///
/// The line is written after the erasure is committed. A crash between leaves it out; the next start adds it, because
/// the database knows.
final class ErasedList {

    static final String NAME = "erased.list";

    private final Path file;

    ErasedList(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /// When each record was erased.
    Map<UUID, Instant> read() {
        var erased = new LinkedHashMap<UUID, Instant>();
        if (!Files.exists(file)) {
            return erased;
        }
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                var parts = line.split(" ", 2);
                erased.put(UUID.fromString(parts[1]), Instant.parse(parts[0]));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        } catch (RuntimeException broken) {
            throw new IllegalStateException(file + " has a line that is no time and record", broken);
        }
        return erased;
    }

    synchronized void add(Collection<UUID> records, Instant at) {
        var lines = records.stream().map(record -> at + " " + record).toList();
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(file + " cannot be written", unwritable);
        }
    }
}
