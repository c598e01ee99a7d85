package org.homeward.bench.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/// What the database alone does with rows that a node wrote: the same rows, by COPY over JDBC, into empty tables with
/// the same indexes, once all in one commit and once each deed in a commit of its own.
final class Alone {

    private static final Pattern LINE = Pattern.compile("(?<=\n)");

    private final Connection db;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    Alone(Connection db) {
        this.db = db;
    }

    /// Remembers rows of a table.
    ///
    /// @param which a condition in SQL, of the bench's own words
    void take(String table, String which) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        copies().copyOut("COPY (SELECT * FROM " + table + " WHERE " + which + ") TO STDOUT", out);
        var text = out.toString(StandardCharsets.UTF_8);
        rows.put(table, text.isEmpty() ? List.of() : List.of(LINE.split(text)));
        try (var statement = db.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench_alone");
            statement.execute("DROP TABLE IF EXISTS bench_alone." + table);
            statement.execute("CREATE TABLE bench_alone." + table + " (LIKE " + table + " INCLUDING ALL)");
        }
    }

    /// So many rows were taken.
    int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /// All rows in one commit, in nanoseconds.
    long inOneCommit() throws SQLException, IOException {
        long begun = System.nanoTime();
        db.setAutoCommit(false);
        for (var table : rows.entrySet()) {
            copyIn(table.getKey(), String.join("", table.getValue()));
        }
        db.commit();
        long took = System.nanoTime() - begun;
        db.setAutoCommit(true);
        return took;
    }

    /// The rows in `deeds` commits, as even as they go, in nanoseconds for each.
    List<Long> inCommits(int deeds) throws SQLException, IOException {
        var each = new ArrayList<Long>();
        db.setAutoCommit(false);
        for (int deed = 0; deed < deeds; deed++) {
            long begun = System.nanoTime();
            for (var table : rows.entrySet()) {
                var all = table.getValue();
                var part = all.subList(share(all, deed, deeds), share(all, deed + 1, deeds));
                if (!part.isEmpty()) {
                    copyIn(table.getKey(), String.join("", part));
                }
            }
            db.commit();
            each.add(System.nanoTime() - begun);
        }
        db.setAutoCommit(true);
        return each;
    }

    private static int share(List<String> all, int deed, int deeds) {
        return (int) ((long) all.size() * deed / deeds);
    }

    private void copyIn(String table, String text) throws SQLException, IOException {
        copies().copyIn("COPY bench_alone." + table + " FROM STDIN", new java.io.StringReader(text));
    }

    private org.postgresql.copy.CopyManager copies() throws SQLException {
        return db.unwrap(PGConnection.class).getCopyAPI();
    }
}
