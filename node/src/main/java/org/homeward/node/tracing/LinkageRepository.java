package org.homeward.node.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.linkage.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What linkage reads: table `sought_addressee`, and `listed_person` of `people`.
@Repository
class LinkageRepository {

    private static final int PARCELS_MAX = 50_000; // The largest quota of one side.
    private static final int LINES_MAX = 100_000; // Twice the largest quota: not everybody held gets a parcel.

    private final JdbcClient db;

    LinkageRepository(JdbcClient db) {
        this.db = db;
    }

    /// The lines that are still listed, in the order of [org.homeward.linkage.Fields#OF_A_HELD_LIST].
    List<Line> listed(String round) {
        return db.sql("""
                        SELECT person_ref, surname, given_name, patronymic, rank, service_number,
                               COALESCE(birth_date::text, '') AS birth_date
                          FROM listed_person
                         WHERE round = :round AND listed
                         ORDER BY person_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", LINES_MAX)
                .query((row, number) -> new Line(
                        row.getString("person_ref"),
                        List.of(
                                row.getString("surname"),
                                row.getString("given_name"),
                                row.getString("patronymic"),
                                row.getString("birth_date"),
                                row.getString("service_number"),
                                row.getString("rank"))))
                .list();
    }

    /// Whom families wrote on all parcels of the round.
    List<Sought> sought(String round) {
        return db.sql("""
                        SELECT parcel_ref, surname, given_name, patronymic, birth_date, rank, service_number
                          FROM sought_addressee
                         WHERE round = :round
                         ORDER BY parcel_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", PARCELS_MAX)
                .query((row, number) -> sought(round, row))
                .list();
    }

    /// Whom nobody is confirmed for, by parcel.
    Map<String, Sought> waiting(Scope scope) {
        return db
                .sql("""
                        SELECT parcel_ref, surname, given_name, patronymic, birth_date, rank, service_number
                          FROM sought_addressee
                         WHERE round = :round AND person_ref = '' AND (:parcel = '' OR parcel_ref = :parcel)
                         ORDER BY parcel_ref
                         LIMIT :most
                        """)
                .param("round", scope.round())
                .param("parcel", scope.parcelRef())
                .param("most", PARCELS_MAX)
                .query((row, number) -> sought(scope.round(), row))
                .list()
                .stream()
                .collect(Collectors.toMap(Sought::parcelRef, one -> one));
    }

    /// By person, for whom parcels were confirmed.
    Map<String, List<Sought>> confirmed(String round, List<String> people) {
        record Confirmed(String personRef, Sought sought) {}

        return db
                .sql("""
                        SELECT person_ref, parcel_ref, surname, given_name, patronymic, birth_date, rank, service_number
                          FROM sought_addressee
                         WHERE round = :round AND person_ref <> '' AND person_ref = ANY(:people)
                         ORDER BY person_ref, parcel_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("people", people.toArray(String[]::new))
                .param("most", PARCELS_MAX)
                .query((row, number) -> new Confirmed(row.getString("person_ref"), sought(round, row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Confirmed::personRef, Collectors.mapping(Confirmed::sought, Collectors.toList())));
    }

    private static Sought sought(String round, ResultSet row) throws SQLException {
        return new Sought(
                round,
                row.getString("parcel_ref"),
                row.getString("surname"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getObject("birth_date", java.time.LocalDate.class),
                row.getString("rank"),
                row.getString("service_number"));
    }
}
