package org.homeward.linkage.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.Line;
import org.homeward.linkage.PersonList;

/// A list in a CSV file: which of its columns is what, and its rows.
final class ListFile {

    private static final int ID_MAX = 200;

    private final Path path;
    private final Charset encoding;
    private final List<String> heading;
    private final int idAt;
    private final List<Column> columns;

    // Style 8: five parameters; the constructor is private and keeps what `inspect` found.
    private ListFile(Path path, Charset encoding, List<String> heading, int idAt, List<Column> columns) {
        this.path = path;
        this.encoding = encoding;
        this.heading = heading;
        this.idAt = idAt;
        this.columns = columns;
    }

    /// Looks at the heading and the first rows.
    static ListFile inspect(Path path, Charset encoding, SettingsFile settings, BadRows report) {
        try (var rows = open(path, encoding)) {
            var heading = rows.heading();
            var sample = new ArrayList<List<String>>();
            Optional<List<String>> row = rows.next();
            while (row.isPresent() && sample.size() < ColumnContents.SAMPLE_ROWS) {
                if (row.get().size() == heading.size()) {
                    sample.add(row.get());
                }
                row = rows.next();
            }
            var finder = new ColumnFinder(nameOf(path), heading, sample, settings);
            int idAt = finder.idAt();
            var columns = finder.columns(idAt, report);
            return new ListFile(path, encoding, heading, idAt, columns);
        }
    }

    private static CsvRows open(Path path, Charset encoding) {
        if (!Files.isRegularFile(path)) {
            throw new Refusal("there is no file " + path);
        }
        try {
            return new CsvRows(Files.newInputStream(path), nameOf(path), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    String name() {
        return nameOf(path);
    }

    List<Column> columns() {
        return columns;
    }

    /// What column the ids are in.
    String idHeading() {
        return heading.get(idAt);
    }

    /// Reads all rows into a list, the cells of each in the order of `wanted`.
    void readInto(PersonList list, List<Column> wanted, BadRows report) {
        var seen = new SeenIds();
        try (var rows = open(path, encoding)) {
            rows.heading();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                line(row.get(), rows.line(), wanted, report).ifPresent(line -> {
                    if (!seen.add(line.id())) {
                        report.twice(name(), rows.line());
                    }
                    list.add(line);
                });
            }
        }
        report.read(name(), list.size());
    }

    private Optional<Line> line(List<String> cells, long number, List<Column> wanted, BadRows report) {
        if (cells.stream().allMatch(String::isEmpty)) {
            report.empty(name());
            return Optional.empty();
        }
        if (cells.size() != heading.size()) {
            report.bad(name(), number, "%d cells, %d were expected".formatted(cells.size(), heading.size()));
            return Optional.empty();
        }
        var id = cells.get(idAt);
        if (id.isEmpty() || id.length() > ID_MAX) {
            report.bad(name(), number, "no id, or one of more than %d characters".formatted(ID_MAX));
            return Optional.empty();
        }
        return Optional.of(
                new Line(id, wanted.stream().map(column -> column.value(cells)).toList()));
    }

    /// A column as it is used: a cell, or one part of a whole name in a cell.
    record Column(String heading, FieldKind kind, int at, boolean partOfFullName) {

        String value(List<String> cells) {
            return partOfFullName ? FullNames.part(cells.get(at), kind) : cells.get(at);
        }
    }
}
