package org.homeward.node.custody;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `leg`, `leg_record` and `leg_disclosure`.
@Repository
class LegRepository {

    private static final int LEGS_OF_A_ROUND_MAX = 1_000; // A round travels in days, not in thousands of stretches.

    private final JdbcClient db;

    LegRepository(JdbcClient db) {
        this.db = db;
    }

    /// A leg as this node knows it.
    ///
    /// @param record its bytes; empty where it is not disclosed
    /// @param matches whether the record is what was committed to
    record Kept(UUID leg, String round, String commitment, Optional<Bytes> record, boolean matches) {}

    /// @throws org.springframework.dao.DuplicateKeyException if one of that id is here
    void commit(UUID leg, String round, String commitment, Instant at) {
        db.sql("""
                        INSERT INTO leg (leg, round, commitment, recorded_at)
                        VALUES (:leg, :round, :commitment, :at)
                        """)
                .param("leg", leg)
                .param("round", round)
                .param("commitment", commitment)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps the record, once.
    void keepRecord(UUID leg, byte[] record, boolean matches, Instant at) {
        db.sql("""
                        INSERT INTO leg_record (leg, record, matches, recorded_at)
                        VALUES (:leg, :record, :matches, :at)
                        ON CONFLICT (leg) DO NOTHING
                        """)
                .param("leg", leg)
                .param("record", record)
                .param("matches", matches)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes that a side was told. Says whether that is new.
    boolean disclose(UUID leg, Side to, Instant at) {
        return db.sql("""
                        INSERT INTO leg_disclosure (leg, to_side, disclosed_at)
                        VALUES (:leg, :to, :at)
                        ON CONFLICT (leg, to_side) DO NOTHING
                        """)
                        .param("leg", leg)
                        .param("to", to.word())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Kept> find(UUID leg) {
        return db.sql("""
                        SELECT l.leg, l.round, l.commitment, r.record, coalesce(r.matches, false) AS matches
                          FROM leg l
                          LEFT JOIN leg_record r ON r.leg = l.leg
                         WHERE l.leg = :leg
                        """).param("leg", leg).query((row, at) -> kept(row)).optional();
    }

    List<Kept> of(String round) {
        return db.sql("""
                        SELECT l.leg, l.round, l.commitment, r.record, coalesce(r.matches, false) AS matches
                          FROM leg l
                          LEFT JOIN leg_record r ON r.leg = l.leg
                         WHERE l.round = :round
                         ORDER BY l.recorded_at, l.leg
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", LEGS_OF_A_ROUND_MAX)
                .query((row, at) -> kept(row))
                .list();
    }

    private static Kept kept(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Kept(
                row.getObject("leg", UUID.class),
                row.getString("round"),
                row.getString("commitment"),
                Optional.ofNullable(row.getBytes("record")).map(Bytes::of),
                row.getBoolean("matches"));
    }
}
