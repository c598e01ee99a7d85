package org.homeward.node.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.packing.ItemNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `examination`, `witness_awaited`, `removal`, `delegation`, `delivery`.
@Repository
class ExaminationRepository {

    private static final int DELEGATES_MAX = 20; // Whom one man named in one round; one or two are usual.

    private final JdbcClient db;

    ExaminationRepository(JdbcClient db) {
        this.db = db;
    }

    /// One examination as it is kept.
    record Done(ItemNumber number, Witness witness, String account, Instant happenedAt, Instant recordedAt) {}

    /// One removal as it is kept.
    ///
    /// @param removal from 1, in the order of the examination
    /// @param number under which it travels or is kept; empty if it perished
    record Removed(int removal, Removal what, String number) {}

    void keep(Done done, List<Removed> removals) {
        db.sql("""
                        INSERT INTO examination (item_number, witness_kind, witness, account, happened_at, recorded_at)
                        VALUES (:number, :kind, :witness, :account, :happened, :recorded)
                        """)
                .param("number", done.number().text())
                .param("kind", done.witness().kind().word())
                .param("witness", done.witness().personRef())
                .param("account", done.account())
                .param("happened", done.happenedAt().atOffset(ZoneOffset.UTC))
                .param("recorded", done.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var removed : removals) {
            keep(done.number(), removed);
        }
    }

    private void keep(ItemNumber number, Removed removed) {
        db.sql("""
                        INSERT INTO removal (item_number, removal, line, pieces, rule, became, number)
                        VALUES (:item, :removal, :line, :pieces, :rule, :became, :number)
                        """)
                .param("item", number.text())
                .param("removal", removed.removal())
                .param("line", removed.what().line())
                .param("pieces", removed.what().pieces())
                .param("rule", removed.what().rule())
                .param("became", removed.what().became().word())
                .param("number", removed.number())
                .update();
    }

    /// The examination of this parcel by this side, if it was examined.
    Optional<Done> examination(ItemNumber number) {
        return db.sql("""
                        SELECT witness_kind, witness, account, happened_at, recorded_at
                          FROM examination
                         WHERE item_number = :number
                        """)
                .param("number", number.text())
                .query((row, at) -> new Done(
                        number,
                        new Witness(
                                Witness.Kind.of(row.getString("witness_kind")).orElseThrow(), row.getString("witness")),
                        row.getString("account"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// What was taken out of this parcel, in the order of the examination.
    List<Removed> removals(ItemNumber number) {
        return db.sql("""
                        SELECT removal, line, pieces, rule, became, number
                          FROM removal
                         WHERE item_number = :number
                         ORDER BY removal
                         LIMIT :most
                        """)
                .param("number", number.text())
                .param("most", TravelNumber.TAKEN_MAX)
                .query((row, at) -> new Removed(row.getInt("removal"), removal(row), row.getString("number")))
                .list();
    }

    static Removal removal(ResultSet row) throws SQLException {
        return new Removal(
                row.getInt("line"),
                row.getInt("pieces"),
                row.getString("rule"),
                Removal.Became.of(row.getString("became")).orElseThrow());
    }

    /// Fellow prisoners whom an addressee delegated.
    List<String> delegates(String round, String personRef) {
        return db.sql("""
                        SELECT DISTINCT fellow_ref
                          FROM delegation
                         WHERE round = :round AND person_ref = :person
                         ORDER BY fellow_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("person", personRef)
                .param("most", DELEGATES_MAX)
                .query(String.class)
                .list();
    }

    void delegate(UUID delegation, String round, String personRef, String fellowRef, String account, Instant at) {
        db.sql("""
                        INSERT INTO delegation (delegation, round, person_ref, fellow_ref, account, recorded_at)
                        VALUES (:id, :round, :person, :fellow, :account, :at)
                        """)
                .param("id", delegation)
                .param("round", round)
                .param("person", personRef)
                .param("fellow", fellowRef)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// An examination was refused for want of a witness; since the first time.
    void awaitWitness(ItemNumber number, Instant since) {
        db.sql("""
                        INSERT INTO witness_awaited (item_number, since)
                        VALUES (:number, :since)
                        ON CONFLICT (item_number) DO NOTHING
                        """)
                .param("number", number.text())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isDelegated(String round, String personRef, String fellowRef) {
        return db.sql("""
                        SELECT count(*)
                          FROM delegation
                         WHERE round = :round AND person_ref = :person AND fellow_ref = :fellow
                        """)
                        .param("round", round)
                        .param("person", personRef)
                        .param("fellow", fellowRef)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// When it was examined, if it was.
    Optional<Instant> examinedAt(ItemNumber number) {
        return db.sql("SELECT happened_at FROM examination WHERE item_number = :number")
                .param("number", number.text())
                .query(java.time.OffsetDateTime.class)
                .optional()
                .map(java.time.OffsetDateTime::toInstant);
    }

    void deliver(ItemNumber number, DeliveryDesk.Given given, String account, Instant happenedAt, Instant recordedAt) {
        db.sql("""
                        INSERT INTO delivery (item_number, against, witnessed_by, account, happened_at, recorded_at)
                        VALUES (:number, :against, :witness, :account, :happened, :recorded)
                        """)
                .param("number", number.text())
                .param("against", given.against())
                .param("witness", given.witnessedBy())
                .param("account", account)
                .param("happened", happenedAt.atOffset(ZoneOffset.UTC))
                .param("recorded", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
