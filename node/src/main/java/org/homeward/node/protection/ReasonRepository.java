package org.homeward.node.protection;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `protection.withheld_reason`.
@Repository
class ReasonRepository {

    private final JdbcClient db;

    ReasonRepository(JdbcClient db) {
        this.db = db;
    }

    void keep(WithheldReasons.Kept kept) {
        db.sql("""
                        INSERT INTO protection.withheld_reason (item_number, round, reason, note, reported_at)
                        VALUES (:number, :round, :reason, :note, :at)
                        ON CONFLICT (item_number) DO NOTHING
                        """)
                .param("number", kept.itemNumber())
                .param("round", kept.round())
                .param("reason", kept.reason())
                .param("note", kept.note())
                .param("at", kept.reportedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    long count() {
        return db.sql("SELECT count(*) FROM protection.withheld_reason")
                .query(Long.class)
                .single();
    }

    List<WithheldReasons.Kept> page(int size, long offset) {
        return db.sql("""
                        SELECT item_number, round, reason, note, reported_at
                          FROM protection.withheld_reason
                         ORDER BY reported_at, item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> new WithheldReasons.Kept(
                        row.getString("round"),
                        row.getString("item_number"),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getObject("reported_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }
}
