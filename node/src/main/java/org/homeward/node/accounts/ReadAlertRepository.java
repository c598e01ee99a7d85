package org.homeward.node.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `read_alert` and `read_alert_review`.
@Repository
class ReadAlertRepository {

    private final JdbcClient db;

    ReadAlertRepository(JdbcClient db) {
        this.db = db;
    }

    /// Raises an alert unless one about this account is younger than `before`.
    void raise(UUID alert, String account, Instant at, int persons, Instant before) {
        db.sql("""
                        INSERT INTO read_alert (alert, account, raised_at, persons)
                        SELECT :alert, :account, :at, :persons
                         WHERE NOT EXISTS (SELECT 1 FROM read_alert a
                                            WHERE a.account = :account AND a.raised_at > :before)
                        """)
                .param("alert", alert)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("persons", persons)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// About whom an alert is, if there is such an alert.
    Optional<String> account(UUID alert) {
        return db.sql("SELECT account FROM read_alert WHERE alert = :alert")
                .param("alert", alert)
                .query(String.class)
                .optional();
    }

    /// Keeps what was found unless something is kept. Says whether it is new.
    boolean review(UUID alert, String reviewer, Instant at, String finding) {
        return db.sql("""
                        INSERT INTO read_alert_review (alert, account, reviewed_at, finding)
                        VALUES (:alert, :account, :at, :finding)
                        ON CONFLICT (alert) DO NOTHING
                        """)
                        .param("alert", alert)
                        .param("account", reviewer)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("finding", finding)
                        .update()
                == 1;
    }

    long count() {
        return db.sql("SELECT count(*) FROM read_alert").query(Long.class).single();
    }

    ReadAlerts.Waiting waiting() {
        return db.sql("""
                        SELECT count(*) AS n, min(a.raised_at) AS oldest
                          FROM read_alert a
                         WHERE NOT EXISTS (SELECT 1 FROM read_alert_review v WHERE v.alert = a.alert)
                        """)
                .query((row, number) -> new ReadAlerts.Waiting(
                        row.getLong("n"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    // Style 21: three statements read the same columns; the part joined is a constant.
    private static final String ALERTS = """
            SELECT a.alert, a.account, a.raised_at, a.persons, v.account AS reviewer, v.reviewed_at, v.finding
              FROM read_alert a
              LEFT JOIN read_alert_review v ON v.alert = a.alert
            """;

    List<ReadAlert> open(int most) {
        return db.sql(ALERTS + """
                         WHERE v.alert IS NULL
                         ORDER BY a.raised_at, a.alert
                         LIMIT :most
                        """)
                .param("most", most)
                .query(ReadAlertRepository::alert)
                .list();
    }

    List<ReadAlert> reviewed(int most) {
        return db.sql(ALERTS + """
                         WHERE v.alert IS NOT NULL
                         ORDER BY v.reviewed_at DESC, a.alert
                         LIMIT :most
                        """)
                .param("most", most)
                .query(ReadAlertRepository::alert)
                .list();
    }

    List<ReadAlert> page(int size, long offset) {
        return db.sql(ALERTS + """
                         ORDER BY a.raised_at DESC, a.alert
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query(ReadAlertRepository::alert)
                .list();
    }

    private static ReadAlert alert(ResultSet row, int number) throws SQLException {
        var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
        return new ReadAlert(
                row.getString("alert"),
                row.getString("account"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getInt("persons"),
                row.getString("reviewer"),
                reviewed == null ? null : reviewed.toInstant(),
                row.getString("finding"));
    }
}
