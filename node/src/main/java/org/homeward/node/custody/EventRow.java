package org.homeward.node.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// A custody event as a row of its table.
record EventRow(
        String kind, String from, String to, String seal, int weightGrams, boolean firstHand, Instant happenedAt) {

    static EventRow of(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.HandedOver(var from, var to, var reading, var firstHand, var at) ->
                new EventRow(
                        "handed_over", from.text(), to.text(), reading.seal(), reading.weightGrams(), firstHand, at);
            case CustodyEvent.Resealed(var by, var reading, var at) ->
                new EventRow("resealed", by.text(), "", reading.seal(), reading.weightGrams(), true, at);
            case CustodyEvent.Opened(var by, var at) -> single("examined", by, at);
            case CustodyEvent.TurnedBack(var by, var at) -> single("turned_back", by, at);
            case CustodyEvent.TakenOut(var by, var at) -> single("taken_out", by, at);
            case CustodyEvent.Delivered(var by, var at) -> single("delivered", by, at);
            case CustodyEvent.Lost(var by, var at) -> single("lost", by, at);
        };
    }

    private static EventRow single(String kind, Party by, Instant at) {
        return new EventRow(kind, by.text(), "", "", 0, false, at);
    }

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString("kind"),
                row.getString("from_party"),
                row.getString("to_party"),
                row.getString("seal"),
                row.getInt("weight_grams"),
                row.getBoolean("first_hand"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    CustodyEvent event() {
        var by = Party.kept(from);
        return switch (kind) {
            case "handed_over" ->
                new CustodyEvent.HandedOver(by, Party.kept(to), new Reading(seal, weightGrams), firstHand, happenedAt);
            case "resealed" -> new CustodyEvent.Resealed(by, new Reading(seal, weightGrams), happenedAt);
            case "examined" -> new CustodyEvent.Opened(by, happenedAt);
            case "turned_back" -> new CustodyEvent.TurnedBack(by, happenedAt);
            case "taken_out" -> new CustodyEvent.TakenOut(by, happenedAt);
            case "delivered" -> new CustodyEvent.Delivered(by, happenedAt);
            case "lost" -> new CustodyEvent.Lost(by, happenedAt);
            default -> throw new IllegalStateException("a kept event of no known kind; this indicates a bug");
        };
    }

    MapSqlParameterSource parameters() {
        return new MapSqlParameterSource()
                .addValue("kind", kind)
                .addValue("from", from)
                .addValue("to", to)
                .addValue("seal", seal)
                .addValue("weight", weightGrams)
                .addValue("firstHand", firstHand)
                .addValue("happened", happenedAt.atOffset(ZoneOffset.UTC));
    }
}
