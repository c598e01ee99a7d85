package org.homeward.node.custody;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the scanning of a handover is: tables `custody_now` and `line_turn`, the view `handover_line_now`; reads
/// `parcel` of `packing`, since what nobody has moved yet has no row in `custody_now`.
@Repository
class ScanCountRepository {

    private final JdbcClient db;

    ScanCountRepository(JdbcClient db) {
        this.db = db;
    }

    /// How many are scanned, and of how many.
    record Count(long some, long all) {}

    /// What is loaded, of that and what the giver still holds that goes the same way ([Custody#mayGo]).
    Count given(Handover handover) {
        return db.sql("""
                        SELECT loaded.n AS scanned, loaded.n + free.n AS every
                          FROM (SELECT count(*) AS n FROM handover_line_now WHERE handover = :handover) loaded,
                               (SELECT count(*) AS n
                                  FROM custody_now c
                                 WHERE c.round = :round AND c.place = 'held' AND c.holder = :giver
                                   AND c.loaded_in IS NULL
                                   AND ((c.way = 'out'
                                         AND ((:giver = c.home AND :receiver = 'neutral')
                                              OR (:giver = 'neutral' AND :receiver IN ('a', 'b')
                                                  AND :receiver <> c.home)
                                              OR (:place <> '' AND :place = c.destination)))
                                     OR (c.way = 'back'
                                         AND ((:giver LIKE '%:%' AND :place = '')
                                              OR (:receiver = 'neutral' AND :giver <> c.home)
                                              OR (:giver = 'neutral' AND :receiver = c.home))))) moved,
                               (SELECT count(*) AS n
                                  FROM parcel p
                                 WHERE p.round = :round AND p.side = :giver AND :receiver = 'neutral'
                                   AND NOT EXISTS (SELECT 1 FROM custody_now c WHERE c.number = p.item_number)) still,
                               LATERAL (SELECT moved.n + still.n AS n) free
                        """)
                .param("handover", handover.id().value())
                .param("round", handover.round())
                .param("giver", handover.giver().text())
                .param("receiver", handover.receiver().text())
                .param("place", handover.receiver().place())
                .query((row, at) -> new Count(row.getLong("scanned"), row.getLong("every")))
                .single();
    }

    /// Some of what the giver still holds that goes the same way, in the order of the numbers.
    List<String> notGiven(Handover handover, int most) {
        return db.sql("""
                        SELECT number
                          FROM (SELECT c.number
                                  FROM custody_now c
                                 WHERE c.round = :round AND c.place = 'held' AND c.holder = :giver
                                   AND c.loaded_in IS NULL
                                   AND ((c.way = 'out'
                                         AND ((:giver = c.home AND :receiver = 'neutral')
                                              OR (:giver = 'neutral' AND :receiver IN ('a', 'b')
                                                  AND :receiver <> c.home)
                                              OR (:place <> '' AND :place = c.destination)))
                                     OR (c.way = 'back'
                                         AND ((:giver LIKE '%:%' AND :place = '')
                                              OR (:receiver = 'neutral' AND :giver <> c.home)
                                              OR (:giver = 'neutral' AND :receiver = c.home))))
                                UNION ALL
                                SELECT p.item_number
                                  FROM parcel p
                                 WHERE p.round = :round AND p.side = :giver AND :receiver = 'neutral'
                                   AND NOT EXISTS (SELECT 1 FROM custody_now c WHERE c.number = p.item_number)) free
                         ORDER BY number
                         LIMIT :most
                        """)
                .param("round", handover.round())
                .param("giver", handover.giver().text())
                .param("receiver", handover.receiver().text())
                .param("place", handover.receiver().place())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /// What the receiver has read and not taken back, of all lines.
    Count received(Handover handover) {
        return db.sql("""
                        SELECT (SELECT count(*)
                                  FROM (SELECT t.number
                                          FROM line_turn t
                                         WHERE t.handover = :handover AND t.kind <> 'inspection'
                                         GROUP BY t.number
                                        HAVING sum(CASE t.kind WHEN 'reading' THEN 1 ELSE -1 END) > 0) read) AS scanned,
                               (SELECT count(*) FROM handover_line_now WHERE handover = :handover) AS every
                        """)
                .param("handover", handover.id().value())
                .query((row, at) -> new Count(row.getLong("scanned"), row.getLong("every")))
                .single();
    }

    /// Some of the lines that the receiver has not read, in the order of the numbers.
    List<String> notReceived(Handover handover, int most) {
        return db.sql("""
                        SELECT l.number
                          FROM handover_line_now l
                         WHERE l.handover = :handover
                           AND coalesce((SELECT sum(CASE t.kind WHEN 'reading' THEN 1 WHEN 'taken_back' THEN -1
                                                    ELSE 0 END)
                                           FROM line_turn t
                                          WHERE t.handover = l.handover AND t.number = l.number), 0) = 0
                         ORDER BY l.number
                         LIMIT :most
                        """)
                .param("handover", handover.id().value())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
