package org.homeward.node.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.records.Emptied;
import org.homeward.node.records.RecordKey;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `intake_count`, `intake_file` and, where parcels come in, `intake_row`.
@Repository
class IntakeRepository implements Emptied {

    private static final int FAULTY_ROWS_MAX = 50_000; // As many as a file has rows.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    IntakeRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    /// How many parcels of a round are accepted, and whether its intake was closed because they are packed.
    record Count(int accepted, boolean closed) {}

    /// The count of a round. Locks the round's intake until the transaction ends.
    Count count(String round) {
        return db.sql("""
                        INSERT INTO intake_count (round, accepted)
                        VALUES (:round, 0)
                        ON CONFLICT (round) DO UPDATE SET accepted = intake_count.accepted
                        RETURNING accepted, closed
                        """)
                .param("round", round)
                .query((row, number) -> new Count(row.getInt("accepted"), row.getBoolean("closed")))
                .single();
    }

    /// The count of a round as it stands, for who only looks. Locks nothing.
    Count countNow(String round) {
        return db.sql("SELECT accepted, closed FROM intake_count WHERE round = :round")
                .param("round", round)
                .query((row, number) -> new Count(row.getInt("accepted"), row.getBoolean("closed")))
                .optional()
                .orElse(new Count(0, false));
    }

    /// Nothing is taken in for this round any more.
    void close(String round) {
        count(round);
        Rows.one(db.sql("UPDATE intake_count SET closed = true WHERE round = :round")
                .param("round", round)
                .update());
    }

    void setAccepted(String round, int accepted) {
        Rows.one(db.sql("UPDATE intake_count SET accepted = :accepted WHERE round = :round")
                .param("accepted", accepted)
                .param("round", round)
                .update());
    }

    /// A file as it was imported.
    record KeptFile(UUID file, int accepted, int refused, int unchanged) {}

    Optional<KeptFile> file(String round, String sha256) {
        return db.sql("""
                        SELECT file, accepted, refused, unchanged
                          FROM intake_file
                         WHERE round = :round AND sha256 = :sha256
                        """)
                .param("round", round)
                .param("sha256", sha256)
                .query((row, number) -> new KeptFile(
                        row.getObject("file", UUID.class),
                        row.getInt("accepted"),
                        row.getInt("refused"),
                        row.getInt("unchanged")))
                .optional();
    }

    void addFile(Batch of, String name, String sha256, KeptFile counts) {
        db.sql("""
                        INSERT INTO intake_file (file, round, name, sha256, terms_version, accepted, refused,
                                                 unchanged, account, imported_at)
                        VALUES (:file, :round, :name, :sha256, :version, :accepted, :refused,
                                :unchanged, :account, :at)
                        """)
                .param("file", counts.file())
                .param("round", of.round())
                .param("name", name)
                .param("sha256", sha256)
                .param("version", of.termsVersion())
                .param("accepted", counts.accepted())
                .param("refused", counts.refused())
                .param("unchanged", counts.unchanged())
                .param("account", of.account())
                .param("at", of.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// By which it is told whether two forms say the same: a digest under this node's key.
    String digest(IntakeForm form) {
        return records.digest("form", Json.text(form.cells()));
    }

    /// What the accepted parcels of these references said, as digests.
    Map<String, String> acceptedForms(String round, Collection<String> references) {
        var forms = new HashMap<String, String>();
        db.sql("""
                        SELECT parcel_ref, form_digest
                          FROM intake_row
                         WHERE round = :round AND state <> 'refused' AND NOT superseded
                           AND parcel_ref = ANY(:references)
                         ORDER BY parcel_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("references", references.toArray(String[]::new))
                .param("most", references.size())
                .query(row -> {
                    forms.put(row.getString("parcel_ref"), row.getString("form_digest"));
                });
        return forms;
    }

    /// Refused rows of earlier files that are handed in again count no more.
    void supersede(Batch of, Collection<String> references) {
        db.sql("""
                        UPDATE intake_row
                           SET superseded = true
                         WHERE round = :round AND state = 'refused' AND NOT superseded
                           AND parcel_ref = ANY(:references)
                           AND file IS DISTINCT FROM :file::uuid
                        """)
                .param("round", of.round())
                .param("references", references.toArray(String[]::new))
                .param("file", of.file(), java.sql.Types.OTHER)
                .update();
    }

    /// The accepted parcel of this reference is corrected: what it was counts no more.
    void supersedeAccepted(String round, String parcelRef) {
        Rows.one(db.sql("""
                        UPDATE intake_row
                           SET superseded = true
                         WHERE round = :round AND parcel_ref = :reference AND state = 'accepted' AND NOT superseded
                        """).param("round", round).param("reference", parcelRef).update());
    }

    /// A parcel that may still be corrected.
    record Unsealed(IntakeForm form, int termsVersion) {}

    /// The accepted parcel of this reference that is not sealed. Locks it.
    Optional<Unsealed> unsealed(String round, String parcelRef) {
        return db.sql("""
                        SELECT r.terms_version, r.kept_as, r.sealed, k.wrapped, k.erased_at
                          FROM intake_row r
                          JOIN record_keys.kept k ON k.record = r.kept_as AND r.sealed IS NOT NULL
                         WHERE r.round = :round AND r.parcel_ref = :reference AND r.state = 'accepted'
                           AND NOT r.superseded
                           FOR UPDATE OF r
                        """)
                .param("round", round)
                .param("reference", parcelRef)
                .query((row, number) -> new Unsealed(written(row, parcelRef).form(), row.getInt("terms_version")))
                .optional();
    }

    /// The next serial for a reference that the counter gives. The round's intake is locked by [#count].
    int nextSerial(String round) {
        return db.sql("UPDATE intake_count SET given = given + 1 WHERE round = :round RETURNING given")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /// What rows that come in together have in common.
    ///
    /// @param file of which file; null at the counter
    record Batch(
            String round,
            int termsVersion,
            String account,
            java.time.Instant at,
            @Nullable UUID file) {}

    private Written written(ResultSet row, String parcelRef) throws SQLException {
        return records.open(SealedRow.of(row), Written.PLACE, Written.class).orElseGet(() -> Written.erased(parcelRef));
    }

    void add(Batch of, List<IntakeRow> rows) {
        var keys = records.keys(
                RecordKind.PARCEL,
                of.round(),
                rows.stream().map(IntakeRepository::subject).toList());
        batch.batchUpdate(
                """
                INSERT INTO intake_row (intake, round, file, row, parcel_ref, state, terms_version, account,
                                        handed_in_at, kept_as, sealed, form_digest, rules, warnings, weight_grams,
                                        letters, drawings)
                VALUES (:intake, :round, :file, :row, :reference, :state, :version, :account,
                        :at, :record, :sealed, :digest, :rules, :warnings, :weight,
                        :letters, :drawings)
                """,
                rows.stream()
                        .map(row -> parameters(of, row, Objects.requireNonNull(keys.get(subject(row)))))
                        .toArray(SqlParameterSource[]::new));
    }

    // A row without a reference is a record of its own.
    private static String subject(IntakeRow row) {
        var reference = row.judged().form().parcelRef();
        return reference.isEmpty() ? "row " + row.intake() : reference;
    }

    private SqlParameterSource parameters(Batch of, IntakeRow row, RecordKey key) {
        var form = row.judged().form();
        var parameters = new MapSqlParameterSource()
                .addValue("intake", row.intake())
                .addValue("round", of.round())
                .addValue("file", of.file(), java.sql.Types.OTHER)
                .addValue("row", row.row())
                .addValue("reference", form.parcelRef())
                .addValue("version", of.termsVersion())
                .addValue("account", of.account())
                .addValue("at", of.at().atOffset(ZoneOffset.UTC))
                .addValue("record", key.record())
                .addValue("sealed", records.seal(key, Written.PLACE, Written.of(row.judged())))
                .addValue("digest", digest(form));
        return switch (row.judged()) {
            case Judged.Accepted accepted ->
                parameters
                        .addValue("state", "accepted")
                        .addValue("rules", "")
                        .addValue("warnings", String.join(";", accepted.warnings()))
                        .addValue("weight", accepted.weightGrams())
                        .addValue("letters", accepted.letters())
                        .addValue("drawings", accepted.drawings());
            case Judged.Refused refused ->
                parameters
                        .addValue("state", "refused")
                        .addValue("rules", String.join(";", refused.rules()))
                        .addValue("warnings", "")
                        .addValue("weight", 0)
                        .addValue("letters", 0)
                        .addValue("drawings", 0);
        };
    }

    @Override
    public void erased(List<UUID> erased) {
        db.sql("UPDATE intake_row SET sealed = NULL, form_digest = '' WHERE kept_as = ANY(:records)")
                .param("records", erased.toArray(UUID[]::new))
                .update();
    }

    /// A refused row as it was written, with what is wrong with it.
    record RefusedRow(int row, IntakeForm form, List<CsvFault> faults) {
        @Override
        public String toString() {
            return "row " + row;
        }
    }

    /// Refused rows of a file, in its order, without those that were handed in again.
    List<RefusedRow> refused(UUID file) {
        return db.sql("""
                        SELECT r.row, r.parcel_ref, r.kept_as, r.sealed, k.wrapped, k.erased_at
                          FROM intake_row r
                          JOIN record_keys.kept k ON k.record = r.kept_as
                         WHERE r.file = :file AND r.state = 'refused' AND NOT r.superseded
                         ORDER BY r.intake_number
                         LIMIT :most
                        """)
                .param("file", file)
                .param("most", FAULTY_ROWS_MAX)
                .query((row, number) -> refusedRow(row))
                .list();
    }

    private RefusedRow refusedRow(ResultSet row) throws SQLException {
        var written = written(row, row.getString("parcel_ref"));
        return new RefusedRow(row.getInt("row"), written.form(), written.faults());
    }

    /// A file as it is shown.
    ///
    /// @param toCorrect refused rows that were not handed in again
    record ShownFile(
            UUID file,
            String name,
            int accepted,
            int refused,
            int unchanged,
            String account,
            java.time.Instant importedAt,
            int toCorrect) {}

    long fileCount(String round) {
        return db.sql("SELECT count(*) FROM intake_file WHERE round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /// The files of a round, newest first.
    List<ShownFile> files(String round, int size, long offset) {
        return db.sql("""
                        SELECT file, name, accepted, refused, unchanged, account, imported_at,
                               (SELECT count(*)
                                  FROM intake_row
                                 WHERE intake_row.file = intake_file.file AND state = 'refused' AND NOT superseded)
                                   AS to_correct
                          FROM intake_file
                         WHERE round = :round
                         ORDER BY imported_at DESC, file
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new ShownFile(
                        row.getObject("file", UUID.class),
                        row.getString("name"),
                        row.getInt("accepted"),
                        row.getInt("refused"),
                        row.getInt("unchanged"),
                        row.getString("account"),
                        row.getObject("imported_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getInt("to_correct")))
                .list();
    }

    boolean isFile(UUID file) {
        return db.sql("SELECT count(*) FROM intake_file WHERE file = :file")
                        .param("file", file)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
