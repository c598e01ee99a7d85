package org.homeward.node.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `place_parcel`.
@Repository
class PlaceParcelRepository {

    private static final int OF_ONE_PERSON_MAX = 1_000; // Relatives of one man in one round.
    private static final int DUE_MAX = 5_000; // More late clocks at once than a round has parcels is a stopped round.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    PlaceParcelRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    void announce(Collection<PlaceParcel> parcels) {
        batch.batchUpdate(
                """
                INSERT INTO place_parcel (item_number, round, person_ref, place, consignment, state)
                VALUES (:number, :round, :person, :place, :consignment, 'announced')
                ON CONFLICT (item_number) DO NOTHING
                """,
                parcels.stream()
                        .map(parcel -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("number", parcel.number().text())
                                .addValue("round", parcel.round())
                                .addValue("person", parcel.personRef())
                                .addValue("place", parcel.place())
                                .addValue("consignment", parcel.consignment()))
                        .toArray(SqlParameterSource[]::new));
    }

    /// The place signed for these: their clocks start, but for those that were examined at another place before.
    void receive(Collection<ItemNumber> numbers, String place, Instant at) {
        db.sql("""
                        UPDATE place_parcel
                           SET state = CASE WHEN EXISTS (SELECT 1 FROM examination e
                                                          WHERE e.item_number = place_parcel.item_number)
                                            THEN 'examined' ELSE 'received' END,
                               received_at = :at, rerouted_at = NULL
                         WHERE item_number = ANY (:numbers) AND place = :place AND state = 'announced'
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("numbers", texts(numbers))
                .param("place", place)
                .update();
    }

    /// Puts these into another consignment.
    void consign(Collection<ItemNumber> numbers, String consignment) {
        db.sql("UPDATE place_parcel SET consignment = :consignment WHERE item_number = ANY (:numbers)")
                .param("consignment", consignment)
                .param("numbers", texts(numbers))
                .update();
    }

    Optional<PlaceParcel> find(ItemNumber number) {
        return db.sql("""
                        SELECT item_number, round, person_ref, place, consignment, state, received_at, escalated_at
                          FROM place_parcel
                         WHERE item_number = :number
                        """)
                .param("number", number.text())
                .query(PlaceParcelRepository::parcel)
                .optional();
    }

    /// The parcel, locked until the transaction ends.
    Optional<PlaceParcel> lock(ItemNumber number) {
        return db.sql("""
                        SELECT item_number, round, person_ref, place, consignment, state, received_at, escalated_at
                          FROM place_parcel
                         WHERE item_number = :number
                           FOR NO KEY UPDATE
                        """)
                .param("number", number.text())
                .query(PlaceParcelRepository::parcel)
                .optional();
    }

    /// What is still open of one addressee, locked until the transaction ends.
    List<PlaceParcel> lockOpen(String round, String personRef) {
        return db.sql("""
                        SELECT item_number, round, person_ref, place, consignment, state, received_at, escalated_at
                          FROM place_parcel
                         WHERE round = :round AND person_ref = :person AND state IN ('announced', 'received', 'examined')
                         ORDER BY item_number
                         LIMIT :most
                           FOR NO KEY UPDATE
                        """)
                .param("round", round)
                .param("person", personRef)
                .param("most", OF_ONE_PERSON_MAX)
                .query(PlaceParcelRepository::parcel)
                .list();
    }

    List<PlaceParcel> page(String round, Collection<String> places, int size, long offset) {
        return db.sql("""
                        SELECT item_number, round, person_ref, place, consignment, state, received_at, escalated_at
                          FROM place_parcel
                         WHERE round = :round AND place = ANY (:places)
                         ORDER BY item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("places", places.toArray(String[]::new))
                .param("size", size)
                .param("offset", offset)
                .query(PlaceParcelRepository::parcel)
                .list();
    }

    long count(String round, Collection<String> places) {
        return db.sql("SELECT count(*) FROM place_parcel WHERE round = :round AND place = ANY (:places)")
                .param("round", round)
                .param("places", places.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    void state(ItemNumber number, PlaceParcel.State state, Instant at) {
        Rows.one(db.sql("""
                        UPDATE place_parcel
                           SET state = :state, ended_at = CASE WHEN :settled THEN :at ELSE ended_at END
                         WHERE item_number = :number
                        """)
                .param("state", state.word())
                .param("settled", state.isSettled())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number.text())
                .update());
    }

    /// It follows its addressee: another place, another consignment, and its clock starts anew when that place
    /// signs.
    void reroute(ItemNumber number, String place, String consignment, Instant at) {
        Rows.one(db.sql("""
                        UPDATE place_parcel
                           SET state = 'announced', place = :place, consignment = :consignment,
                               received_at = NULL, rerouted_at = :at, late_since = NULL
                         WHERE item_number = :number
                        """)
                .param("place", place)
                .param("consignment", consignment)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number.text())
                .update());
    }

    /// Parcels whose clock may have exceeded the limit, were it never stopped.
    List<PlaceParcel> mayBeLate(Instant now, Duration limit, String round) {
        return db.sql("""
                        SELECT item_number, round, person_ref, place, consignment, state, received_at, escalated_at
                          FROM place_parcel
                         WHERE state = 'received' AND escalated_at IS NULL
                           AND received_at < :before AND round = :round
                         ORDER BY received_at, item_number
                         LIMIT :most
                        """)
                .param("before", now.minus(limit).atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("most", DUE_MAX)
                .query(PlaceParcelRepository::parcel)
                .list();
    }

    /// Rounds in which a clock runs.
    List<String> roundsWithClocks() {
        return db.sql("""
                        SELECT DISTINCT round
                          FROM place_parcel
                         WHERE state = 'received' AND escalated_at IS NULL
                         ORDER BY round
                         LIMIT 100
                        """).query(String.class).list();
    }

    /// Marks that the clock escalated, and when it had run out. Says whether it had not before.
    boolean escalate(ItemNumber number, Instant at, Instant ranOut) {
        return db.sql("""
                        UPDATE place_parcel
                           SET escalated_at = :at, late_since = :ranOut
                         WHERE item_number = :number AND escalated_at IS NULL
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("ranOut", ranOut.atOffset(ZoneOffset.UTC))
                        .param("number", number.text())
                        .update()
                == 1;
    }

    private static String[] texts(Collection<ItemNumber> numbers) {
        return numbers.stream().map(ItemNumber::text).toArray(String[]::new);
    }

    static PlaceParcel parcel(ResultSet row, int at) throws SQLException {
        return new PlaceParcel(
                ItemNumber.read(row.getString("item_number")).orElseThrow(),
                row.getString("round"),
                row.getString("person_ref"),
                row.getString("place"),
                row.getString("consignment"),
                PlaceParcel.State.named(row.getString("state")),
                instant(row, "received_at"),
                instant(row, "escalated_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
