package org.homeward.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.node.TestNode;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Ten thousand requests from one address leave the node to the others")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLimitTest {

    private long nanos = 5_000_000_000L;
    private final RequestLimit limit = new RequestLimit(() -> nanos);

    @Test
    void a_stranger_is_answered_so_many_times_a_second_and_not_once_more() {
        for (int time = 0; time < RequestLimit.STRANGER_MAX; time++) {
            assertThat(limit.mayStrangerAsk("203.0.113.7")).isTrue();
        }

        assertThat(limit.mayStrangerAsk("203.0.113.7")).isFalse();
        assertThat(limit.mayStrangerAsk("203.0.113.8")).isTrue();
        assertThat(limit.mayStaffAsk("203.0.113.7")).isTrue();
    }

    @Test
    void in_the_next_second_he_is_answered_again() {
        for (int time = 0; time < 10_000; time++) {
            limit.mayStrangerAsk("203.0.113.7");
        }
        assertThat(limit.mayStrangerAsk("203.0.113.7")).isFalse();

        nanos += 1_000_000_000L;

        assertThat(limit.mayStrangerAsk("203.0.113.7")).isTrue();
    }

    @Test
    void while_a_stranger_floods_the_node_a_clerk_goes_on_working() throws InterruptedException {
        try (var node = TestNode.start(Side.A, "Bureau of Halvern", 0)) {
            var clerk = node.as(Role.INTAKE_CLERK);
            var flooding = new AtomicBoolean(true);
            var flood = Thread.ofPlatform().start(() -> {
                var stranger = node.nobody();
                while (flooding.get()) {
                    IntStream.range(0, 64).parallel().forEach(time -> stranger.get("/api/node"));
                }
            });

            Map<Integer, Long> strangers = IntStream.range(0, 2_000)
                    .parallel()
                    .mapToObj(time -> node.nobody().get("/sign-in").status())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            for (int time = 0; time < 50; time++) {
                assertThat(clerk.get("/api/rounds").status()).isEqualTo(200);
            }

            flooding.set(false);
            flood.join();
            assertThat(strangers.keySet()).isSubsetOf(200, 429);
        }
    }
}
