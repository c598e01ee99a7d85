package org.homeward.node.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `paper_entry`.
@Repository
class PaperRepository {

    private static final String PLACE = "paper_entry";
    private static final int OF_ONE_MAX = 100; // Nine steps and their corrections.

    private final JdbcClient db;
    private final Records records;

    PaperRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    /// What is sealed of an entry.
    private record Said(String witnessedBy, String reason) {}

    /// @throws org.springframework.dao.DuplicateKeyException if what it corrects was corrected meanwhile
    void add(PaperEntry entry) {
        var key = records.copies(entry.round());
        db.sql("""
                        INSERT INTO paper_entry (entry, round, kind, subject, happened_at, recorded_at, account, sheet,
                                                 corrects, kept_as, sealed)
                        VALUES (:entry, :round, :kind, :subject, :happened, :recorded, :account, :sheet,
                                :corrects::uuid, :record, :sealed)
                        """)
                .param("entry", entry.entry())
                .param("round", entry.round())
                .param("kind", entry.kind().word())
                .param("subject", entry.subject())
                .param("happened", entry.happenedAt().atOffset(ZoneOffset.UTC))
                .param("recorded", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("sheet", entry.sheet())
                .param("corrects", entry.corrects().orElse(null), java.sql.Types.OTHER)
                .param("record", key.record())
                .param("sealed", records.seal(key, PLACE, new Said(entry.witnessedBy(), entry.reason())))
                .update();
    }

    /// When the last step of this happened, by what was entered from paper; corrected entries do not count.
    Optional<Instant> last(String round, String subject) {
        return db.sql("""
                        SELECT max(p.happened_at)
                          FROM paper_entry p
                         WHERE p.round = :round AND p.subject = :subject
                           AND NOT EXISTS (SELECT 1 FROM paper_entry c WHERE c.corrects = p.entry)
                        """)
                .param("round", round)
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<PaperEntry> find(UUID entry) {
        return db.sql("""
                        SELECT p.entry, p.round, p.kind, p.subject, p.happened_at, p.recorded_at, p.account, p.sheet,
                               p.corrects, p.kept_as, p.sealed, k.wrapped, k.erased_at
                          FROM paper_entry p
                          JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE p.entry = :entry
                        """)
                .param("entry", entry)
                .query((row, number) -> entry(row))
                .optional();
    }

    boolean isCorrected(UUID entry) {
        return db.sql("SELECT count(*) FROM paper_entry WHERE corrects = :entry")
                        .param("entry", entry)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Those of these entries that were corrected.
    List<UUID> corrected(List<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : db.sql("SELECT corrects FROM paper_entry WHERE corrects IN (:entries)")
                        .param("entries", entries)
                        .query(UUID.class)
                        .list();
    }

    long count(String round, String subject) {
        return db.sql("""
                        SELECT count(*)
                          FROM paper_entry
                         WHERE round = :round AND (:subject = '' OR subject = :subject)
                        """)
                .param("round", round)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    List<PaperEntry> page(String round, String subject, int size, long offset) {
        return db.sql("""
                        SELECT p.entry, p.round, p.kind, p.subject, p.happened_at, p.recorded_at, p.account, p.sheet,
                               p.corrects, p.kept_as, p.sealed, k.wrapped, k.erased_at
                          FROM paper_entry p
                          JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE p.round = :round AND (:subject = '' OR p.subject = :subject)
                         ORDER BY p.number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("subject", subject)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    /// What was entered of a parcel, by its number and by the reference it had before; reads `intake_row` of `intake`.
    List<PaperEntry> of(String number) {
        return db.sql("""
                        SELECT p.entry, p.round, p.kind, p.subject, p.happened_at, p.recorded_at, p.account, p.sheet,
                               p.corrects, p.kept_as, p.sealed, k.wrapped, k.erased_at
                          FROM paper_entry p
                          JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE p.subject = :number
                            OR (p.round, p.subject) IN (SELECT r.round, r.parcel_ref
                                                          FROM intake_row r
                                                         WHERE r.item_number = :number AND r.item_number <> '')
                         ORDER BY p.number
                         LIMIT :most
                        """)
                .param("number", number)
                .param("most", OF_ONE_MAX)
                .query((row, at) -> entry(row))
                .list();
    }

    private PaperEntry entry(ResultSet row) throws SQLException {
        var kept = SealedRow.of(row);
        var said = records.open(kept, PLACE, Said.class).orElseGet(() -> new Said(kept.mark(), ""));
        return new PaperEntry(
                row.getObject("entry", UUID.class),
                row.getString("round"),
                PaperStep.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("sheet"),
                said.witnessedBy(),
                Optional.ofNullable(row.getObject("corrects", UUID.class)),
                said.reason());
    }
}
