package org.homeward.node.obligations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the views `owed_*`, which migration V120 makes over the features' tables.
@Repository
class ObligationRepository {

    private final JdbcClient db;

    ObligationRepository(JdbcClient db) {
        this.db = db;
    }

    /// How many are open, and since when the oldest is due.
    record Open(long count, Optional<Instant> oldest) {}

    long notHandedOver(String round, Side side) {
        return db.sql("SELECT count(*) FROM owed_handover WHERE round = :round AND side = :side")
                .param("round", round)
                .param("side", side.word())
                .query(Long.class)
                .single();
    }

    long underWay(String round, Side side) {
        return db.sql("""
                        SELECT count(*)
                          FROM parcel_outcome
                         WHERE round = :round AND side = :side AND word = 'UNDER_WAY'
                        """)
                .param("round", round)
                .param("side", side.word())
                .query(Long.class)
                .single();
    }

    Open clocksEscalated(String round) {
        return open(db.sql("SELECT count(*) AS n, min(due_at) AS oldest FROM owed_examination WHERE round = :round")
                .param("round", round));
    }

    Open receiptsMissing(String round, Instant before) {
        return open(db.sql("""
                        SELECT count(*) AS n, min(settled_at) AS oldest
                          FROM owed_receipt
                         WHERE round = :round AND settled_at < :before
                        """).param("round", round).param("before", before.atOffset(ZoneOffset.UTC)));
    }

    Open addressesAwaited(String round) {
        return open(db.sql("SELECT count(*) AS n, min(since) AS oldest FROM owed_address WHERE round = :round")
                .param("round", round));
    }

    Open notForwarded(String round, Instant before) {
        return open(db.sql("""
                        SELECT count(*) AS n, min(rerouted_at) AS oldest
                          FROM owed_forwarding
                         WHERE round = :round AND rerouted_at < :before
                        """).param("round", round).param("before", before.atOffset(ZoneOffset.UTC)));
    }

    private static Open open(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Open(
                        row.getLong("n"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }
}
