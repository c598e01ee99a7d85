package org.homeward.node.people;

import java.util.List;
import java.util.UUID;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.RowFile;
import org.homeward.node.wiring.Json;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `held_line_refused`: lines of lists that were refused and not brought again.
@Repository
class RefusedLineRepository {

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    RefusedLineRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /// Keeps what this list refused, and forgets what it brought again: a whole list everything.
    void replace(UUID list, HeldListKind kind, HeldListReading read) {
        db.sql("""
                        DELETE FROM held_line_refused
                         WHERE :whole OR person_ref IN (SELECT unnest(:people::text[]))
                        """)
                .param("whole", kind == HeldListKind.WHOLE)
                .param("people", read.references().toArray(String[]::new))
                .update();
        batch.batchUpdate(
                """
                INSERT INTO held_line_refused (list, line, person_ref, cells, faults)
                VALUES (:list, :line, :person, :cells, :faults)
                """,
                read.refused().stream()
                        .map(line -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("list", list)
                                .addValue("line", line.line())
                                .addValue("person", line.personRef())
                                .addValue("cells", Json.text(line.cells()))
                                .addValue("faults", Json.text(line.faults())))
                        .toArray(SqlParameterSource[]::new));
    }

    /// The refused lines of a list that were not brought again, in its order.
    List<HeldListReading.Refused> of(UUID list) {
        return db.sql("""
                        SELECT line, person_ref, cells, faults
                          FROM held_line_refused
                         WHERE list = :list
                         ORDER BY line
                         LIMIT :most
                        """)
                .param("list", list)
                .param("most", RowFile.ROWS_MAX)
                .query((row, number) -> new HeldListReading.Refused(
                        row.getInt("line"),
                        row.getString("person_ref"),
                        List.of(Json.mapper().readValue(row.getString("cells"), String[].class)),
                        List.of(Json.mapper().readValue(row.getString("faults"), CsvFault[].class))))
                .list();
    }
}
