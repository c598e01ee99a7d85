package org.homeward.node.rounds;

import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where parcels are, read from table `round_fact`.
@Repository
class WhereaboutsRepository {

    private final JdbcClient db;

    WhereaboutsRepository(JdbcClient db) {
        this.db = db;
    }

    /// The places of one side's parcels, counted in one statement, so that they are of one moment. A parcel with
    /// several
    /// facts stands where the first of these puts it: lost, released, undeliverable, given, come home, received.
    Whereabouts of(String round, Side side) {
        return db.sql("""
                        WITH fact AS (
                            SELECT subject, kind FROM round_fact WHERE round = :round AND side = :side
                        ), parcel AS (
                            SELECT bool_or(kind = 'LOST') AS lost,
                                   bool_or(kind = 'RELEASED') AS released,
                                   bool_or(kind = 'CAME_HOME') AS came_home,
                                   bool_or(kind = 'UNDELIVERABLE') AS undeliverable,
                                   bool_or(kind IN ('DELIVERED', 'REMOVED')) AS given,
                                   bool_or(kind = 'RECEIVED') AS received,
                                   bool_or(kind = 'DISPUTED') AND NOT bool_or(kind = 'SETTLED') AS differs
                              FROM fact
                             WHERE kind NOT IN ('TAKEN_IN', 'REFUSED', 'UNMATCHED')
                             GROUP BY subject
                            HAVING bool_or(kind = 'HANDED_OVER')
                        ), placed AS (
                            SELECT received, differs,
                                   CASE WHEN lost THEN 'lost'
                                        WHEN released AND came_home THEN 'home'
                                        WHEN released THEN 'going_home'
                                        WHEN undeliverable THEN 'undeliverable'
                                        WHEN given THEN 'delivered'
                                        WHEN came_home THEN 'home'
                                        WHEN received THEN 'receiving'
                                        ELSE 'neutral'
                                   END AS place
                              FROM parcel
                        ), counter AS (
                            SELECT count(*) FILTER (WHERE kind = 'TAKEN_IN') AS taken_in,
                                   count(*) FILTER (WHERE kind = 'REFUSED') AS refused,
                                   count(*) FILTER (WHERE kind = 'UNMATCHED') AS kept
                              FROM fact
                        )
                        SELECT max(c.taken_in) AS taken_in, max(c.refused) AS refused, max(c.kept) AS kept,
                               count(p.place) AS handed_over,
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
                          FROM counter c LEFT JOIN placed p ON true
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
