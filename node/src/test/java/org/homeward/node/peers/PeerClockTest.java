package org.homeward.node.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A peer whose clock goes wrong while it runs is heard, dated by our own clock, and it is said")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeerClockTest {

    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void what_a_peer_dates_a_day_ahead_is_taken_and_recorded_at_our_own_time() {
        var ahead = nodes.now().plus(Duration.ofDays(1));
        nodes.a()
                .as(Role.OPERATOR)
                .put("/simulation/clock", Map.of("now", ahead.toString()))
                .ok();
        var reminder = Map.of("round", "r-1", "duty", "CONVEY", "late", 1, "dueAt", ahead.toString());

        new TransactionTemplate(nodes.a().bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> nodes.a().bean(Outbox.class).send(Side.NEUTRAL, "duty_reminded", reminder));
        nodes.settle();

        var recorded = nodes.neutral()
                .db()
                .sql("SELECT raised_at FROM duty_reminder WHERE round = 'r-1' AND raised_by = 'a'")
                .query(java.time.OffsetDateTime.class)
                .single();
        assertThat(recorded.toInstant()).isEqualTo(nodes.now());
        assertThat(nodes.neutral()
                        .db()
                        .sql("SELECT count(*) FROM envelope_evidence")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_envelope_dated_more_than_five_minutes_ahead_shows_how_far_the_clock_is() {
        var standings = standings();

        standings.heard(Side.A, Instant.now().plus(Duration.ofDays(1)));

        assertThat(apart(standings).orElseThrow()).isBetween(Duration.ofHours(23), Duration.ofDays(1));
    }

    @Test
    void one_dated_less_ahead_and_one_that_waited_for_a_day_show_nothing() {
        var standings = standings();

        standings.heard(Side.A, Instant.now().plus(PeerStandings.CLOCK_APART_MAX));
        standings.heard(Side.A, Instant.now().minus(Duration.ofDays(1)));

        assertThat(apart(standings)).isEmpty();
    }

    /// Those of a node with a real clock, over the peers of a played one.
    private static PeerStandings standings() {
        var settings = new NodeSettings(
                "Tarn Mission", Side.NEUTRAL, Path.of("keys"), "", "0".repeat(64), NodeSettings.ClockKind.REAL, 0);
        return new PeerStandings(nodes.neutral().bean(PeerRepository.class), BusinessClock.real(), settings);
    }

    private static Optional<Duration> apart(PeerStandings standings) {
        return standings.all().stream()
                .filter(one -> one.side() == Side.A)
                .findFirst()
                .flatMap(PeerStandings.Standing::clockApart);
    }
}
