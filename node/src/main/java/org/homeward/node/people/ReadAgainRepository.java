package org.homeward.node.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single fields of `listed_person` and `held_person`: what a line says, and what it says after it was read again.
@Repository
class ReadAgainRepository {

    private final JdbcClient db;
    private final Records records;

    ReadAgainRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    /// Locks a line of the other side's list until the transaction ends, so that two officers cannot ask the same at
    /// once.
    void lock(String round, String personRef) {
        db.sql("SELECT person_ref FROM listed_person WHERE round = :round AND person_ref = :person FOR UPDATE")
                .param("round", round)
                .param("person", personRef)
                .query(String.class)
                .optional();
    }

    /// What a line of the other side's list says; empty if it is not listed, or erased.
    Optional<Map<ListedField, String>> listed(String round, String personRef) {
        return listedLine(round, personRef).map(ReadAgainRepository::fields);
    }

    private Optional<Particulars> listedLine(String round, String personRef) {
        return db.sql("""
                        SELECT p.kept_as, p.sealed, k.wrapped, k.erased_at
                          FROM listed_person p
                          JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE p.round = :round AND p.person_ref = :person AND p.listed
                        """)
                .param("round", round)
                .param("person", personRef)
                .query((row, number) -> SealedRow.of(row))
                .optional()
                .flatMap(line -> records.open(line, ListedPeople.PLACE, Particulars.class));
    }

    /// What a line of this bureau's own lists says; empty if it is on none, or erased.
    Optional<Map<ListedField, String>> held(String personRef) {
        return heldLine(personRef).map(HeldParticulars::who).map(ReadAgainRepository::fields);
    }

    private Optional<HeldParticulars> heldLine(String personRef) {
        return db.sql("""
                        SELECT h.kept_as, h.sealed, k.wrapped, k.erased_at
                          FROM held_person h
                          JOIN record_keys.kept k ON k.record = h.kept_as
                         WHERE h.person_ref = :person
                        """)
                .param("person", personRef)
                .query((row, number) -> SealedRow.of(row))
                .optional()
                .flatMap(line -> records.open(line, HeldPersonRepository.PLACE, HeldParticulars.class));
    }

    private static Map<ListedField, String> fields(Particulars who) {
        return new EnumMap<>(Map.of(
                ListedField.SURNAME, who.surname(),
                ListedField.GIVEN_NAME, who.givenName(),
                ListedField.PATRONYMIC, who.patronymic(),
                ListedField.BIRTH_DATE, who.birthDate(),
                ListedField.SERVICE_NUMBER, who.serviceNumber()));
    }

    /// Corrects one field of a listed line. Says whether it is still listed.
    boolean correctListed(String round, String personRef, Corrected corrected) {
        lock(round, personRef);
        var line = listedLine(round, personRef);
        if (line.isEmpty()) {
            return false;
        }
        var who = corrected.in(line.get());
        var key = records.key(RecordKind.LISTED_PERSON, round, personRef);
        return db.sql("""
                        UPDATE listed_person
                           SET kept_as = :record, sealed = :sealed, number_digest = :number,
                               number_birth_digest = :numberBirth
                         WHERE round = :round AND person_ref = :person AND listed
                        """)
                        .param("record", key.record())
                        .param("sealed", records.seal(key, ListedPeople.PLACE, who))
                        .param("number", ListedPeople.numberDigest(records, who))
                        .param("numberBirth", ListedPeople.numberBirthDigest(records, who))
                        .param("round", round)
                        .param("person", personRef)
                        .update()
                == 1;
    }

    /// Corrects one field of a line of this bureau's own. Says whether it is on a list.
    boolean correctHeld(String personRef, Corrected corrected) {
        db.sql("SELECT person_ref FROM held_person WHERE person_ref = :person FOR UPDATE")
                .param("person", personRef)
                .query(String.class)
                .optional();
        var line = heldLine(personRef);
        if (line.isEmpty()) {
            return false;
        }
        var held =
                new HeldParticulars(corrected.in(line.get().who()), line.get().health());
        var key = records.key(RecordKind.HELD_PERSON, "", personRef);
        return db.sql("""
                        UPDATE held_person
                           SET kept_as = :record, sealed = :sealed
                         WHERE person_ref = :person
                        """)
                        .param("record", key.record())
                        .param("sealed", records.seal(key, HeldPersonRepository.PLACE, held))
                        .param("person", personRef)
                        .update()
                == 1;
    }

    /// A field with its new value.
    ///
    /// @param value as [ListedField#read] gives it
    record Corrected(ListedField field, String value) {

        /// What a line says once it is corrected.
        Particulars in(Particulars who) {
            return new Particulars(
                    said(ListedField.SURNAME, who.surname()),
                    said(ListedField.GIVEN_NAME, who.givenName()),
                    said(ListedField.PATRONYMIC, who.patronymic()),
                    said(ListedField.BIRTH_DATE, who.birthDate()),
                    who.rank(),
                    said(ListedField.SERVICE_NUMBER, who.serviceNumber()));
        }

        private String said(ListedField one, String before) {
            return one == field ? value : before;
        }

        /// The field only.
        @Override
        public String toString() {
            return field.word();
        }
    }
}
