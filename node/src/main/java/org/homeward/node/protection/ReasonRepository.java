package org.homeward.node.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `protection.withheld_reason`, and beside each reason who tells the family and whether it was told.
///
/// Whose family it is stands in the item number: its fourth letter is the home bureau's side.
@Repository
class ReasonRepository {

    private static final String PLACE = "protection.withheld_reason";

    // Style 21: two statements read the same columns; the part joined is a constant. What is erased is listed no more.
    private static final String REPORTS = """
            SELECT r.item_number, r.round, r.reported_at, r.kept_as, r.sealed, k.wrapped, k.erased_at,
                   t.teller, t.agreed_by, t.agreed_at,
                   d.telling_number, d.whom, d.told_by, d.manner, d.told_at, d.recorded_by, d.recorded_at
              FROM protection.withheld_reason r
              JOIN record_keys.kept k ON k.record = r.kept_as AND k.wrapped IS NOT NULL
              LEFT JOIN LATERAL (SELECT a.teller, a.agreed_by, a.agreed_at
                                   FROM protection.family_teller a
                                  WHERE a.item_number = r.item_number
                                  ORDER BY a.teller_number DESC
                                  LIMIT 1) t ON true
              LEFT JOIN LATERAL (SELECT f.telling_number, f.whom, f.told_by, f.manner, f.told_at, f.recorded_by,
                                        f.recorded_at
                                   FROM protection.family_telling f
                                  WHERE f.item_number = r.item_number
                                    AND NOT EXISTS (SELECT 1 FROM protection.family_telling_withdrawal w
                                                     WHERE w.telling_number = f.telling_number)
                                  ORDER BY f.telling_number DESC
                                  LIMIT 1) d ON true
            """;

    private final JdbcClient db;
    private final Records records;
    private final String home;

    ReasonRepository(JdbcClient db, Records records, NodeSettings settings) {
        this.db = db;
        this.records = records;
        this.home = settings.side().word().toUpperCase(Locale.ROOT);
    }

    /// What is sealed.
    private record Secret(String reason, String note) {}

    void keep(WithheldReasons.Kept kept) {
        var key = records.copies(kept.round());
        db.sql("""
                        INSERT INTO protection.withheld_reason (item_number, round, reported_at, kept_as, sealed)
                        VALUES (:number, :round, :at, :record, :sealed)
                        ON CONFLICT (item_number) DO NOTHING
                        """)
                .param("number", kept.itemNumber())
                .param("round", kept.round())
                .param("at", kept.reportedAt().atOffset(ZoneOffset.UTC))
                .param("record", key.record())
                .param("sealed", records.seal(key, PLACE, new Secret(kept.reason(), kept.note())))
                .update();
    }

    long count() {
        return db.sql("""
                        SELECT count(*)
                          FROM protection.withheld_reason r
                          JOIN record_keys.kept k ON k.record = r.kept_as AND k.wrapped IS NOT NULL
                        """).query(Long.class).single();
    }

    List<Report> page(int size, long offset) {
        return db.sql(REPORTS + """
                         ORDER BY r.reported_at, r.item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> report(row))
                .list();
    }

    /// Which families are listed.
    enum Which {
        /// Those that were not told yet.
        WAITING,
        /// Those that were told.
        TOLD
    }

    /// The reports about parcels of our own families, oldest first.
    List<Report> ofOurs(Which which, int size, long offset) {
        return db.sql(REPORTS + """
                         WHERE substr(r.item_number, 4, 1) = :home AND (d.telling_number IS NOT NULL) = :told
                         ORDER BY r.reported_at, r.item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("home", home)
                .param("told", which == Which.TOLD)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> report(row))
                .list();
    }

    /// The report about a parcel of one of our own families.
    Optional<Report> ofOurs(String itemNumber) {
        return db.sql(REPORTS + " WHERE r.item_number = :number AND substr(r.item_number, 4, 1) = :home")
                .param("number", itemNumber)
                .param("home", home)
                .query((row, at) -> report(row))
                .optional();
    }

    /// How many reports there are, and since when the oldest.
    ///
    /// @param waiting of our own families that were not told
    /// @param told of our own families that were told
    /// @param elsewhere about parcels of the other side's families, reported by our places
    record Counts(long waiting, long told, long elsewhere, Optional<Instant> oldest) {}

    Counts counts() {
        return db.sql("""
                        WITH r AS (SELECT x.reported_at, substr(x.item_number, 4, 1) = :home AS ours,
                                          EXISTS (SELECT 1 FROM protection.family_telling f
                                                   WHERE f.item_number = x.item_number
                                                     AND NOT EXISTS (SELECT 1
                                                                       FROM protection.family_telling_withdrawal w
                                                                      WHERE w.telling_number = f.telling_number)) AS told
                                     FROM protection.withheld_reason x
                                     JOIN record_keys.kept k ON k.record = x.kept_as AND k.wrapped IS NOT NULL)
                        SELECT count(*) FILTER (WHERE ours AND NOT told) AS waiting,
                               count(*) FILTER (WHERE ours AND told) AS told,
                               count(*) FILTER (WHERE NOT ours) AS elsewhere,
                               min(reported_at) FILTER (WHERE ours AND NOT told) AS oldest
                          FROM r
                        """)
                .param("home", home)
                .query((row, number) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("told"),
                        row.getLong("elsewhere"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private Report report(ResultSet row) throws SQLException {
        var secret = records.open(SealedRow.of(row), PLACE, Secret.class)
                .orElseThrow(() -> new IllegalStateException("a sealed value without its key; this indicates a bug"));
        var itemNumber = row.getString("item_number");
        return new Report(
                itemNumber,
                row.getString("round"),
                Side.named(itemNumber.substring(3, 4).toLowerCase(Locale.ROOT)),
                WithheldReason.of(secret.reason()).orElseThrow(),
                secret.note(),
                instant(row, "reported_at"),
                row.getString("teller") == null
                        ? Optional.empty()
                        : Optional.of(new Report.Teller(
                                row.getString("teller"), row.getString("agreed_by"), instant(row, "agreed_at"))),
                row.getString("whom") == null
                        ? Optional.empty()
                        : Optional.of(new Report.Told(
                                row.getLong("telling_number"),
                                row.getString("whom"),
                                row.getString("told_by"),
                                Manner.of(row.getString("manner")).orElseThrow(),
                                instant(row, "told_at"),
                                row.getString("recorded_by"),
                                instant(row, "recorded_at"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
