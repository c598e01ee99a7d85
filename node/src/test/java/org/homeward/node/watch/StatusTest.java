package org.homeward.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.peers.PeerStandings;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("An operator sees whether the node could work, what waits, and the last error with what to do")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusTest {

    private static ThreeNodes nodes;
    private static TestNode node;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        node = nodes.a();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static JsonNode sign(JsonNode told, String name) {
        return told.path("signs")
                .valueStream()
                .filter(sign -> sign.path("name").stringValue("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode status() {
        return node.as(Role.OPERATOR).get("/api/status").ok().json();
    }

    @Test
    void a_node_that_could_work_says_so_to_this_machine() {
        assertThat(node.nobody().get("/health").ok().json().path("status").stringValue(""))
                .isEqualTo("up");
        assertThat(node.nobody().get("/ready").ok().json().path("ready").booleanValue(false))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/metrics"})
    void whoever_asks_through_a_proxy_is_told_nothing(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(node.url() + path))
                    .header("X-Forwarded-For", "203.0.113.7")
                    .build();

            var reply = http.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).isEqualTo(404);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void while_the_database_is_gone_it_is_not_ready_says_why_and_goes_on_by_itself() {
        node.database().shut();
        try {
            var reply = node.nobody().get("/ready");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(sign(reply.json(), "database").path("sentence").stringValue(""))
                    .contains("See whether PostgreSQL runs");
            assertThat(node.nobody().get("/health").status()).isEqualTo(200);
            assertThat(node.nobody().get("/metrics").text()).contains("homeward_node{figure=\"up\"} 0.0");
            assertThat(node.as(Role.OPERATOR).get("/api/peers").rule()).isEqualTo("node.database");
        } finally {
            node.database().open();
        }

        nodes.waitUntil(() -> node.nobody().get("/ready").status() == 200);
        assertThat(sign(status(), "database").path("state").stringValue("")).isEqualTo("well");
    }

    @Test
    void what_waits_for_a_peer_that_is_away_is_counted_and_after_a_day_is_to_be_looked_at() {
        nodes.neutral().pause();
        node.as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("A"))
                .ok();

        assertThat(node.nobody().get("/metrics").text()).contains("homeward_envelopes_waiting{to=\"neutral\"} 1.0");
        assertThat(sign(status(), "queue").path("state").stringValue("")).isEqualTo("well");
        nodes.moveOthers(nodes.neutral(), nodes.now().plus(Signs.WAITING_LOOK).plusSeconds(1));
        assertThat(sign(status(), "queue").path("state").stringValue("")).isEqualTo("look");
        nodes.waitUntil(() ->
                sign(status(), "peer.neutral").path("state").stringValue("").equals("look"));

        nodes.neutral().resume();
        nodes.moveTo(nodes.now().plus(Duration.ofDays(2)));
        nodes.settle();
        assertThat(sign(status(), "queue").path("sentence").stringValue("")).isEqualTo("Every envelope is signed for.");
    }

    @Test
    void figures_are_text_for_prometheus_with_sides_operations_and_rules_as_their_only_labels() {
        node.as(Role.OPERATOR).get("/api/status").ok();

        var text = node.nobody().get("/metrics").ok().text();

        assertThat(text)
                .contains("# TYPE homeward_requests_seconds summary")
                .contains("operation=\"SEE_STATUS\"")
                .contains("homeward_disk_free_bytes")
                .contains("jvm_memory_used_bytes");
        assertThat(text.lines().filter(line -> line.startsWith("homeward_")))
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "homeward_[a-z_]+(\\{((to|side|owed_by|operation|status|rule|duty|figure)=\"[^\"]*\",?)+})?"
                                        + " [-+0-9.eEaNInfity]+"));
    }

    @Test
    void an_envelope_that_was_not_good_is_something_to_look_at() {
        nodes.b()
                .nobody()
                .send("POST", "/api/peers/envelopes", "application/vnd.homeward.carried", "{\"x\":1}", "", "");

        var told = nodes.b().as(Role.OPERATOR).get("/api/status").ok().json();

        assertThat(sign(told, "evidence").path("state").stringValue("")).isEqualTo("look");
        assertThat(told.path("lastError").path("sentence").stringValue("")).contains("kept as evidence");
    }

    @Test
    void a_full_disk_stops_a_node_and_one_that_fills_is_to_be_looked_at() {
        assertThat(Signs.disk(Signs.DISK_STOPS_BYTES - 1).state()).isEqualTo(Sign.State.STOPS);
        assertThat(Signs.disk(Signs.DISK_STOPS_BYTES).state()).isEqualTo(Sign.State.LOOK);
        assertThat(Signs.disk(Signs.DISK_LOOK_BYTES - 1).state()).isEqualTo(Sign.State.LOOK);
        assertThat(Signs.disk(Signs.DISK_LOOK_BYTES).state()).isEqualTo(Sign.State.WELL);
    }

    @Test
    void a_clock_five_minutes_off_is_well_and_a_second_more_is_not_on_either_side() {
        var most = PeerStandings.CLOCK_APART_MAX;

        assertThat(Signs.clock(Side.B, most).state()).isEqualTo(Sign.State.WELL);
        assertThat(Signs.clock(Side.B, most.plusSeconds(1)).state()).isEqualTo(Sign.State.LOOK);
        assertThat(Signs.clock(Side.B, most.plusSeconds(1).negated()).state()).isEqualTo(Sign.State.LOOK);
    }

    @Test
    void nobody_but_the_operator_sees_the_status() {
        assertThat(node.as(Role.ROUND_OFFICER).get("/api/status").status()).isEqualTo(404);
        assertThat(Map.of("nobody", node.nobody().get("/api/status").status())).containsEntry("nobody", 401);
    }
}
