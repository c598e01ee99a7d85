package org.homeward.node.custody;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits in handovers and disputes, for their pages: tables `handover`, `custody_now`, `dispute_settlement`.
@Repository
class HandoverWorkRepository {

    private final JdbcClient db;

    HandoverWorkRepository(JdbcClient db) {
        this.db = db;
    }

    /// How much waits.
    ///
    /// @param oldest since when
    record Load(long count, Optional<Instant> oldest) {}

    /// Handovers that were offered to these parties and that they have not signed.
    Load toReceive(Collection<String> parties) {
        return db.sql("""
                        SELECT count(*) AS waiting, min(opened_at) AS oldest
                          FROM handover
                         WHERE state = 'offered' AND receiver = ANY (:parties)
                        """)
                .param("parties", parties.toArray(String[]::new))
                .query((row, at) ->
                        new Load(row.getLong("waiting"), oldest(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }

    /// Handovers that the receiver has signed and these parties, who gave, have not.
    Load toCountersign(Collection<String> parties) {
        return db.sql("""
                        SELECT count(*) AS waiting, min(opened_at) AS oldest
                          FROM handover
                         WHERE state = 'received' AND giver = ANY (:parties)
                        """)
                .param("parties", parties.toArray(String[]::new))
                .query((row, at) ->
                        new Load(row.getLong("waiting"), oldest(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }

    private static Optional<Instant> oldest(@org.jspecify.annotations.Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /// A difference that is open.
    ///
    /// @param since when the handover was opened in which it was left open
    /// @param settledBy who has said that for them it is settled
    record OpenRow(
            TravelNumber number,
            String round,
            HandoverId handover,
            Party giver,
            Party receiver,
            Instant since,
            List<Side> settledBy) {
        OpenRow {
            settledBy = List.copyOf(settledBy);
        }
    }

    List<OpenRow> open(int size, long offset) {
        return db.sql("""
                        SELECT n.number, n.round, h.handover, h.giver, h.receiver, h.opened_at,
                               coalesce((SELECT string_agg(s.side, ',' ORDER BY s.side) FROM dispute_settlement s
                                          WHERE s.handover = h.handover AND s.number = n.number), '') AS sides
                          FROM custody_now n
                          JOIN handover h ON h.handover = n.disputed_in
                         WHERE n.disputed_in IS NOT NULL
                         ORDER BY h.opened_at, n.number
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> new OpenRow(
                        TravelNumber.kept(row.getString("number")),
                        row.getString("round"),
                        new HandoverId(row.getObject("handover", UUID.class)),
                        Party.kept(row.getString("giver")),
                        Party.kept(row.getString("receiver")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        java.util.Arrays.stream(row.getString("sides").split(",", -1))
                                .filter(side -> !side.isEmpty())
                                .map(Side::named)
                                .toList()))
                .list();
    }

    long openCount() {
        return db.sql("""
                        SELECT count(*)
                          FROM custody_now n
                          JOIN handover h ON h.handover = n.disputed_in
                         WHERE n.disputed_in IS NOT NULL
                        """).query(Long.class).single();
    }

    /// Differences that are open and about which this side, a party to them, has not said that they are settled.
    Load toSettle(Side side) {
        return db.sql("""
                        SELECT count(*) AS waiting, min(h.opened_at) AS oldest
                          FROM custody_now n
                          JOIN handover h ON h.handover = n.disputed_in
                         WHERE n.disputed_in IS NOT NULL
                           AND (split_part(h.giver, ':', 1) = :side OR split_part(h.receiver, ':', 1) = :side)
                           AND NOT EXISTS (SELECT 1 FROM dispute_settlement s
                                            WHERE s.handover = h.handover AND s.number = n.number AND s.side = :side)
                        """)
                .param("side", side.word())
                .query((row, at) ->
                        new Load(row.getLong("waiting"), oldest(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }
}
