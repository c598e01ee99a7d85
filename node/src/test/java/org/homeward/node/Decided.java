package org.homeward.node;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.node.accounts.Role;
import tools.jackson.databind.JsonNode;

/// What a tracing officer decides in the tests of other features: everything that is proposed is so.
public final class Decided {

    private Decided() {}

    /// Confirms the matches of a round as a batch, and each review by itself.
    ///
    /// @return how many were confirmed
    public static int all(TestNode node, String round) {
        return confirmed(node, round, row -> true);
    }

    /// The same of those whose number and birth date are equal.
    public static int byNumber(TestNode node, String round) {
        return confirmed(node, round, row -> row.path("basis").stringValue("").equals("number_and_birth_date"));
    }

    private static int confirmed(TestNode node, String round, Predicate<JsonNode> chosen) {
        var officer = node.as(Role.TRACING_OFFICER);
        var rows = officer.rows("/api/tracing/proposals?round=" + round).stream()
                .filter(chosen)
                .toList();
        var matches = proposals(rows, "match");
        if (!matches.isEmpty()) {
            officer.post("/api/tracing/confirmations", Map.of("round", round, "proposals", matches))
                    .ok();
        }
        var reviews = proposals(rows, "review");
        for (var review : reviews) {
            var form = Map.of("round", round, "proposals", List.of(review), "reason", "The family showed papers.");
            officer.post("/api/tracing/confirmations", form).ok();
        }
        return matches.size() + reviews.size();
    }

    private static List<String> proposals(List<JsonNode> rows, String zone) {
        return rows.stream()
                .filter(row -> row.path("zone").stringValue("").equals(zone))
                .map(row -> row.path("proposal").stringValue(""))
                .toList();
    }
}
