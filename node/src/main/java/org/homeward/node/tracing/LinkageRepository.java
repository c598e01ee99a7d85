package org.homeward.node.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.linkage.Line;
import org.homeward.node.people.ListedPeople;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What linkage reads: table `sought_addressee`, and `listed_person` of `people`.
@Repository
class LinkageRepository {

    private static final int PARCELS_MAX = 50_000; // The largest quota of one side.
    private static final int LINES_MAX = 100_000; // Twice the largest quota: not everybody held gets a parcel.

    private final JdbcClient db;
    private final Records records;

    LinkageRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    // What is erased is searched no more: it is left out by the join, which finds no sealed value.

    /// The lines that are still listed, in the order of [org.homeward.linkage.Fields#OF_A_HELD_LIST].
    List<Line> listed(String round) {
        return db.sql("""
                        SELECT p.person_ref, p.kept_as, p.sealed, k.wrapped, k.erased_at
                          FROM listed_person p
                          JOIN record_keys.kept k ON k.record = p.kept_as AND p.sealed IS NOT NULL
                         WHERE p.round = :round AND p.listed
                         ORDER BY p.person_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", LINES_MAX)
                .query((row, number) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        var who = records.open(SealedRow.of(row), ListedPeople.PLACE, Particulars.class)
                .orElse(Particulars.ERASED);
        return new Line(
                row.getString("person_ref"),
                List.of(
                        who.surname(),
                        who.givenName(),
                        who.patronymic(),
                        who.birthDate(),
                        who.serviceNumber(),
                        who.rank()));
    }

    /// Whom families wrote on all parcels of the round.
    List<Sought> sought(String round) {
        return db.sql("""
                        SELECT s.parcel_ref, s.kept_as, s.sealed, k.wrapped, k.erased_at
                          FROM sought_addressee s
                          JOIN record_keys.kept k ON k.record = s.kept_as AND s.sealed IS NOT NULL
                         WHERE s.round = :round
                         ORDER BY s.parcel_ref
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
                        SELECT s.parcel_ref, s.kept_as, s.sealed, k.wrapped, k.erased_at
                          FROM sought_addressee s
                          JOIN record_keys.kept k ON k.record = s.kept_as AND s.sealed IS NOT NULL
                         WHERE s.round = :round AND s.person_ref = '' AND (:parcel = '' OR s.parcel_ref = :parcel)
                         ORDER BY s.parcel_ref
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
                        SELECT s.person_ref, s.parcel_ref, s.kept_as, s.sealed, k.wrapped, k.erased_at
                          FROM sought_addressee s
                          JOIN record_keys.kept k ON k.record = s.kept_as AND s.sealed IS NOT NULL
                         WHERE s.round = :round AND s.person_ref <> '' AND s.person_ref = ANY(:people)
                         ORDER BY s.person_ref, s.parcel_ref
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

    private Sought sought(String round, ResultSet row) throws SQLException {
        var who = records.open(SealedRow.of(row), Addressees.PLACE, Particulars.class)
                .orElseThrow(() -> new IllegalStateException("a sealed value without its key; this indicates a bug"));
        return Sought.of(round, row.getString("parcel_ref"), who);
    }
}
