package org.homeward.node.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.tracing.Addressees;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `intake_row` as pages read it, and `counter_receipt`; reads `sought_addressee` of `tracing` and
/// `listed_person` of `people`.
@Repository
class HandedInRepository {

    // Style 21: five statements read the same columns; the parts joined are constants.
    private static final String COLUMNS = """
            SELECT r.intake, r.round, r.parcel_ref, r.state, r.superseded, r.warnings, r.weight_grams, r.seal,
                   r.kept_as, r.sealed, k.wrapped, k.erased_at, r.item_number, r.terms_version, r.handed_in_at, coalesce(s.person_ref, '') <> '' AS matched,
                   coalesce(p.delivery_code, '') AS delivery_code
              FROM intake_row r
              JOIN record_keys.kept k ON k.record = r.kept_as
              LEFT JOIN sought_addressee s
                ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND r.state <> 'refused' AND NOT r.superseded
              LEFT JOIN listed_person p ON p.round = s.round AND p.person_ref = s.person_ref
            """;

    private final JdbcClient db;
    private final Records records;

    HandedInRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    Optional<HandedIn> find(UUID intake) {
        return db.sql(COLUMNS + " WHERE r.intake = :intake")
                .param("intake", intake)
                .query((row, number) -> row(row))
                .optional();
    }

    /// The accepted parcel of this reference.
    Optional<HandedIn> find(String round, String parcelRef) {
        return db.sql(COLUMNS + """
                         WHERE r.round = :round AND r.parcel_ref = :reference AND r.state <> 'refused'
                           AND NOT r.superseded
                        """)
                .param("round", round)
                .param("reference", parcelRef)
                .query((row, number) -> row(row))
                .optional();
    }

    /// Rows with this reference, item number or seal.
    List<HandedIn> numbered(String text, int most) {
        return db.sql(COLUMNS + """
                         WHERE NOT r.superseded
                           AND (r.parcel_ref = :text OR (r.item_number = :text AND r.item_number <> '')
                                OR (r.seal = :text AND r.seal <> ''))
                         ORDER BY r.intake_number DESC
                         LIMIT :most
                        """)
                .param("text", text)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /// Accepted parcels for an addressee with one of these surnames.
    List<HandedIn> named(List<String> surnames, int most) {
        return db.sql(COLUMNS + """
                         WHERE NOT r.superseded AND s.surname_digest = ANY(:surnames) AND s.surname_digest <> ''
                         ORDER BY r.intake_number DESC
                         LIMIT :most
                        """)
                .param("surnames", records.digests(Addressees.SURNAME, surnames))
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    private HandedIn row(ResultSet row) throws SQLException {
        var warnings = row.getString("warnings");
        var reference = row.getString("parcel_ref");
        var sealed = SealedRow.of(row);
        var written = records.open(sealed, Written.PLACE, Written.class).orElseGet(() -> Written.erased(reference));
        return new HandedIn(
                row.getObject("intake", UUID.class),
                row.getString("round"),
                written.form(),
                row.getString("state"),
                row.getBoolean("superseded"),
                written.faults(),
                warnings.isEmpty() ? List.of() : Arrays.asList(warnings.split(";")),
                row.getInt("weight_grams"),
                row.getString("seal"),
                row.getString("item_number"),
                row.getInt("terms_version"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("matched"),
                row.getString("delivery_code"),
                sealed.erasedOn());
    }

    /// How many rows of a state wait, and since when the oldest.
    record Waiting(long count, Optional<Instant> oldest) {}

    /// Accepted parcels that are not sealed.
    Waiting unsealed() {
        return db.sql("""
                        SELECT count(*) AS n, min(handed_in_at) AS oldest
                          FROM intake_row
                         WHERE state = 'accepted' AND NOT superseded AND sealed IS NOT NULL
                        """).query(HandedInRepository::waiting).single();
    }

    /// Refused rows of files that were not handed in again.
    Waiting aside() {
        return db.sql("""
                        SELECT count(*) AS n, min(handed_in_at) AS oldest
                          FROM intake_row
                         WHERE state = 'refused' AND NOT superseded AND sealed IS NOT NULL
                        """).query(HandedInRepository::waiting).single();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var oldest = Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class));
        return new Waiting(row.getLong("n"), oldest.map(OffsetDateTime::toInstant));
    }

    /// Which rows are listed.
    ///
    /// @param state empty for all
    /// @param code delivery code; empty for all
    record Filter(String round, String state, String code) {}

    long count(Filter filter) {
        return db.sql("""
                        SELECT count(*)
                          FROM intake_row r
                          LEFT JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND r.state <> 'refused'
                          LEFT JOIN listed_person p ON p.round = s.round AND p.person_ref = s.person_ref
                         WHERE r.round = :round AND NOT r.superseded
                           AND (:state = '' OR r.state = :state)
                           AND (:code = '' OR p.delivery_code = :code)
                        """)
                .param("round", filter.round())
                .param("state", filter.state())
                .param("code", filter.code())
                .query(Long.class)
                .single();
    }

    List<HandedIn> page(Filter filter, int size, long offset) {
        return db.sql(COLUMNS + """
                         WHERE r.round = :round AND NOT r.superseded
                           AND (:state = '' OR r.state = :state)
                           AND (:code = '' OR p.delivery_code = :code)
                         ORDER BY r.intake_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", filter.round())
                .param("state", filter.state())
                .param("code", filter.code())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /// Rows that came in on a day (UTC), in their order.
    List<HandedIn> ofDay(LocalDate day, int most) {
        return db.sql(COLUMNS + """
                         WHERE NOT r.superseded AND r.handed_in_at >= :from AND r.handed_in_at < :to
                         ORDER BY r.intake_number
                         LIMIT :most
                        """)
                .param("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("to", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    void addReceipt(HandedIn parcel, String secretHash, String account, Instant at) {
        db.sql("""
                        INSERT INTO counter_receipt (round, parcel_ref, secret_hash, account, issued_at)
                        VALUES (:round, :reference, :hash, :account, :at)
                        """)
                .param("round", parcel.round())
                .param("reference", parcel.form().parcelRef())
                .param("hash", secretHash)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
