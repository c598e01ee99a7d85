package org.homeward.node;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Looks for words in everything that a node's database keeps, in clear or sealed.
public final class MarkedWords {

    private MarkedWords() {}

    /// Which of these words stand anywhere in a node's database.
    public static List<String> foundAt(TestNode node, String... words) {
        var db = node.db();
        var rows = db.sql("""
                        SELECT format('SELECT t::text FROM %I.%I t', table_schema, table_name)
                          FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'protection')
                        """).query(String.class).list().stream()
                .flatMap(all -> db.sql(all).query(String.class).list().stream())
                .toList();
        var opened = OpenedRows.of(node);
        return Arrays.stream(words)
                .filter(word -> Stream.concat(rows.stream(), opened.stream()).anyMatch(row -> row.contains(word)))
                .toList();
    }
}
