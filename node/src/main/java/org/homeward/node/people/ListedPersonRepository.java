package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.node.records.Emptied;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.RecordKey;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `listed_person`: the other side's lists, at home. `tracing` opens its lines too.
@Repository
class ListedPersonRepository implements Emptied {

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    ListedPersonRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    void put(HeldListPage page) {
        var keys = records.keys(
                RecordKind.LISTED_PERSON,
                page.round(),
                page.lines().stream().map(HeldListPage.Line::personRef).toList());
        batch.batchUpdate(
                """
                INSERT INTO listed_person (round, person_ref, delivery_code, list, listed, kept_as, sealed,
                                           number_digest, number_birth_digest)
                VALUES (:round, :person, :code, :list, true, :record, :sealed, :number, :numberBirth)
                ON CONFLICT (round, person_ref) DO UPDATE
                   SET delivery_code = excluded.delivery_code, list = excluded.list, listed = true,
                       kept_as = excluded.kept_as, sealed = excluded.sealed,
                       number_digest = excluded.number_digest, number_birth_digest = excluded.number_birth_digest
                """,
                page.lines().stream()
                        .map(line -> listed(page, line, Objects.requireNonNull(keys.get(line.personRef()))))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource listed(HeldListPage page, HeldListPage.Line line, RecordKey key) {
        var who = new Particulars(
                line.surname(),
                line.givenName(),
                line.patronymic(),
                line.birthDate().map(LocalDate::toString).orElse(""),
                line.rank(),
                line.serviceNumber().strip());
        return new MapSqlParameterSource()
                .addValue("round", page.round())
                .addValue("person", line.personRef())
                .addValue("code", line.deliveryCode())
                .addValue("list", page.list())
                .addValue("record", key.record())
                .addValue("sealed", records.seal(key, ListedPeople.PLACE, who))
                .addValue("number", ListedPeople.numberDigest(records, who))
                .addValue("numberBirth", ListedPeople.numberBirthDigest(records, who));
    }

    @Override
    public void erased(List<UUID> erased) {
        db.sql("""
                        UPDATE listed_person
                           SET sealed = NULL, number_digest = '', number_birth_digest = ''
                         WHERE kept_as = ANY(:records)
                        """).param("records", erased.toArray(UUID[]::new)).update();
    }

    /// Whoever the whole list does not name is searched no more until he is listed again.
    void unlistOthers(String round, UUID list) {
        db.sql("UPDATE listed_person SET listed = false WHERE round = :round AND list <> :list AND listed")
                .param("round", round)
                .param("list", list)
                .update();
    }

    /// A line of the other side's lists.
    ///
    /// @param erasedOn the day on which what it said was erased; else empty
    record Row(
            String personRef,
            String serviceNumber,
            String surname,
            String givenName,
            String patronymic,
            String birthDate,
            String rank,
            String deliveryCode,
            boolean listed,
            String erasedOn) {

        @Override
        public String toString() {
            return personRef;
        }
    }

    long count(String round) {
        return db.sql("SELECT count(*) FROM listed_person WHERE :round = '' OR round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /// One page of a round's lines; of all rounds if `round` is empty.
    List<Row> page(String round, int size, long offset) {
        return db.sql("""
                        SELECT p.person_ref, p.delivery_code, p.listed, p.kept_as, p.sealed, k.wrapped, k.erased_at
                          FROM listed_person p
                          JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE :round = '' OR p.round = :round
                         ORDER BY p.round, p.person_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var sealed = SealedRow.of(row);
        var who = records.open(sealed, ListedPeople.PLACE, Particulars.class).orElse(Particulars.ERASED);
        return new Row(
                row.getString("person_ref"),
                who.serviceNumber(),
                who.surname(),
                who.givenName(),
                who.patronymic(),
                who.birthDate(),
                who.rank(),
                row.getString("delivery_code"),
                row.getBoolean("listed"),
                sealed.erasedOn());
    }
}
