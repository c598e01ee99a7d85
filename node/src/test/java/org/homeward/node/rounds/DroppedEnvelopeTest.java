package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A node that missed an envelope counts otherwise, says where, and does not sign")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DroppedEnvelopeTest {

    @Test
    void its_parity_differs_and_it_refuses_the_statement_line_by_line() {
        try (var round = SmallRound.packed(2)) {
            var nodes = round.nodes();
            // As if the next envelope of side A had reached this node and been lost there.
            nodes.b().db().sql("""
                            UPDATE envelope_expected SET next = next + 1
                             WHERE stream = 'general' AND from_side = 'a'
                            """).update();
            round.handOver("a", "neutral", round.all());
            nodes.settle();

            assertThat(handedOver(nodes.a())).isEqualTo(2);
            assertThat(handedOver(nodes.neutral())).isEqualTo(2);
            assertThat(handedOver(nodes.b())).isZero();

            nodes.moveTo(Instant.parse("2026-12-19T08:00:00Z"));
            statement(nodes.a(), "proposal").ok();
            nodes.settle();
            var refused = statement(nodes.b(), "signature");
            nodes.settle();

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.rule()).isEqualTo("statement.differs");
            for (var node : new TestNode[] {nodes.a(), nodes.b()}) {
                var seen = node.as(Role.AUDITOR)
                        .get("/api/rounds/" + SmallRound.ROUND + "/statement")
                        .ok()
                        .json();
                assertThat(seen.path("differences")).isNotEmpty();
                assertThat(seen.path("refusals").toString()).contains("\"b\"");
            }
        }
    }

    private static long handedOver(TestNode node) {
        return node.as(Role.AUDITOR)
                .get("/api/rounds/" + SmallRound.ROUND + "/parity")
                .ok()
                .json()
                .path("a")
                .path("handedOver")
                .longValue(-1);
    }

    private static Caller.Reply statement(TestNode node, String deed) {
        return node.as(Role.ROUND_OFFICER).post("/api/rounds/" + SmallRound.ROUND + "/statement/" + deed, Map.of());
    }
}
