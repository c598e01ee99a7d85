package org.homeward.node.protection;

import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes `protection.family_teller`, `protection.family_telling` and `protection.family_telling_withdrawal`.
@Repository
class TellingRepository {

    private final JdbcClient db;

    TellingRepository(JdbcClient db) {
        this.db = db;
    }

    /// Lets two officers record about one parcel in turn; held until the transaction ends.
    void alone(String itemNumber) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('family_telling'), hashtext(:number))")
                .param("number", itemNumber)
                .query((row, number) -> itemNumber)
                .single();
    }

    void agree(TellingDesk.Agreement asked, String account, Instant at) {
        Rows.one(db.sql("""
                        INSERT INTO protection.family_teller (item_number, teller, agreed_by, agreed_at)
                        VALUES (:number, :teller, :by, :at)
                        """)
                .param("number", asked.itemNumber())
                .param("teller", asked.teller().strip())
                .param("by", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    void told(TellingDesk.Telling asked, String account, Instant at) {
        Rows.one(db.sql("""
                        INSERT INTO protection.family_telling (item_number, whom, told_by, manner, told_at,
                                                               recorded_by, recorded_at)
                        VALUES (:number, :whom, :toldBy, :manner, :toldAt, :by, :at)
                        """)
                .param("number", asked.itemNumber())
                .param("whom", asked.whom().strip())
                .param("toldBy", asked.toldBy().strip())
                .param("manner", asked.manner())
                .param("toldAt", asked.toldAt().atOffset(ZoneOffset.UTC))
                .param("by", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    void withdraw(long telling, TellingDesk.Withdrawal asked, String account, Instant at) {
        Rows.one(db.sql("""
                        INSERT INTO protection.family_telling_withdrawal (telling_number, reason, withdrawn_by,
                                                                          withdrawn_at)
                        VALUES (:telling, :reason, :by, :at)
                        """)
                .param("telling", telling)
                .param("reason", asked.reason().strip())
                .param("by", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }
}
