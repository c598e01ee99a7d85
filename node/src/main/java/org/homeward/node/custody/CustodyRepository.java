package org.homeward.node.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.wiring.Rows;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `custody_now` and `custody_event`.
@Repository
class CustodyRepository {

    private static final int EVENTS_OF_ONE_MAX = 1_000; // A parcel changes hands about ten times.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    CustodyRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /// Where one stands.
    Optional<Standing> find(TravelNumber number) {
        return db.sql("""
                        SELECT number, round, home, place, holder, way, is_open, seal, weight_grams, destination,
                               loaded_in, disputed_in, last_at
                          FROM custody_now
                         WHERE number = :number
                        """)
                .param("number", number.text())
                .query(CustodyRepository::standing)
                .optional();
    }

    /// Where these stand, in the order of their numbers; locks them until the transaction ends.
    List<Standing> lock(Collection<TravelNumber> numbers) {
        return db.sql("""
                        SELECT number, round, home, place, holder, way, is_open, seal, weight_grams, destination,
                               loaded_in, disputed_in, last_at
                          FROM custody_now
                         WHERE number = ANY (:numbers)
                         ORDER BY number
                           FOR NO KEY UPDATE
                        """)
                .param("numbers", numbers.stream().map(TravelNumber::text).toArray(String[]::new))
                .query(CustodyRepository::standing)
                .list();
    }

    /// Adds those that are not there. Says of each whether it is new.
    ///
    /// @param standings in the order of their numbers
    List<Boolean> begin(List<Standing> standings) {
        var added = batch.batchUpdate("""
                INSERT INTO custody_now (number, round, home, place, holder, way, is_open, seal, weight_grams,
                                         destination, last_at)
                VALUES (:number, :round, :home, :place, :holder, :way, :open, :seal, :weight, :destination, :at)
                ON CONFLICT (number) DO NOTHING
                """, rows(standings));
        return Arrays.stream(added).mapToObj(count -> count == 1).toList();
    }

    /// Keeps where these stand now.
    void keep(Collection<Standing> standings) {
        for (int changed : batch.batchUpdate("""
                UPDATE custody_now
                   SET place = :place, holder = :holder, way = :way, is_open = :open, seal = :seal,
                       weight_grams = :weight, last_at = :at
                 WHERE number = :number
                """, rows(standings))) {
            Rows.one(changed);
        }
    }

    void append(Collection<Ledger.Entry> entries, Instant recordedAt) {
        batch.batchUpdate(
                """
                INSERT INTO custody_event (number, round, kind, from_party, to_party, seal, weight_grams, first_hand,
                                           happened_at, recorded_at, account, document, line)
                VALUES (:number, :round, :kind, :from, :to, :seal, :weight, :firstHand,
                        :happened, :recorded, :account, :document, :line)
                """,
                entries.stream()
                        .map(entry -> EventRow.of(entry.event())
                                .parameters()
                                .addValue("number", entry.number().text())
                                .addValue("round", entry.round())
                                .addValue("recorded", recordedAt.atOffset(ZoneOffset.UTC))
                                .addValue("account", entry.account())
                                .addValue("document", entry.document())
                                .addValue("line", entry.line()))
                        .toArray(SqlParameterSource[]::new));
    }

    /// A document that was signed, in the order of events, so that readers meet it before its lines.
    void appendDocument(String round, String document, Instant at, Instant recordedAt) {
        db.sql("""
                        INSERT INTO custody_event (number, round, kind, from_party, to_party, seal, weight_grams,
                                                   first_hand, happened_at, recorded_at, account, document, line)
                        VALUES ('', :round, 'document', '', '', '', 0, false, :happened, :recorded, '', :document, '')
                        """)
                .param("round", round)
                .param("happened", at.atOffset(ZoneOffset.UTC))
                .param("recorded", recordedAt.atOffset(ZoneOffset.UTC))
                .param("document", document)
                .update();
    }

    /// All events of one, in the order in which they happened.
    List<CustodyEvent> events(TravelNumber number) {
        return db.sql("""
                        SELECT kind, from_party, to_party, seal, weight_grams, first_hand, happened_at
                          FROM custody_event
                         WHERE number = :number
                         ORDER BY happened_at, event_number
                         LIMIT :most
                        """)
                .param("number", number.text())
                .param("most", EVENTS_OF_ONE_MAX)
                .query((row, at) -> EventRow.of(row).event())
                .list();
    }

    /// The document by which this party received it last, if one did.
    Optional<String> lastDocument(TravelNumber number, Party receiver) {
        return db.sql("""
                        SELECT document
                          FROM custody_event
                         WHERE number = :number AND kind = 'handed_over' AND to_party = :receiver
                         ORDER BY happened_at DESC, event_number DESC
                         LIMIT 1
                        """)
                .param("number", number.text())
                .param("receiver", receiver.text())
                .query(String.class)
                .optional();
    }

    /// Where these are to go from now on.
    void destine(Map<TravelNumber, String> destinations) {
        var rows = new ArrayList<SqlParameterSource>();
        destinations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rows.add(
                        new MapSqlParameterSource("number", entry.getKey().text())
                                .addValue("destination", entry.getValue())));
        for (int changed : batch.batchUpdate(
                "UPDATE custody_now SET destination = :destination WHERE number = :number",
                rows.toArray(SqlParameterSource[]::new))) {
            Rows.one(changed);
        }
    }

    /// Nothing of this handover is loaded any more.
    void unload(HandoverId handover, Collection<TravelNumber> numbers) {
        db.sql("UPDATE custody_now SET loaded_in = NULL WHERE number = ANY (:numbers) AND loaded_in = :handover")
                .param("numbers", numbers.stream().map(TravelNumber::text).toArray(String[]::new))
                .param("handover", handover.value())
                .update();
    }

    void dispute(HandoverId handover, Collection<TravelNumber> numbers) {
        db.sql("UPDATE custody_now SET disputed_in = :handover WHERE number = ANY (:numbers)")
                .param("handover", handover.value())
                .param("numbers", numbers.stream().map(TravelNumber::text).toArray(String[]::new))
                .update();
    }

    void settle(TravelNumber number) {
        Rows.one(db.sql("UPDATE custody_now SET disputed_in = NULL WHERE number = :number")
                .param("number", number.text())
                .update());
    }

    private static SqlParameterSource[] rows(Collection<Standing> standings) {
        return standings.stream()
                .sorted(java.util.Comparator.comparing(Standing::number))
                .map(CustodyRepository::row)
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource row(Standing standing) {
        var custody = standing.custody();
        var row = new MapSqlParameterSource("number", standing.number().text())
                .addValue("round", standing.round())
                .addValue("home", custody.home().word())
                .addValue("way", custody.way() == Custody.Way.OUT ? "out" : "back")
                .addValue("destination", standing.destination())
                .addValue("at", standing.lastAt().atOffset(ZoneOffset.UTC));
        switch (custody.place()) {
            case Custody.Place.HeldBy(var party) ->
                row.addValue("place", "held").addValue("holder", party.text());
            case Custody.Place.Delivered(var by) ->
                row.addValue("place", "delivered").addValue("holder", by.text());
            case Custody.Place.Lost(var by) -> row.addValue("place", "lost").addValue("holder", by.text());
            case Custody.Place.CameHome _ ->
                row.addValue("place", "home").addValue("holder", custody.home().word());
        }
        return switch (custody.wrapping()) {
            case Custody.Wrapping.Sealed(var reading) ->
                row.addValue("open", false).addValue("seal", reading.seal()).addValue("weight", reading.weightGrams());
            case Custody.Wrapping.Open _ ->
                row.addValue("open", true).addValue("seal", "").addValue("weight", 0);
        };
    }

    private static Standing standing(ResultSet row, int at) throws SQLException {
        var holder = Party.kept(row.getString("holder"));
        var place = switch (row.getString("place")) {
            case "held" -> new Custody.Place.HeldBy(holder);
            case "delivered" -> new Custody.Place.Delivered(holder);
            case "lost" -> new Custody.Place.Lost(holder);
            default -> new Custody.Place.CameHome();
        };
        var wrapping = row.getBoolean("is_open")
                ? new Custody.Wrapping.Open()
                : new Custody.Wrapping.Sealed(new Reading(row.getString("seal"), row.getInt("weight_grams")));
        var way = row.getString("way").equals("out") ? Custody.Way.OUT : Custody.Way.BACK;
        return new Standing(
                TravelNumber.kept(row.getString("number")),
                row.getString("round"),
                new Custody(Side.named(row.getString("home")), place, way, wrapping, List.of()),
                row.getString("destination"),
                handover(row, "loaded_in"),
                handover(row, "disputed_in"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<HandoverId> handover(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(HandoverId::new);
    }
}
