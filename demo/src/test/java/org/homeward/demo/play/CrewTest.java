package org.homeward.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A crew")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrewTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void of_one_does_everything_in_order() {
        var done = new ArrayList<Integer>();

        new Crew(1).each(HUNDRED, done::add);

        assertThat(done).isEqualTo(HUNDRED);
    }

    @Test
    void of_many_does_everything_once_and_no_more_than_so_many_at_a_time() {
        var done = new ConcurrentLinkedQueue<Integer>();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();

        new Crew(4).each(HUNDRED, number -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            done.add(number);
            atOnce.decrementAndGet();
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(HUNDRED);
        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void stops_with_the_reason_of_the_first_who_fails() {
        assertThatThrownBy(() -> new Crew(4).each(HUNDRED, number -> {
                    if (number == 50) {
                        throw new Stopped("the fiftieth fell");
                    }
                }))
                .isInstanceOf(Stopped.class)
                .hasMessage("the fiftieth fell");
    }
}
