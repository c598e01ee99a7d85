package org.homeward.demo.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.demo.input.Party;
import org.homeward.demo.play.Staff;
import tools.jackson.databind.JsonNode;

/// A played round as the three nodes tell it.
///
/// @param outcomes of side a in the order of its file, then of side b
/// @param custody every custody event once, one JSON object each; those of node a first
/// @param events how many custody events each node knows
/// @param refusals refused attempts, escalations and re-routings by rule, all nodes together
/// @param parity as each node computed it
public record RoundReport(
        List<OutcomeRow> outcomes,
        List<String> custody,
        Map<Party, Integer> events,
        Map<String, Long> refusals,
        Map<Party, JsonNode> parity,
        Statement statement) {

    /// The closing statement.
    ///
    /// @param signers parties that signed, in the order a, b, neutral
    public record Statement(String text, String sha256, List<String> signers) {

        public Statement {
            signers = List.copyOf(signers);
        }
    }

    /// Asks the three nodes.
    public static RoundReport of(Staff staff, String round) {
        var path = "/api/rounds/" + java.net.URLEncoder.encode(round, java.nio.charset.StandardCharsets.UTF_8);
        var ofRound = "?round=" + java.net.URLEncoder.encode(round, java.nio.charset.StandardCharsets.UTF_8);
        var outcomes = new ArrayList<OutcomeRow>();
        for (var bureau : Party.BUREAUS) {
            staff.reader(bureau).rows(path + "/outcomes").forEach(row -> outcomes.add(OutcomeRow.of(bureau, row)));
        }
        var events = new EnumMap<Party, Integer>(Party.class);
        var custody = new LinkedHashMap<String, String>();
        var refusals = new TreeMap<String, Long>();
        var parity = new EnumMap<Party, JsonNode>(Party.class);
        for (var party : Party.values()) {
            var reader = staff.reader(party);
            reader.eachRow("/api/custody/events" + ofRound, row -> {
                events.merge(party, 1, Integer::sum);
                custody.computeIfAbsent(row.path("event").asString(row.toString()), _ -> row.toString());
            });
            reader.read("/api/refusals" + ofRound)
                    .path("counts")
                    .forEachEntry((rule, count) -> refusals.merge(rule, count.asLong(0), Long::sum));
            parity.put(party, reader.read(path + "/parity"));
        }
        var statement = statement(staff.reader(Party.A).read(path + "/statement"));
        return new RoundReport(outcomes, List.copyOf(custody.values()), events, refusals, parity, statement);
    }

    private static Statement statement(JsonNode answer) {
        var signed = new ArrayList<String>();
        answer.path("signers").forEach(signer -> signed.add(signer.asString("")));
        var signers = new ArrayList<String>();
        for (var party : Party.values()) {
            if (signed.contains(party.word())) {
                signers.add(party.word());
            }
        }
        return new Statement(
                answer.path("text").asString(""), answer.path("sha256").asString(""), signers);
    }

    /// How often each outcome word came out on a side.
    public Map<String, Long> counts(Party side) {
        var counts = new TreeMap<String, Long>();
        outcomes.stream().filter(row -> row.side() == side).forEach(row -> counts.merge(row.outcome(), 1L, Long::sum));
        return counts;
    }

    /// How many signatures the custody events hold, each signed document counted once.
    public long signatures() {
        return custody.stream()
                .flatMap(line -> {
                    var found = new ArrayList<String>();
                    RoundFiles.JSON
                            .readTree(line)
                            .path("signatures")
                            .forEach(one -> found.add(one.path("signature").asString("")));
                    return found.stream();
                })
                .distinct()
                .count();
    }
}
