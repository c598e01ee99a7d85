package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

@DisplayName("Whoever signs in finds no dead link, at no node and on no day of a round")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryLinkTest {

    private static final int PAGES_MAX = 120; // Far more than a round of three parcels has.
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Set<Role> OF_A_PLACE = Set.of(Role.PLACE_CLERK, Role.EXAMINER, Role.PRISONERS_REPRESENTATIVE);

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

    /// Every page that somebody of this role can come to from his start page; each answers.
    private static Set<String> walked(TestNode node, Role role) {
        var places = OF_A_PLACE.contains(role) ? new String[] {"B-01", "B-02"} : new String[0];
        node.as(role, places);
        var account = role == Role.OPERATOR ? "operator" : TestNode.account(role, places);
        var page = browsing.signedIn(node, account, Browsing.DESK, "en");
        var seen = new TreeSet<String>();
        var open = new TreeSet<>(List.of("/"));
        while (!open.isEmpty() && seen.size() < PAGES_MAX) {
            var path = open.removeFirst();
            seen.add(path);
            open.addAll(links(page, node, role + " " + path, path));
            open.removeAll(seen);
        }
        assertThat(seen).as("%s: pages", role).hasSizeBetween(2, PAGES_MAX - 1);
        page.context().close();
        return seen;
    }

    private static Set<String> links(Page page, TestNode node, String who, String path) {
        var answer = page.context().request().get(node.url() + path);
        assertThat(answer.status()).as(who).isEqualTo(200);
        boolean isPage = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        var links = new TreeSet<String>();
        if (isPage) {
            LINK.matcher(answer.text())
                    .results()
                    .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        }
        return links;
    }
}
