package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.RowFile;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `held_line_refused`: lines of lists that were refused and not brought again.
@Repository
class RefusedLineRepository {

    private static final String PLACE = "held_line_refused";

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    RefusedLineRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    /// What is sealed of a line.
    private record Written(List<String> cells, List<CsvFault> faults) {}

    /// A list whose lines these are.
    record Of(String round, UUID list, HeldListKind kind) {}

    /// Keeps what this list refused, sealed with the copies of its round, and forgets what it brought again: a whole
    /// list everything.
    void replace(Of of, HeldListReading read) {
        db.sql("""
                        DELETE FROM held_line_refused
                         WHERE :whole OR person_ref IN (SELECT unnest(:people::text[]))
                        """)
                .param("whole", of.kind() == HeldListKind.WHOLE)
                .param("people", read.references().toArray(String[]::new))
                .update();
        if (read.refused().isEmpty()) {
            return;
        }
        var key = records.copies(of.round());
        batch.batchUpdate(
                """
                INSERT INTO held_line_refused (list, line, person_ref, kept_as, sealed)
                VALUES (:list, :line, :person, :record, :sealed)
                """,
                read.refused().stream()
                        .map(line -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("list", of.list())
                                .addValue("line", line.line())
                                .addValue("person", line.personRef())
                                .addValue("record", key.record())
                                .addValue("sealed", records.seal(key, PLACE, new Written(line.cells(), line.faults()))))
                        .toArray(SqlParameterSource[]::new));
    }

    /// The refused lines of a list that were not brought again, in its order; none once they are erased.
    List<HeldListReading.Refused> of(UUID list) {
        return db.sql("""
                        SELECT l.line, l.person_ref, l.kept_as, l.sealed, k.wrapped, k.erased_at
                          FROM held_line_refused l
                          JOIN record_keys.kept k ON k.record = l.kept_as AND k.wrapped IS NOT NULL
                         WHERE l.list = :list
                         ORDER BY l.line
                         LIMIT :most
                        """)
                .param("list", list)
                .param("most", RowFile.ROWS_MAX)
                .query((row, number) -> refused(row))
                .list();
    }

    private HeldListReading.Refused refused(ResultSet row) throws SQLException {
        var written = records.open(SealedRow.of(row), PLACE, Written.class)
                .orElseThrow(() -> new IllegalStateException("a sealed value without its key; this indicates a bug"));
        return new HeldListReading.Refused(
                row.getInt("line"), row.getString("person_ref"), written.cells(), written.faults());
    }
}
