package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.node.Browsing;
import org.homeward.node.InventedRows;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever signs in finds no dead link and no door for a script, at no node and on no day of a round")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryLinkTest {

    private static Browsing browsing;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
    }

    @AfterAll
    static void stop() {
        browsing.close();
    }

    @Test
    void while_parcels_are_taken_in() {
        try (var nodes = ThreeNodes.start(0)) {
            nodes.agree(ThreeNodes.terms());
            nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
            var held = InventedRows.held().row("B-H1").row("B-H2", "service_number", "Т-2", "surname", "Далекий");
            nodes.b()
                    .as(Role.TRACING_OFFICER)
                    .csv("/api/held-lists?kind=whole&round=winter-2026", held.csv())
                    .ok();
            nodes.settle();
            var intake = InventedRows.intake()
                    .row("A-good")
                    .row("A-review", "addressee_service_number", "Т-2")
                    .row("A-refused", "weight_grams", "99000");
            nodes.a()
                    .as(Role.INTAKE_CLERK)
                    .csv("/api/intake/files?name=intake.csv&round=winter-2026", intake.csv())
                    .ok();

            assertThat(walked(nodes.a(), Role.INTAKE_CLERK)).contains("/counter", "/put-aside", "/parcels");
            assertThat(walked(nodes.a(), Role.TRACING_OFFICER)).contains("/parcels", "/tracing/reviews");
            everybody(nodes);
        }
    }

    @Test
    void when_parcels_have_come_to_their_places() {
        try (var round = SmallRound.packed(3)) {
            round.handOnToPlaces();

            assertThat(walked(round.nodes().neutral(), Role.DELEGATE)).contains("/handovers");
            assertThat(walked(round.nodes().b(), Role.EXAMINER)).contains("/place/examinations");
            everybody(round.nodes());
        }
    }

    private static void everybody(ThreeNodes nodes) {
        for (var node : List.of(nodes.a(), nodes.b())) {
            Arrays.stream(Role.values()).filter(role -> role != Role.DELEGATE).forEach(role -> walked(node, role));
        }
        for (var role : List.of(Role.DELEGATE, Role.AUDITOR, Role.OPERATOR)) {
            walked(nodes.neutral(), role);
        }
    }

    private static Set<String> walked(TestNode node, Role role) {
        return Walk.pages(browsing, node, role).keySet();
    }
}
