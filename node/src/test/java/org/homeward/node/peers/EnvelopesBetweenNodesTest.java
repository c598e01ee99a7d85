package org.homeward.node.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("GC III art. 122, P-16: what Bureaux write to each other is signed, carried by the neutral, and receipted")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopesBetweenNodesTest {

    private ThreeNodes nodes;

    @BeforeEach
    void start() {
        nodes = ThreeNodes.start(0);
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    @Test
    void a_bureau_that_was_down_for_a_week_catches_up_by_itself() {
        nodes.b().pause();
        publish("A");
        nodes.moveOthers(nodes.b(), nodes.now().plus(Duration.ofDays(7)));
        assertThat(booksAt(nodes.neutral())).isEqualTo(1);

        nodes.b().resume();
        nodes.moveTo(nodes.now().plus(Duration.ofDays(7)).plus(Duration.ofMinutes(61)));
        nodes.settle();

        assertThat(booksAt(nodes.b())).isEqualTo(1);
    }

    @Test
    void an_envelope_altered_in_the_outbox_is_kept_as_evidence_and_the_others_go_on() {
        nodes.neutral().pause();
        publish("A");
        nodes.a().db().sql("""
                        UPDATE envelope_bytes
                           SET carried = convert_to(replace(convert_from(carried, 'UTF8'), '"sig":"', '"sig":"AAAA'), 'UTF8')
                         WHERE to_side = 'neutral' AND sequence = 1
                        """).update();
        nodes.neutral().resume();
        nodes.moveTo(nodes.now().plus(Duration.ofHours(2)));

        nodes.waitUntil(() -> evidenceAt(nodes.neutral()) > 0);

        assertThat(booksAt(nodes.neutral())).isZero();
        nodes.waitUntil(() -> booksAt(nodes.b()) == 1);
    }

    @Test
    void nobody_without_a_pinned_key_is_believed() {
        var reply = nodes.a()
                .nobody()
                .send("POST", "/api/peers/envelopes", "application/vnd.homeward.carried", "{\"x\":1}", "", "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(evidenceAt(nodes.a())).isEqualTo(1);
    }

    private void publish(String prefix) {
        nodes.a()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook(prefix))
                .ok();
    }

    private static int booksAt(org.homeward.node.TestNode node) {
        return node.as(Role.AUDITOR)
                .get("/api/rulebooks")
                .ok()
                .json()
                .path("rows")
                .size();
    }

    private static long evidenceAt(org.homeward.node.TestNode node) {
        return node.db()
                .sql("SELECT count(*) FROM envelope_evidence")
                .query(Long.class)
                .single();
    }
}
