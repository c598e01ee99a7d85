package org.homeward.node.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.intake.WrittenRound;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

@DisplayName("A written round of 2 x 2,000 rows comes to the pallets as its key says")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class WrittenRoundTest {

    private static final List<Side> BUREAUS = List.of(Side.A, Side.B);

    private static ThreeNodes nodes;
    private static WrittenRound written;

    @BeforeAll
    static void start() {
        var found = WrittenRound.find();
        assumeThat(found).as("the folder of a written round (homeward.round)").isPresent();
        written = found.orElseThrow();
        nodes = ThreeNodes.start(0);
        written.agree(nodes);
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void every_refused_row_has_all_its_rules_in_their_order() {
        for (var side : BUREAUS) {
            var list = written.text(side.word() + "/held.csv");
            nodes.of(side)
                    .as(Role.TRACING_OFFICER)
                    .csv("/api/held-lists?kind=whole&round=" + written.round(), list)
                    .ok();
        }
        nodes.settle();

        for (var side : BUREAUS) {
            var intake = written.text(side.word() + "/intake.csv");
            var said = nodes.of(side)
                    .as(Role.INTAKE_CLERK)
                    .csv("/api/intake/files?name=intake.csv&round=" + written.round(), intake)
                    .ok()
                    .json();
            assertThat(said.path("rows").intValue(0)).isEqualTo(2000);
        }

        for (var side : BUREAUS) {
            assertThat(refused(outcomes(side))).isEqualTo(expectedRefused(side));
        }
    }

    private static Map<Integer, String> refused(List<JsonNode> outcomes) {
        return outcomes.stream()
                .filter(row -> row.path("outcome").stringValue("").equals("refused_at_intake"))
                .collect(Collectors.toMap(
                        row -> row.path("row").intValue(0),
                        row -> row.path("rule").stringValue(""),
                        (x, y) -> x,
                        TreeMap::new));
    }

    private static Map<Integer, String> expectedRefused(Side side) {
        return written.expected().stream()
                .filter(row -> row.side() == side && row.outcome().equals("refused_at_intake"))
                .collect(Collectors.toMap(
                        WrittenRound.Expected::row, WrittenRound.Expected::rule, (x, y) -> x, TreeMap::new));
    }

    private static List<JsonNode> outcomes(Side side) {
        return nodes.of(side).as(Role.ROUND_OFFICER).rows("/api/rounds/" + written.round() + "/outcomes");
    }

    @Test
    @Order(2)
    void whoever_is_found_by_number_is_packed_and_all_others_stay() {
        nodes.moveTo(Instant.parse("2026-10-31T08:00:00Z"));
        BUREAUS.parallelStream().forEach(WrittenRoundTest::confirmSealPack);
        nodes.settle();

        for (var side : BUREAUS) {
            var unmatched = outcomes(side).stream()
                    .filter(row -> row.path("outcome").stringValue("").equals("unmatched"))
                    .collect(Collectors.toMap(
                            row -> row.path("row").intValue(0),
                            row -> row.path("rule").stringValue(""),
                            (x, y) -> x,
                            TreeMap::new));
            var expected = written.expected().stream()
                    .filter(row -> row.side() == side && !row.outcome().equals("refused_at_intake"))
                    .filter(row -> !row.byNumber() || row.outcome().equals("unmatched"))
                    .map(WrittenRound.Expected::row)
                    .toList();
            assertThat(unmatched.keySet()).containsExactlyElementsOf(expected);
        }
    }

    private static void confirmSealPack(Side side) {
        var tracing = nodes.of(side).as(Role.TRACING_OFFICER);
        var proposals = tracing.rows("/api/tracing/proposals?round=" + written.round()).stream()
                .map(row -> row.path("proposal").stringValue(""))
                .toList();
        tracing.post("/api/tracing/confirmations", Map.of("round", written.round(), "proposals", proposals))
                .ok();
        var clerk = nodes.of(side).as(Role.INTAKE_CLERK);
        int seal = 0;
        for (var row : clerk.rows("/api/intake/parcels?state=accepted&round=" + written.round())) {
            var reference = row.path("parcelRef").stringValue("");
            clerk.post(
                            "/api/intake/seals",
                            Map.of(
                                    "round",
                                    written.round(),
                                    "parcelRef",
                                    reference,
                                    "seal",
                                    side.name() + seal++,
                                    "weightGrams",
                                    row.path("weightGrams").intValue(0)))
                    .ok();
            if (row.path("matched").booleanValue(false)) {
                var said = clerk.post("/api/packing/parcels", Map.of("round", written.round(), "parcelRef", reference));
                assertThat(said.ok().verdict()).isEqualTo("packed");
            }
        }
        clerk.post("/api/packing/close", Map.of("round", written.round())).ok();
    }

    @Test
    @Order(3)
    void every_node_counts_the_same_intake() {
        var counts = nodes.all().stream()
                .map(node -> node.as(Role.AUDITOR)
                        .get("/api/rounds/" + written.round() + "/counts")
                        .ok()
                        .text())
                .distinct()
                .toList();

        assertThat(counts).hasSize(1);
    }
}
