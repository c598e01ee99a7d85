package org.homeward.node.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `held_person` and `delivery_code`.
@Repository
class HeldPersonRepository {

    private static final int CODE_LETTERS = 4; // 279,841 codes for about fifty places: guessing one tells nothing.

    private final JdbcClient db;
    private final IdSource ids;

    HeldPersonRepository(JdbcClient db, IdSource ids) {
        this.db = db;
        this.ids = ids;
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
                        SELECT person_ref, concat_ws(' ', surname, nullif(given_name, ''), nullif(patronymic, '')) AS name,
                               birth_date
                          FROM held_person
                         WHERE person_ref = ANY (:people)
                         ORDER BY person_ref
                         LIMIT :most
                        """)
                .param("people", personRefs.toArray(String[]::new))
                .param("most", Math.max(1, personRefs.size()))
                .query((row, number) -> new HeldName(
                        row.getString("person_ref"),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(HeldName::personRef, Function.identity()));
    }

    void moved(String personRef, String place, String postalAddress) {
        Rows.one(db.sql("""
                        UPDATE held_person
                           SET place = :place, postal_address = :address
                         WHERE person_ref = :person
                        """)
                .param("place", place)
                .param("address", postalAddress)
                .param("person", personRef)
                .update());
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
