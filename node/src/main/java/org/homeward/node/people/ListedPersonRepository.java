package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `listed_person`: the other side's lists, at home.
@Repository
class ListedPersonRepository {

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    ListedPersonRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    void put(HeldListPage page) {
        batch.batchUpdate(
                """
                INSERT INTO listed_person (round, person_ref, service_number, surname, given_name, patronymic,
                                           birth_date, rank, delivery_code, list, listed)
                VALUES (:round, :person, :number, :surname, :given, :patronymic, :birth, :rank, :code, :list, true)
                ON CONFLICT (round, person_ref) DO UPDATE
                   SET service_number = excluded.service_number, surname = excluded.surname,
                       given_name = excluded.given_name, patronymic = excluded.patronymic,
                       birth_date = excluded.birth_date, rank = excluded.rank,
                       delivery_code = excluded.delivery_code, list = excluded.list, listed = true
                """,
                page.lines().stream()
                        .map(line -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("round", page.round())
                                .addValue("person", line.personRef())
                                .addValue("number", line.serviceNumber().strip())
                                .addValue("surname", line.surname())
                                .addValue("given", line.givenName())
                                .addValue("patronymic", line.patronymic())
                                .addValue("birth", line.birthDate().orElse(null), java.sql.Types.DATE)
                                .addValue("rank", line.rank())
                                .addValue("code", line.deliveryCode())
                                .addValue("list", page.list()))
                        .toArray(SqlParameterSource[]::new));
    }

    /// Whoever the whole list does not name is searched no more until he is listed again.
    void unlistOthers(String round, UUID list) {
        db.sql("UPDATE listed_person SET listed = false WHERE round = :round AND list <> :list AND listed")
                .param("round", round)
                .param("list", list)
                .update();
    }

    /// A line of the other side's lists.
    record Row(
            String personRef,
            String serviceNumber,
            String surname,
            String givenName,
            String patronymic,
            String birthDate,
            String rank,
            String deliveryCode,
            boolean listed) {

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
                        SELECT person_ref, service_number, surname, given_name, patronymic, birth_date, rank,
                               delivery_code, listed
                          FROM listed_person
                         WHERE :round = '' OR round = :round
                         ORDER BY round, person_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query(ListedPersonRepository::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var birthDate = row.getString("birth_date");
        return new Row(
                row.getString("person_ref"),
                row.getString("service_number"),
                row.getString("surname"),
                row.getString("given_name"),
                row.getString("patronymic"),
                birthDate == null ? "" : birthDate,
                row.getString("rank"),
                row.getString("delivery_code"),
                row.getBoolean("listed"));
    }
}
