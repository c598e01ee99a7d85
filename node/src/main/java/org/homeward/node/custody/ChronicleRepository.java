package org.homeward.node.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `custody_event`, read by the day.
@Repository
class ChronicleRepository {

    private static final int CHAPTERS_MAX = 8; // What a page shows without a page of its own.
    private static final int OF_ONE_MAX = 1_000; // A parcel changes hands about ten times.
    private static final String ALL_PLACES = "ALL"; // Stands for every place of a side; no place's name is told.

    private final JdbcClient db;

    ChronicleRepository(JdbcClient db) {
        this.db = db;
    }

    List<Chronicle.Chapter> last(String round) {
        return db.sql("""
                        SELECT kind,
                               split_part(from_party, ':', 1) AS giver,
                               from_party LIKE '%:%' AS from_place,
                               split_part(to_party, ':', 1) AS receiver,
                               to_party LIKE '%:%' AS to_place,
                               count(*) AS parcels,
                               max(happened_at) AS last_at
                          FROM custody_event
                         WHERE round = :round
                           AND kind IN ('handed_over', 'examined', 'delivered', 'lost')
                           AND number NOT LIKE '%-R%'
                         GROUP BY kind, giver, from_place, receiver, to_place, (happened_at AT TIME ZONE 'UTC')::date
                         ORDER BY last_at DESC, kind, giver, receiver, from_place, to_place
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", CHAPTERS_MAX)
                .query(ChronicleRepository::chapter)
                .list();
    }

    List<Chronicle.Happened> of(TravelNumber number) {
        return db.sql("""
                        SELECT kind, from_party, to_party, happened_at, recorded_at
                          FROM custody_event
                         WHERE number = :number AND kind <> 'document'
                         ORDER BY happened_at, event_number
                         LIMIT :most
                        """)
                .param("number", number.text())
                .param("most", OF_ONE_MAX)
                .query((row, at) -> new Chronicle.Happened(
                        row.getString("kind"),
                        Party.kept(row.getString("from_party")),
                        Party.read(row.getString("to_party")),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Chronicle.Chapter chapter(ResultSet row, int number) throws SQLException {
        var from = party(row.getString("giver"), row.getBoolean("from_place"));
        var receiver = row.getString("receiver");
        return new Chronicle.Chapter(
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                Chronicle.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                from,
                receiver.isEmpty() ? from : party(receiver, row.getBoolean("to_place")),
                row.getLong("parcels"));
    }

    private static Party party(String side, boolean isPlace) {
        return isPlace ? Party.at(Side.named(side), ALL_PLACES) : Party.of(Side.named(side));
    }
}
