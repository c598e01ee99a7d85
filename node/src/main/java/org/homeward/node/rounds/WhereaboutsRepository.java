package org.homeward.node.rounds;

import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where parcels are, read from the tables `round_fact` and `parcel_standing`.
@Repository
class WhereaboutsRepository {

    private final JdbcClient db;

    WhereaboutsRepository(JdbcClient db) {
        this.db = db;
    }

    /// The places of one side's parcels, counted in one statement, so that they are of one moment. A parcel with
    /// several facts stands where the first of these puts it: lost, released, undeliverable, given, come home,
    /// received.
    Whereabouts of(String round, Side side) {
        return db.sql("""
                        SELECT (SELECT count(*) FROM round_fact f
                                 WHERE f.round = :round AND f.side = :side AND f.kind = 'TAKEN_IN') AS taken_in,
                               (SELECT count(*) FROM round_fact f
                                 WHERE f.round = :round AND f.side = :side AND f.kind = 'REFUSED') AS refused,
                               (SELECT count(*) FROM round_fact f
                                 WHERE f.round = :round AND f.side = :side AND f.kind = 'UNMATCHED') AS kept,
                               count(*) AS handed_over,
                               count(*) FILTER (WHERE p.place = 'neutral') AS with_neutral,
                               count(*) FILTER (WHERE p.place = 'receiving') AS receiving,
                               count(*) FILTER (WHERE p.place = 'delivered') AS delivered,
                               count(*) FILTER (WHERE p.place = 'going_home') AS going_home,
                               count(*) FILTER (WHERE p.place = 'home') AS home,
                               count(*) FILTER (WHERE p.place = 'undeliverable') AS undeliverable,
                               count(*) FILTER (WHERE p.place = 'lost') AS lost,
                               count(*) FILTER (WHERE p.place = 'lost' AND NOT p.received) AS lost_on_the_way,
                               count(*) FILTER (WHERE p.received) AS received,
                               count(*) FILTER (WHERE p.differs) AS differences
                          FROM parcel_standing p
                         WHERE p.round = :round AND p.side = :side AND p.word <> ''
                        """)
                .param("round", round)
                .param("side", side.word())
                .query((row, number) -> new Whereabouts(
                        row.getLong("refused"),
                        row.getLong("kept"),
                        // An envelope that has not come yet may leave handovers known here before what was taken in.
                        Math.max(0, row.getLong("taken_in") - row.getLong("kept") - row.getLong("handed_over")),
                        row.getLong("with_neutral"),
                        row.getLong("receiving"),
                        row.getLong("delivered"),
                        row.getLong("going_home"),
                        row.getLong("home"),
                        row.getLong("undeliverable"),
                        row.getLong("lost"),
                        row.getLong("lost_on_the_way"),
                        row.getLong("received"),
                        row.getLong("differences")))
                .single();
    }
}
