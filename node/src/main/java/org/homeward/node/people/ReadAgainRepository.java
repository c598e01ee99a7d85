package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single fields of `listed_person` and `held_person`: what a line says, and what it says after it was read again.
@Repository
class ReadAgainRepository {

    private final JdbcClient db;

    ReadAgainRepository(JdbcClient db) {
        this.db = db;
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

    /// What a line of the other side's list says; empty if it is not listed.
    Optional<Map<ListedField, String>> listed(String round, String personRef) {
        return db.sql("""
                        SELECT surname, given_name, patronymic, birth_date, service_number
                          FROM listed_person
                         WHERE round = :round AND person_ref = :person AND listed
                        """)
                .param("round", round)
                .param("person", personRef)
                .query(ReadAgainRepository::fields)
                .optional();
    }

    /// What a line of this bureau's own lists says; empty if it is on none.
    Optional<Map<ListedField, String>> held(String personRef) {
        return db.sql("""
                        SELECT surname, given_name, patronymic, birth_date, service_number
                          FROM held_person
                         WHERE person_ref = :person
                        """)
                .param("person", personRef)
                .query(ReadAgainRepository::fields)
                .optional();
    }

    private static Map<ListedField, String> fields(ResultSet row, int number) throws SQLException {
        var fields = new EnumMap<ListedField, String>(ListedField.class);
        for (var field : ListedField.all()) {
            var value = row.getString(field.word());
            fields.put(field, value == null ? "" : value);
        }
        return fields;
    }

    /// Corrects one field of a listed line. Says whether it is still listed.
    boolean correctListed(String round, String personRef, Corrected corrected) {
        return db.sql("""
                        UPDATE listed_person
                           SET surname = CASE WHEN :field = 'surname' THEN :text ELSE surname END,
                               given_name = CASE WHEN :field = 'given_name' THEN :text ELSE given_name END,
                               patronymic = CASE WHEN :field = 'patronymic' THEN :text ELSE patronymic END,
                               service_number = CASE WHEN :field = 'service_number' THEN :text ELSE service_number END,
                               birth_date = CASE WHEN :field = 'birth_date' THEN CAST(:day AS date) ELSE birth_date END
                         WHERE round = :round AND person_ref = :person AND listed
                        """)
                        .param("field", corrected.field().word())
                        .param("text", corrected.value())
                        .param("day", corrected.day(), java.sql.Types.DATE)
                        .param("round", round)
                        .param("person", personRef)
                        .update()
                == 1;
    }

    /// Corrects one field of a line of this bureau's own. Says whether it is on a list.
    boolean correctHeld(String personRef, Corrected corrected) {
        return db.sql("""
                        UPDATE held_person
                           SET surname = CASE WHEN :field = 'surname' THEN :text ELSE surname END,
                               given_name = CASE WHEN :field = 'given_name' THEN :text ELSE given_name END,
                               patronymic = CASE WHEN :field = 'patronymic' THEN :text ELSE patronymic END,
                               service_number = CASE WHEN :field = 'service_number' THEN :text ELSE service_number END,
                               birth_date = CASE WHEN :field = 'birth_date' THEN CAST(:day AS date) ELSE birth_date END
                         WHERE person_ref = :person
                        """)
                        .param("field", corrected.field().word())
                        .param("text", corrected.value())
                        .param("day", corrected.day(), java.sql.Types.DATE)
                        .param("person", personRef)
                        .update()
                == 1;
    }

    /// A field with its new value.
    ///
    /// @param value as [ListedField#read] gives it
    record Corrected(ListedField field, String value) {

        @Nullable
        LocalDate day() {
            return field == ListedField.BIRTH_DATE ? LocalDate.parse(value) : null;
        }

        /// The field only.
        @Override
        public String toString() {
            return field.word();
        }
    }
}
