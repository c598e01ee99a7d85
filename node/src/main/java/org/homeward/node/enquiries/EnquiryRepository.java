package org.homeward.node.enquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.people.ListedField;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `enquiry` and `enquiry_answer`, and the view `enquiry_now` over them.
@Repository
class EnquiryRepository {

    private static final int OF_A_LINE_MAX = 100; // Five fields, each asked again after an answer; no line has more.

    private static final String PLACE = "enquiry_answer";

    private final JdbcClient db;
    private final Records records;

    EnquiryRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    /// Which enquiries are meant.
    ///
    /// @param round of which round; of all if empty
    /// @param open without an end, or with it
    record Chosen(Enquiry.Way way, String round, boolean open) {}

    /// Keeps an enquiry, unless it is kept.
    ///
    /// @param owedBy whose bureau answers
    void add(Enquiry enquiry, Side owedBy) {
        db.sql("""
                        INSERT INTO enquiry (enquiry, way, round, person_ref, field, account, owed_by, asked_at)
                        VALUES (:enquiry, :way, :round, :person, :field, :account, :owed, :at)
                        ON CONFLICT (enquiry) DO NOTHING
                        """)
                .param("enquiry", enquiry.enquiry())
                .param("way", enquiry.way().word())
                .param("round", enquiry.round())
                .param("person", enquiry.personRef())
                .param("field", enquiry.field().word())
                .param("account", enquiry.account())
                .param("owed", owedBy.word())
                .param("at", enquiry.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps an answer, what it corrects sealed with the copies of its round. The database keeps a second end of an
    /// enquiry out.
    void answer(Enquiry enquiry, Enquiry.Answered answered) {
        var key = records.copies(enquiry.round());
        db.sql("""
                        INSERT INTO enquiry_answer (enquiry, word, account, answered_at, kept_as, sealed)
                        VALUES (:enquiry, :word, :account, :at, :record, :sealed)
                        """)
                .param("enquiry", enquiry.enquiry())
                .param("word", answered.word().word())
                .param("record", key.record())
                .param("sealed", records.seal(key, PLACE, answered.value()))
                .param("account", answered.account())
                .param("at", answered.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The enquiry, locked until the transaction ends, so that two officers cannot answer it at once.
    Optional<Enquiry> locked(UUID enquiry) {
        db.sql("SELECT enquiry FROM enquiry WHERE enquiry = :enquiry FOR UPDATE")
                .param("enquiry", enquiry)
                .query(UUID.class)
                .optional();
        return find(enquiry);
    }

    Optional<Enquiry> find(UUID enquiry) {
        return db.sql("""
                        SELECT e.enquiry, e.way, e.round, e.person_ref, e.field, e.account, e.asked_at, e.word,
                               e.answered_by, e.answered_at, e.kept_as, e.sealed, k.wrapped, k.erased_at
                          FROM enquiry_now e
                          LEFT JOIN record_keys.kept k ON k.record = e.kept_as
                         WHERE enquiry = :enquiry
                        """)
                .param("enquiry", enquiry)
                .query((row, number) -> row(row))
                .optional();
    }

    /// What this bureau asked about a line, the newest first.
    List<Enquiry> ofLine(String round, String personRef) {
        return db.sql("""
                        SELECT e.enquiry, e.way, e.round, e.person_ref, e.field, e.account, e.asked_at, e.word,
                               e.answered_by, e.answered_at, e.kept_as, e.sealed, k.wrapped, k.erased_at
                          FROM enquiry_now e
                          LEFT JOIN record_keys.kept k ON k.record = e.kept_as
                         WHERE way = 'asked' AND round = :round AND person_ref = :person
                         ORDER BY asked_at DESC, enquiry
                         LIMIT :most
                        """)
                .param("round", round)
                .param("person", personRef)
                .param("most", OF_A_LINE_MAX)
                .query((row, number) -> row(row))
                .list();
    }

    long count(Chosen chosen) {
        return db.sql("""
                        SELECT count(*)
                          FROM enquiry_now
                         WHERE way = :way AND (:round = '' OR round = :round) AND open = :open
                        """)
                .param("way", chosen.way().word())
                .param("round", chosen.round())
                .param("open", chosen.open())
                .query(Long.class)
                .single();
    }

    /// A page of them: what is open, the longest first; what is answered, the last first.
    List<Enquiry> page(Chosen chosen, int size, long offset) {
        return db.sql("""
                        SELECT e.enquiry, e.way, e.round, e.person_ref, e.field, e.account, e.asked_at, e.word,
                               e.answered_by, e.answered_at, e.kept_as, e.sealed, k.wrapped, k.erased_at
                          FROM enquiry_now e
                          LEFT JOIN record_keys.kept k ON k.record = e.kept_as
                         WHERE way = :way AND (:round = '' OR round = :round) AND open = :open
                         ORDER BY CASE WHEN open THEN asked_at END, answered_at DESC, enquiry
                         LIMIT :size OFFSET :offset
                        """)
                .param("way", chosen.way().word())
                .param("round", chosen.round())
                .param("open", chosen.open())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /// How many of the other bureau's enquiries wait for an answer of ours, and since when the oldest does.
    record Load(long count, Optional<LocalDate> oldest) {}

    Load toAnswer() {
        return db.sql("""
                        SELECT count(*) AS n, min(asked_at) AS oldest
                          FROM enquiry_now
                         WHERE way = 'received' AND open
                        """)
                .query((row, number) -> new Load(
                        row.getLong("n"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(at -> LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC))))
                .single();
    }

    private Enquiry row(ResultSet row) throws SQLException {
        var kept = SealedRow.of(row);
        var word = row.getString("word");
        return new Enquiry(
                row.getObject("enquiry", UUID.class),
                Enquiry.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getString("round"),
                row.getString("person_ref"),
                ListedField.of(row.getString("field")).orElseThrow(),
                row.getString("account"),
                instant(row, "asked_at"),
                word == null
                        ? Optional.empty()
                        : Optional.of(new Enquiry.Answered(
                                Enquiry.Word.of(word).orElseThrow(),
                                records.open(kept, PLACE, String.class).orElse(""),
                                row.getString("answered_by"),
                                instant(row, "answered_at"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
