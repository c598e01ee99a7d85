package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A written round of 2 x 2,000 rows is taken in as its key says")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenRoundTest {

    private static final double FOUND_LEAST = 0.97; // Of those whom the number does not find; the others wait.

    private static ThreeNodes nodes;
    private static WrittenRound written;

    @BeforeAll
    static void takeIn() {
        var found = WrittenRound.find();
        assumeThat(found).as("the folder of a written round (homeward.round)").isPresent();
        written = found.orElseThrow();
        nodes = ThreeNodes.start(0);
        written.agree(nodes);
        for (var side : List.of(Side.A, Side.B)) {
            nodes.of(side)
                    .as(Role.TRACING_OFFICER)
                    .csv("/api/held-lists?kind=whole&round=" + written.round(), written.text(side.word() + "/held.csv"))
                    .ok();
            nodes.of(side)
                    .as(Role.INTAKE_CLERK)
                    .csv(
                            "/api/intake/files?name=intake.csv&round=" + written.round(),
                            written.text(side.word() + "/intake.csv"))
                    .ok();
        }
        nodes.settle();
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void every_refused_row_has_all_its_rules_in_their_order(Side side) {
        var refused = byRow(outcomes(side), row -> row.path("rule").stringValue(""));
        refused.values().removeIf(String::isEmpty);

        assertThat(refused).isEqualTo(expected(side, "refused_at_intake", WrittenRound.Expected::rule));
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void every_delivered_row_was_warned_of_as_the_key_says(Side side) {
        var expected = expected(side, "delivered", WrittenRound.Expected::warnings);

        var warnings = new TreeMap<Integer, String>();
        nodes.of(side).db().sql("SELECT row, warnings FROM intake_row").query(row -> {
            warnings.put(row.getInt("row"), row.getString("warnings"));
        });
        warnings.keySet().retainAll(expected.keySet());

        assertThat(warnings).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void whoever_can_be_found_is_a_match_as_the_key_says(Side side) {
        var proposed =
                nodes.of(side).as(Role.TRACING_OFFICER).rows(at("/api/tracing/proposals") + "&zone=match").stream()
                        .collect(Collectors.toMap(
                                row -> row.path("parcelRef").stringValue(""),
                                row -> row.path("personRef").stringValue("")));

        var expected = written.expected().stream()
                .filter(row -> row.side() == side)
                .filter(row -> !row.outcome().equals("refused_at_intake")
                        && !row.outcome().equals("unmatched"))
                .toList();
        var people = expected.stream()
                .collect(Collectors.toMap(WrittenRound.Expected::parcelRef, WrittenRound.Expected::personRef));
        var byNumber = expected.stream()
                .filter(WrittenRound.Expected::byNumber)
                .map(WrittenRound.Expected::parcelRef)
                .toList();
        int others = expected.size() - byNumber.size();
        assertThat(people).containsAllEntriesOf(proposed);
        assertThat(proposed).containsKeys(byNumber.toArray(String[]::new));
        assertThat(proposed.size() - byNumber.size()).isGreaterThanOrEqualTo((int) Math.ceil(FOUND_LEAST * others));
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void whoever_nobody_can_find_waits_by_the_rule_of_the_key(Side side) {
        var waiting = nodes.of(side).as(Role.TRACING_OFFICER).rows(at("/api/tracing/waiting")).stream()
                .collect(Collectors.toMap(
                        row -> row.path("parcelRef").stringValue(""),
                        row -> row.path("rule").stringValue("")));

        var expected = written.expected().stream()
                .filter(row -> row.side() == side && row.outcome().equals("unmatched"))
                .collect(Collectors.toMap(WrittenRound.Expected::parcelRef, WrittenRound.Expected::rule));
        assertThat(waiting).containsAllEntriesOf(expected);
    }

    private static String at(String path) {
        return path + "?round=" + written.round();
    }

    private static List<JsonNode> outcomes(Side side) {
        return nodes.of(side).as(Role.ROUND_OFFICER).rows("/api/rounds/" + written.round() + "/outcomes");
    }

    private static Map<Integer, String> byRow(List<JsonNode> rows, Function<JsonNode, String> cell) {
        return new TreeMap<>(
                rows.stream().collect(Collectors.toMap(row -> row.path("row").intValue(0), cell)));
    }

    private static Map<Integer, String> expected(
            Side side, String outcome, Function<WrittenRound.Expected, String> cell) {
        return new TreeMap<>(written.expected().stream()
                .filter(row -> row.side() == side && row.outcome().equals(outcome))
                .collect(Collectors.toMap(WrittenRound.Expected::row, cell)));
    }
}
