package org.homeward.node.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.node.OpenedRows;
import org.homeward.node.TestNode;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("DP-6: every column of the database stands in the record inventory")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordInventoryTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z_.]+)` \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Set<String> MARKS = Set.of(
            "erased by its key",
            "emptied with it",
            "sealed to the recipient, or erased by its key",
            "not yet",
            "gone within hours",
            "people of this office",
            "no person");

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(Side.A, "Bureau of Halvern", 0);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static Set<String> listed(String mark) throws IOException {
        var listed = new TreeSet<String>();
        var rows = ROW.matcher(Files.readString(Path.of("..", "docs", "record-inventory.md")));
        while (rows.find()) {
            var table = rows.group(1);
            assertThat(MARKS).as(table).contains(rows.group(2));
            if (mark.isEmpty() || rows.group(2).equals(mark)) {
                Arrays.stream(rows.group(3).replace("`", "").split(", "))
                        .forEach(column -> assertThat(listed.add(table + "." + column))
                                .as(table + "." + column + " stands once")
                                .isTrue());
            }
        }
        return listed;
    }

    private static Set<String> real() {
        return node.db().sql("""
                        SELECT CASE WHEN c.table_schema = 'public' THEN '' ELSE c.table_schema || '.' END
                               || c.table_name || '.' || c.column_name
                          FROM information_schema.columns c
                          JOIN information_schema.tables t USING (table_schema, table_name)
                         WHERE t.table_type = 'BASE TABLE'
                           AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
                           AND c.table_name <> 'flyway_schema_history'
                        """).query(String.class).list().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_inventory_and_the_schema_name_the_same_columns() throws IOException {
        assertThat(listed("")).isEqualTo(real());
    }

    @Test
    void what_is_erased_by_its_key_is_binary_and_opens_for_the_node_alone() throws IOException {
        var sealed = new TreeSet<>(listed("erased by its key"));
        sealed.addAll(listed("sealed to the recipient, or erased by its key"));
        var opened = new TreeSet<>(OpenedRows.PLACES.keySet());
        opened.add("parcel_content.sealed");

        assertThat(sealed).isEqualTo(opened);
        for (var column : sealed) {
            int dot = column.lastIndexOf('.');
            var type = node.db()
                    .sql("SELECT pg_typeof(%s)::text FROM %s UNION ALL SELECT 'bytea' LIMIT 1"
                            .formatted(column.substring(dot + 1), column.substring(0, dot)))
                    .query(String.class)
                    .single();
            assertThat(type).as(column).isEqualTo("bytea");
        }
    }
}
