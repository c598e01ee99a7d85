package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.node.records.Emptied;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `held_person` and `delivery_code`.
@Repository
class HeldPersonRepository implements Emptied {

    private static final int CODE_LETTERS = 4; // 279,841 codes for about fifty places: guessing one tells nothing.

    static final String PLACE = "held_person";
    static final String ADDRESS = "held_person.address";

    private final JdbcClient db;
    private final IdSource ids;
    private final Records records;

    HeldPersonRepository(JdbcClient db, IdSource ids, Records records) {
        this.db = db;
        this.ids = ids;
        this.records = records;
    }

    Optional<HeldPerson> find(String personRef) {
        return db.sql("""
                        SELECT person_ref, place, regime
                          FROM held_person
                         WHERE person_ref = :person
                        """)
                .param("person", personRef)
                .query((row, number) -> new HeldPerson(
                        row.getString("person_ref"),
                        row.getString("place"),
                        HeldPerson.Regime.valueOf(row.getString("regime").toUpperCase(Locale.ROOT))))
                .optional();
    }

    Map<String, HeldPerson> find(Collection<String> personRefs) {
        return db
                .sql("""
                        SELECT person_ref, place, regime
                          FROM held_person
                         WHERE person_ref = ANY (:people)
                         ORDER BY person_ref
                         LIMIT :most
                        """)
                .param("people", personRefs.toArray(String[]::new))
                .param("most", Math.max(1, personRefs.size()))
                .query((row, number) -> new HeldPerson(
                        row.getString("person_ref"),
                        row.getString("place"),
                        HeldPerson.Regime.valueOf(row.getString("regime").toUpperCase(Locale.ROOT))))
                .list()
                .stream()
                .collect(Collectors.toMap(HeldPerson::personRef, Function.identity()));
    }

    Map<String, HeldName> names(Collection<String> personRefs) {
        return db
                .sql("""
                        SELECT h.person_ref, h.kept_as, h.sealed, k.wrapped, k.erased_at
                          FROM held_person h
                          JOIN record_keys.kept k ON k.record = h.kept_as
                         WHERE h.person_ref = ANY (:people)
                         ORDER BY h.person_ref
                         LIMIT :most
                        """)
                .param("people", personRefs.toArray(String[]::new))
                .param("most", Math.max(1, personRefs.size()))
                .query((row, number) -> name(row))
                .list()
                .stream()
                .collect(Collectors.toMap(HeldName::personRef, Function.identity()));
    }

    private HeldName name(ResultSet row) throws SQLException {
        var kept = SealedRow.of(row);
        var who = records.open(kept, PLACE, HeldParticulars.class)
                .orElse(HeldParticulars.ERASED)
                .who();
        return new HeldName(
                row.getString("person_ref"),
                kept.erasedAt().isPresent() ? kept.mark() : who.name(),
                who.birthDate().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(who.birthDate())));
    }

    void moved(String personRef, String place, String postalAddress) {
        var key = records.key(RecordKind.HELD_PERSON, "", personRef);
        Rows.one(db.sql("""
                        UPDATE held_person
                           SET place = :place, address_sealed = :address, kept_as = :record
                         WHERE person_ref = :person
                        """)
                .param("place", place)
                .param("address", records.seal(key, ADDRESS, postalAddress))
                .param("record", key.record())
                .param("person", personRef)
                .update());
    }

    @Override
    public void erased(List<UUID> erased) {
        db.sql("UPDATE held_person SET sealed = NULL, address_sealed = NULL WHERE kept_as = ANY(:records)")
                .param("records", erased.toArray(UUID[]::new))
                .update();
    }

    String deliveryCode(String round, String place) {
        db.sql("""
                        INSERT INTO delivery_code (round, place, code)
                        VALUES (:round, :place, :code)
                        ON CONFLICT (round, place) DO NOTHING
                        """)
                .param("round", round)
                .param("place", place)
                .param("code", ids.code(CODE_LETTERS))
                .update();
        return db.sql("SELECT code FROM delivery_code WHERE round = :round AND place = :place")
                .param("round", round)
                .param("place", place)
                .query(String.class)
                .single();
    }

    Optional<String> place(String round, String deliveryCode) {
        return db.sql("SELECT place FROM delivery_code WHERE round = :round AND code = :code")
                .param("round", round)
                .param("code", deliveryCode)
                .query(String.class)
                .optional();
    }
}
