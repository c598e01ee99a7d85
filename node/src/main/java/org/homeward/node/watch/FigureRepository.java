package org.homeward.node.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts of what waits, read from `envelope_out` and `envelope_evidence`, and the size of the database.
@Repository
class FigureRepository {

    private final JdbcClient db;

    FigureRepository(JdbcClient db) {
        this.db = db;
    }

    /// What waits for one side's receipt.
    ///
    /// @param count envelopes without one, at least 1
    /// @param oldest when the oldest was written
    record Queue(String to, long count, Instant oldest) {}

    List<Queue> queues() {
        return db.sql("""
                        SELECT to_side, count(*) AS n, min(written_at) AS oldest
                          FROM envelope_out
                         WHERE receipted_at IS NULL
                         GROUP BY to_side
                         ORDER BY to_side
                         LIMIT 3
                        """)
                .query((row, number) -> new Queue(
                        row.getString("to_side"),
                        row.getLong("n"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Envelopes that were kept because they were not good.
    long evidence() {
        return db.sql("SELECT count(*) FROM envelope_evidence")
                .query(Long.class)
                .single();
    }

    long sizeBytes() {
        return db.sql("SELECT pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    String version() {
        return db.sql("SELECT current_setting('server_version')")
                .query(String.class)
                .single();
    }

    /// The newest round whose terms are proposed or agreed.
    Optional<String> round() {
        return db.sql("""
                        SELECT round
                          FROM round_terms
                         WHERE state IN ('proposed', 'agreed')
                         ORDER BY received_at DESC, round
                         LIMIT 1
                        """).query(String.class).optional();
    }
}
