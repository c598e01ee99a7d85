package org.homeward.node.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `intake_row` once a parcel is accepted, and its rows as pages; reads `sought_addressee` of `tracing`,
/// `listed_person` of `people`, `round_fact` and `parcel_standing` of `rounds`.
@Repository
class ParcelRepository {

    private static final int ROWS_MAX = 100_000; // Both a round's largest quota and as many refused.

    private final JdbcClient db;
    private final Records records;
    private final String side;

    ParcelRepository(JdbcClient db, Records records, NodeSettings settings) {
        this.db = db;
        this.records = records;
        this.side = settings.side().word();
    }

    /// Seals an accepted parcel under a seal that no other bears. Says whether it did.
    boolean seal(SealingDesk.Asked asked) {
        return db.sql("""
                        UPDATE intake_row
                           SET seal = :seal, weight_grams = :weight, state = 'sealed'
                         WHERE round = :round AND parcel_ref = :reference AND state = 'accepted' AND NOT superseded
                           AND NOT EXISTS (SELECT 1 FROM intake_row other WHERE other.seal = :seal AND other.seal <> '')
                        """)
                        .param("seal", asked.seal())
                        .param("weight", asked.weightGrams())
                        .param("round", asked.round())
                        .param("reference", asked.parcelRef())
                        .update()
                == 1;
    }

    /// `accepted`, `sealed` or `packed`; empty if no accepted parcel has this reference.
    Optional<String> state(String round, String parcelRef) {
        return db.sql("""
                        SELECT state
                          FROM intake_row
                         WHERE round = :round AND parcel_ref = :reference AND state <> 'refused' AND NOT superseded
                        """)
                .param("round", round)
                .param("reference", parcelRef)
                .query(String.class)
                .optional();
    }

    /// When the accepted parcel of this reference was handed in.
    Optional<Instant> handedInAt(String round, String parcelRef) {
        return db.sql("""
                        SELECT handed_in_at
                          FROM intake_row
                         WHERE round = :round AND parcel_ref = :reference AND state <> 'refused' AND NOT superseded
                        """)
                .param("round", round)
                .param("reference", parcelRef)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// The accepted parcel of this reference. Locks it.
    Optional<HandedInParcels.Parcel> find(String round, String parcelRef) {
        return db.sql("""
                        SELECT r.seal, r.weight_grams, r.letters, r.drawings, r.item_number, r.terms_version,
                               r.parcel_ref, r.kept_as, r.sealed, k.wrapped, k.erased_at
                          FROM intake_row r
                          JOIN record_keys.kept k ON k.record = r.kept_as
                         WHERE r.round = :round AND r.parcel_ref = :reference AND r.state <> 'refused'
                           AND NOT r.superseded
                           FOR UPDATE OF r
                        """)
                .param("round", round)
                .param("reference", parcelRef)
                .query((row, number) -> parcel(row))
                .optional();
    }

    private HandedInParcels.Parcel parcel(ResultSet row) throws SQLException {
        return new HandedInParcels.Parcel(
                row.getString("seal"),
                row.getInt("weight_grams"),
                row.getInt("letters"),
                row.getInt("drawings"),
                written(row).items(),
                row.getString("item_number"),
                row.getInt("terms_version"));
    }

    private Written written(ResultSet row) throws SQLException {
        var reference = row.getString("parcel_ref");
        return records.open(SealedRow.of(row), Written.PLACE, Written.class).orElseGet(() -> Written.erased(reference));
    }

    void pack(String round, String parcelRef, String itemNumber) {
        Rows.one(db.sql("""
                        UPDATE intake_row
                           SET state = 'packed', item_number = :item
                         WHERE round = :round AND parcel_ref = :reference AND state = 'sealed'
                        """)
                .param("item", itemNumber)
                .param("round", round)
                .param("reference", parcelRef)
                .update());
    }

    /// What is written on the parcels of a round, by item number; without those that are erased.
    Map<String, HandedInParcels.Label> labels(String round) {
        var labels = new HashMap<String, HandedInParcels.Label>();
        db.sql("""
                        SELECT r.item_number, r.parcel_ref, r.kept_as, r.sealed, k.wrapped, k.erased_at,
                               s.kept_as AS s_kept_as, s.sealed AS s_sealed, k.wrapped AS s_wrapped,
                               k.erased_at AS s_erased_at
                          FROM intake_row r
                          JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND s.kept_as = r.kept_as
                          JOIN record_keys.kept k ON k.record = r.kept_as AND r.sealed IS NOT NULL
                         WHERE r.round = :round AND r.state = 'packed'
                         ORDER BY r.item_number
                         LIMIT :most
                        """).param("round", round).param("most", ROWS_MAX).query(row -> {
            labels.put(row.getString("item_number"), label(row));
        });
        return labels;
    }

    private HandedInParcels.Label label(ResultSet row) throws SQLException {
        var who = records.open(SealedRow.of(row, "s_"), Addressees.PLACE, Particulars.class)
                .orElseThrow(() -> new IllegalStateException("a sealed value without its key; this indicates a bug"));
        return new HandedInParcels.Label(
                written(row).form().senderName(),
                who.surname(),
                who.givenName(),
                who.patronymic(),
                LocalDate.parse(who.birthDate()),
                who.rank(),
                who.serviceNumber());
    }

    /// Every row of the round that counts, in the order in which they were handed in.
    List<HandedInParcels.Row> rows(String round, int most, long offset) {
        return db.sql("""
                        SELECT r.intake, r.row, r.parcel_ref, r.state, r.rules, r.warnings, r.item_number,
                               coalesce(s.person_ref, '') AS person_ref
                          FROM intake_row r
                          LEFT JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND r.state <> 'refused'
                         WHERE r.round = :round AND NOT r.superseded
                         ORDER BY r.intake_number
                         LIMIT :most OFFSET :offset
                        """)
                .param("round", round)
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new HandedInParcels.Row(
                        row.getObject("intake", UUID.class),
                        row.getInt("row"),
                        row.getString("parcel_ref"),
                        row.getString("state").equals("refused"),
                        row.getString("rules"),
                        row.getString("warnings"),
                        row.getString("item_number"),
                        row.getString("person_ref")))
                .list();
    }

    List<HandedInParcels.Row> rows(String round) {
        return rows(round, ROWS_MAX, 0);
    }

    long count(String round) {
        return db.sql("SELECT count(*) FROM intake_row WHERE round = :round AND NOT superseded")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /// A row as the clerk sees it: where it stands, nothing about people.
    record Shown(
            int row,
            String parcelRef,
            String state,
            int weightGrams,
            boolean matched,
            String itemNumber,
            String deliveryCode,
            String seal) {}

    long shownCount(String round, String state) {
        return db.sql("""
                        SELECT count(*)
                          FROM intake_row r
                          LEFT JOIN parcel_standing o
                            ON o.round = r.round AND o.side = :side AND o.subject = r.item_number AND o.word <> ''
                         WHERE r.round = :round AND NOT r.superseded
                           AND (:state = ''
                                OR :state = CASE WHEN r.state = 'packed' AND o.subject IS NOT NULL
                                                 THEN 'given' ELSE r.state END)
                        """)
                .param("round", round)
                .param("state", state)
                .param("side", side)
                .query(Long.class)
                .single();
    }

    List<Shown> shown(String round, String state, int size, long offset) {
        return db.sql("""
                        SELECT shown.row, shown.parcel_ref, shown.now, shown.weight_grams, shown.matched,
                               shown.item_number, shown.delivery_code, shown.seal
                          FROM (SELECT r.intake_number, r.row, r.parcel_ref, r.weight_grams, r.item_number, r.seal,
                                       coalesce(s.person_ref, '') <> '' AS matched,
                                       coalesce(p.delivery_code, '') AS delivery_code,
                                       CASE WHEN r.state = 'packed'
                                                 AND EXISTS (SELECT 1 FROM round_fact f
                                                              WHERE f.round = r.round AND f.side = :side
                                                                AND f.subject = r.item_number
                                                                AND f.kind = 'HANDED_OVER')
                                            THEN 'given' ELSE r.state END AS now
                                  FROM intake_row r
                                  LEFT JOIN sought_addressee s
                                    ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND r.state <> 'refused'
                                  LEFT JOIN listed_person p
                                    ON p.round = s.round AND p.person_ref = s.person_ref
                                 WHERE r.round = :round AND NOT r.superseded) shown
                         WHERE :state = '' OR shown.now = :state
                         ORDER BY shown.intake_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("state", state)
                .param("side", side)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Shown(
                        row.getInt("row"),
                        row.getString("parcel_ref"),
                        row.getString("now"),
                        row.getInt("weight_grams"),
                        row.getBoolean("matched"),
                        row.getString("item_number"),
                        row.getString("delivery_code"),
                        row.getString("seal")))
                .list();
    }
}
