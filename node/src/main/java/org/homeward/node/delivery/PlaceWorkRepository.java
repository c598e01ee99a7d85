package org.homeward.node.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.packing.ItemNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits and what was done at places of detention, for their pages: tables `place_parcel`, `clock_stop`,
/// `removal`, `consignment_receipt`, over all rounds.
@Repository
class PlaceWorkRepository {

    private static final int ROUNDS_MAX = 100; // Rounds with parcels at one place at once; two are many.
    private static final int STOPS_MAX = 10; // Of one parcel; two or three are a bad week.

    private final JdbcClient db;

    PlaceWorkRepository(JdbcClient db) {
        this.db = db;
    }

    /// What waits of one round.
    ///
    /// @param oldest when the place signed for the longest waiting
    record Load(String round, long parcels, Instant oldest) {}

    List<Load> loads(Collection<String> places, PlaceParcel.State state) {
        return db.sql("""
                        SELECT round, count(*) AS parcels, min(received_at) AS oldest
                          FROM place_parcel
                         WHERE place = ANY (:places) AND state = :state AND received_at IS NOT NULL
                         GROUP BY round
                         ORDER BY round
                         LIMIT :most
                        """)
                .param("places", places.toArray(String[]::new))
                .param("state", state.word())
                .param("most", ROUNDS_MAX)
                .query((row, at) -> new Load(
                        row.getString("round"),
                        row.getLong("parcels"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Which parcels are asked for.
    ///
    /// @param states at least one
    /// @param number of one parcel; empty for all
    record Wanted(Collection<String> places, Collection<PlaceParcel.State> states, String number) {
        Wanted {
            places = List.copyOf(places);
            states = List.copyOf(states);
        }

        private String[] words() {
            return states.stream().map(PlaceParcel.State::word).toArray(String[]::new);
        }
    }

    List<PlaceParcel> page(Wanted wanted, int size, long offset) {
        return db.sql("""
                        SELECT item_number, round, person_ref, place, consignment, state, received_at, escalated_at
                          FROM place_parcel
                         WHERE place = ANY (:places) AND state = ANY (:states)
                           AND (:number = '' OR item_number = :number)
                         ORDER BY received_at NULLS LAST, item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("places", wanted.places().toArray(String[]::new))
                .param("states", wanted.words())
                .param("number", wanted.number())
                .param("size", size)
                .param("offset", offset)
                .query(PlaceParcelRepository::parcel)
                .list();
    }

    long count(Wanted wanted) {
        return db.sql("""
                        SELECT count(*)
                          FROM place_parcel
                         WHERE place = ANY (:places) AND state = ANY (:states)
                           AND (:number = '' OR item_number = :number)
                        """)
                .param("places", wanted.places().toArray(String[]::new))
                .param("states", wanted.words())
                .param("number", wanted.number())
                .query(Long.class)
                .single();
    }

    Map<ItemNumber, List<ExaminationClock.Stop>> stops(Collection<ItemNumber> numbers) {
        var stops = new HashMap<ItemNumber, List<ExaminationClock.Stop>>();
        db.sql("""
                        SELECT item_number, since, until
                          FROM clock_stop
                         WHERE item_number = ANY (:numbers)
                         ORDER BY item_number, since, reason
                         LIMIT :most
                        """)
                .param("numbers", numbers.stream().map(ItemNumber::text).toArray(String[]::new))
                .param("most", Math.max(1, numbers.size() * STOPS_MAX))
                .query(row -> {
                    var until = row.getObject("until", OffsetDateTime.class);
                    stops.computeIfAbsent(
                                    ItemNumber.read(row.getString("item_number"))
                                            .orElseThrow(),
                                    _ -> new ArrayList<>())
                            .add(new ExaminationClock.Stop(
                                    row.getObject("since", OffsetDateTime.class).toInstant(),
                                    Optional.ofNullable(until).map(OffsetDateTime::toInstant)));
                });
        return stops;
    }

    /// Something that an examination took out.
    ///
    /// @param number under which it travels or is kept; empty if it perished
    record TakenRow(ItemNumber parcel, String place, Removal what, String number, Instant happenedAt) {}

    /// @param became what became of it; empty for whatever did
    List<TakenRow> taken(Collection<String> places, String became, int size, long offset) {
        return db.sql("""
                        SELECT r.item_number, p.place, r.line, r.pieces, r.rule, r.became, r.number, e.happened_at
                          FROM place_parcel p
                          JOIN examination e ON e.item_number = p.item_number
                          JOIN removal r ON r.item_number = p.item_number
                         WHERE p.place = ANY (:places) AND (:became = '' OR r.became = :became)
                         ORDER BY e.happened_at DESC, r.item_number, r.removal
                         LIMIT :size OFFSET :offset
                        """)
                .param("places", places.toArray(String[]::new))
                .param("became", became)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> new TakenRow(
                        ItemNumber.read(row.getString("item_number")).orElseThrow(),
                        row.getString("place"),
                        ExaminationRepository.removal(row),
                        row.getString("number"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long takenCount(Collection<String> places, String became) {
        return db.sql("""
                        SELECT count(*)
                          FROM place_parcel p
                          JOIN removal r ON r.item_number = p.item_number
                         WHERE p.place = ANY (:places) AND (:became = '' OR r.became = :became)
                        """)
                .param("places", places.toArray(String[]::new))
                .param("became", became)
                .query(Long.class)
                .single();
    }

    /// A consignment and how far it is.
    ///
    /// @param receipts kinds of receipts that are signed
    record ConsignmentRow(
            String round, String consignment, String place, long parcels, long settled, List<String> receipts) {
        ConsignmentRow {
            receipts = List.copyOf(receipts);
        }

        boolean isClosed() {
            return receipts.size() == ConsignmentDesk.KINDS;
        }

        boolean isSettled() {
            return settled == parcels;
        }
    }

    List<ConsignmentRow> consignments(Collection<String> places, boolean closed, int size, long offset) {
        return db.sql("""
                        SELECT p.round, p.consignment, p.place, count(*) AS parcels,
                               count(*) FILTER (WHERE p.state NOT IN ('announced', 'received', 'examined')) AS settled,
                               coalesce((SELECT string_agg(r.kind, ',' ORDER BY r.kind)
                                           FROM consignment_receipt r
                                          WHERE r.round = p.round AND r.consignment = p.consignment), '') AS receipts
                          FROM place_parcel p
                         WHERE p.place = ANY (:places)
                         GROUP BY p.round, p.consignment, p.place
                        HAVING ((SELECT count(*) FROM consignment_receipt r
                                  WHERE r.round = p.round AND r.consignment = p.consignment) = :kinds) = :closed
                         ORDER BY p.round DESC, p.consignment, p.place
                         LIMIT :size OFFSET :offset
                        """)
                .param("places", places.toArray(String[]::new))
                .param("closed", closed)
                .param("kinds", ConsignmentDesk.KINDS)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> new ConsignmentRow(
                        row.getString("round"),
                        row.getString("consignment"),
                        row.getString("place"),
                        row.getLong("parcels"),
                        row.getLong("settled"),
                        Arrays.stream(row.getString("receipts").split(",", ConsignmentDesk.KINDS))
                                .filter(kind -> !kind.isEmpty())
                                .toList()))
                .list();
    }

    long consignmentCount(Collection<String> places, boolean closed) {
        return db.sql("""
                        SELECT count(*)
                          FROM (SELECT p.round, p.consignment, p.place
                                  FROM place_parcel p
                                 WHERE p.place = ANY (:places)
                                 GROUP BY p.round, p.consignment, p.place
                                HAVING ((SELECT count(*) FROM consignment_receipt r
                                          WHERE r.round = p.round AND r.consignment = p.consignment) = :kinds)
                                       = :closed) AS wanted
                        """)
                .param("places", places.toArray(String[]::new))
                .param("closed", closed)
                .param("kinds", ConsignmentDesk.KINDS)
                .query(Long.class)
                .single();
    }

    /// Consignments whose every parcel has an outcome, and which lack the receipt of this kind.
    ///
    /// @param since when the last parcel of the longest waiting got its outcome
    record Unsigned(long consignments, Optional<Instant> since) {}

    Unsigned unsigned(Collection<String> places, String kind) {
        return db.sql("""
                        SELECT count(*) AS consignments, min(settled_at) AS since
                          FROM (SELECT max(p.ended_at) AS settled_at
                                  FROM place_parcel p
                                 WHERE p.place = ANY (:places)
                                 GROUP BY p.round, p.consignment
                                HAVING bool_and(p.state NOT IN ('announced', 'received', 'examined'))
                                   AND NOT EXISTS (SELECT 1 FROM consignment_receipt r
                                                    WHERE r.round = p.round AND r.consignment = p.consignment
                                                      AND r.kind = :kind)) AS waiting
                        """)
                .param("places", places.toArray(String[]::new))
                .param("kind", kind)
                .query((row, at) -> new Unsigned(
                        row.getLong("consignments"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }
}
