package org.homeward.node;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Role;

/// What a tracing officer decides in the tests of other features: everything that is proposed is so.
public final class Decided {

    private Decided() {}

    /// Confirms the matches of a round as a batch, and each review by itself.
    ///
    /// @return how many were confirmed
    public static int all(TestNode node, String round) {
        var officer = node.as(Role.TRACING_OFFICER);
        var matches = proposals(officer, round, "match");
        if (!matches.isEmpty()) {
            officer.post("/api/tracing/confirmations", Map.of("round", round, "proposals", matches))
                    .ok();
        }
        var reviews = proposals(officer, round, "review");
        for (var review : reviews) {
            var form = Map.of("round", round, "proposals", List.of(review), "reason", "The family showed papers.");
            officer.post("/api/tracing/confirmations", form).ok();
        }
        return matches.size() + reviews.size();
    }

    private static List<String> proposals(Caller officer, String round, String zone) {
        return officer.rows("/api/tracing/proposals?zone=" + zone + "&round=" + round).stream()
                .map(row -> row.path("proposal").stringValue(""))
                .toList();
    }
}
