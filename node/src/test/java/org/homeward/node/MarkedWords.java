package org.homeward.node;

import java.util.Arrays;
import java.util.List;

/// Looks for words in everything that a node's database keeps.
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
        return Arrays.stream(words)
                .filter(word -> rows.stream().anyMatch(row -> row.contains(word)))
                .toList();
    }
}
