package org.homeward.node.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Envelopes that are replayed, too early, too large or not good change nothing and stop nobody")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadEnvelopesTest {

    private static final int OF_A_MONTH = 1_000;

    private ThreeNodes nodes;

    @BeforeEach
    void start() {
        nodes = ThreeNodes.start(0);
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    private static byte[] kept(TestNode node, int sequence) {
        return node.db()
                .sql("""
                        SELECT carried
                          FROM envelope_bytes
                         WHERE direction = 'out' AND from_side = 'a' AND to_side = 'neutral' AND sequence = :sequence
                        """)
                .param("sequence", sequence)
                .query(byte[].class)
                .single();
    }

    private Caller.Reply post(byte[] carried) {
        return nodes.neutral()
                .nobody()
                .send(
                        "POST",
                        "/api/peers/envelopes",
                        "application/vnd.homeward.carried",
                        new String(carried, java.nio.charset.StandardCharsets.UTF_8),
                        "",
                        "");
    }

    private void publish(String prefix) {
        nodes.a()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook(prefix))
                .ok();
    }

    private int booksAtNeutral() {
        return nodes.neutral()
                .as(Role.AUDITOR)
                .get("/api/rulebooks")
                .ok()
                .json()
                .path("rows")
                .size();
    }

    @Test
    void one_that_is_replayed_gets_the_receipt_it_got_before_and_changes_nothing() {
        publish("A");
        nodes.settle();

        var first = post(kept(nodes.a(), 1)).ok();
        var second = post(kept(nodes.a(), 1)).ok();

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(booksAtNeutral()).isEqualTo(1);
    }

    @Test
    void one_after_a_gap_is_not_taken_and_the_number_that_is_missing_is_named() {
        nodes.neutral().pause();
        publish("A");
        publish("B");
        var second = kept(nodes.a(), 2);
        nodes.a().pause();
        nodes.neutral().resume();

        var reply = post(second);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().path("expected").longValue(0)).isEqualTo(1);
        assertThat(booksAtNeutral()).isZero();
        nodes.a().resume();
        nodes.moveTo(nodes.now().plus(Duration.ofHours(2)));
        nodes.settle();
        assertThat(booksAtNeutral()).isEqualTo(2);
    }

    @Test
    void one_that_is_too_large_is_refused_with_the_limit() {
        var reply = post(new byte[32 * 1024 * 1024 + 1]);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.rule()).isEqualTo("envelope.size");
    }

    @Test
    void a_peer_that_sends_one_bad_in_a_thousand_for_a_month_is_heard_with_all_the_others() {
        var outbox = nodes.a().bean(Outbox.class);
        var transaction = new TransactionTemplate(nodes.a().bean(PlatformTransactionManager.class));
        for (int day = 0; day < 30; day++) {
            int from = day * OF_A_MONTH / 30;
            int to = (day + 1) * OF_A_MONTH / 30;
            transaction.executeWithoutResult(status -> {
                for (int n = from; n < to; n++) {
                    boolean isBad = n == OF_A_MONTH / 2;
                    outbox.send(
                            Side.NEUTRAL,
                            isBad ? "no_such_kind" : "duty_reminded",
                            isBad
                                    ? Map.of("x", n)
                                    : Map.of(
                                            "round",
                                            "r-" + n,
                                            "duty",
                                            "CONVEY",
                                            "late",
                                            1,
                                            "dueAt",
                                            nodes.now().toString()));
                }
            });
            nodes.moveTo(nodes.now().plus(Duration.ofDays(1)));
        }
        nodes.settle();

        assertThat(count("SELECT count(*) FROM duty_reminder WHERE raised_by = 'a' AND round LIKE 'r-%'"))
                .isEqualTo(OF_A_MONTH - 1);
        assertThat(count("SELECT count(*) FROM envelope_evidence")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM envelope_in WHERE verdict = 'REFUSED'"))
                .isEqualTo(1);
    }

    private long count(String sql) {
        return nodes.neutral().db().sql(sql).query(Long.class).single();
    }
}
