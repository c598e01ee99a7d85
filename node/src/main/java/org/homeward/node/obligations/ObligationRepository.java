package org.homeward.node.obligations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the view `owed`, which migration V140 makes over the features' tables, and keeps reminders in `duty_reminder`.
@Repository
class ObligationRepository {

    private static final int ROUNDS_MAX = 100; // Two rounds a year are many.

    private final JdbcClient db;

    ObligationRepository(JdbcClient db) {
        this.db = db;
    }

    /// When a duty is due: at one instant for all, or so long after each trigger. One of the two is there.
    record DutyClock(Duty duty, Optional<Instant> fixed, Optional<Duration> grace) {}

    /// Everything that is owed in a round and by this node, counted in one statement.
    ///
    /// @param self who owes what the view leaves to this node
    List<Owed> owed(String round, List<DutyClock> clocks, Instant now, Side self) {
        return db.sql("""
                        SELECT duty, owed_by, count(*) AS open, count(*) FILTER (WHERE due < :now) AS late,
                               nullif(min(due), 'infinity') AS due
                          FROM (SELECT w.duty,
                                       coalesce(nullif(w.owed_by, ''), :self) AS owed_by,
                                       coalesce(w.due_at, nullif(c.fixed, '-infinity'),
                                                w.since + make_interval(secs => c.grace)) AS due
                                  FROM owed w
                                  JOIN unnest(CAST(:duties AS text[]), CAST(:fixed AS timestamptz[]),
                                              CAST(:graces AS double precision[])) AS c (duty, fixed, grace)
                                    ON c.duty = w.duty
                                 WHERE w.round IN (:round, '')) AS one
                         GROUP BY duty, owed_by
                         ORDER BY duty, owed_by
                         LIMIT 100
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("self", self.word())
                .param("duties", texts(clocks, clock -> clock.duty().name()))
                .param(
                        "fixed",
                        texts(
                                clocks,
                                clock -> clock.fixed().map(Instant::toString).orElse("-infinity")))
                .param(
                        "graces",
                        texts(
                                clocks,
                                clock -> Long.toString(
                                        clock.grace().map(Duration::toSeconds).orElse(0L))))
                .param("round", round)
                .query(ObligationRepository::owedRow)
                .list();
    }

    private static String[] texts(List<DutyClock> clocks, Function<DutyClock, String> text) {
        return clocks.stream().map(text).toArray(String[]::new);
    }

    private static Owed owedRow(ResultSet row, int number) throws SQLException {
        return new Owed(
                Duty.valueOf(row.getString("duty")),
                row.getString("owed_by"),
                row.getLong("open"),
                row.getLong("late"),
                Optional.ofNullable(row.getObject("due", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    /// Rounds in which something can be owed: not refused, not closed.
    List<String> rounds() {
        return db.sql("""
                        SELECT DISTINCT round
                          FROM round_terms
                         WHERE state IN ('proposed', 'agreed')
                         ORDER BY round
                         LIMIT :most
                        """).param("most", ROUNDS_MAX).query(String.class).list();
    }

    /// Keeps a reminder, unless one of the same sender for the same duty is younger than `again`. Says whether it was
    /// kept.
    boolean remind(Reminder reminder, Duration again) {
        return db.sql("""
                        INSERT INTO duty_reminder (round, duty, owed_by, raised_by, raised_at, late, due_at)
                        SELECT :round, :duty, :owedBy, :raisedBy, :raisedAt, :late, :dueAt
                         WHERE NOT EXISTS (SELECT 1 FROM duty_reminder r
                                            WHERE r.round = :round AND r.duty = :duty AND r.owed_by = :owedBy
                                              AND r.raised_by = :raisedBy AND r.raised_at > :before)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("round", reminder.round())
                        .param("duty", reminder.duty().name())
                        .param("owedBy", reminder.owedBy().word())
                        .param("raisedBy", reminder.raisedBy().word())
                        .param("raisedAt", reminder.raisedAt().atOffset(ZoneOffset.UTC))
                        .param("late", reminder.late())
                        .param("dueAt", reminder.dueAt().atOffset(ZoneOffset.UTC))
                        .param("before", reminder.raisedAt().minus(again).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    long reminderCount(String round, List<Duty> duties) {
        return db.sql("SELECT count(*) FROM duty_reminder WHERE round IN (:round, '') AND duty = ANY (:duties)")
                .param("round", round)
                .param("duties", names(duties))
                .query(Long.class)
                .single();
    }

    List<Reminder> reminders(String round, List<Duty> duties, int size, long offset) {
        return db.sql("""
                        SELECT round, duty, owed_by, raised_by, raised_at, late, due_at
                          FROM duty_reminder
                         WHERE round IN (:round, '') AND duty = ANY (:duties)
                         ORDER BY raised_at DESC, duty, owed_by, raised_by
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("duties", names(duties))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Reminder(
                        row.getString("round"),
                        Duty.valueOf(row.getString("duty")),
                        Side.named(row.getString("owed_by")),
                        Side.named(row.getString("raised_by")),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        row.getLong("late"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String[] names(List<Duty> duties) {
        return duties.stream().map(Duty::name).toArray(String[]::new);
    }
}
