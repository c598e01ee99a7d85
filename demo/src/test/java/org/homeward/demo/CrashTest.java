package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("long")
@DisplayName("A round in which the power fails")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class CrashTest {

    private static final RoundInput ROUND = SmallRound.invented();

    private final String undisturbed =
            SmallRound.play(ROUND).files().report().statement().text();

    @Test
    void has_a_statement_to_compare_with() {
        assertThat(undisturbed).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "TO_NEUTRAL", "CLOSING"})
    void closes_with_the_same_bytes_when_a_node_is_killed_in_the_middle(Stage stage) {
        var result = SmallRound.play(
                ROUND,
                (run, _) -> new PowerCut(stage, () -> {
                    run.nodes().kill(Party.A);
                    run.nodes().launch(Party.A);
                    run.nodes().awaitReady(Party.A);
                }));

        assertThat(result.ending().closed()).isTrue();
        assertThat(result.files().report().statement().text()).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "TO_NEUTRAL", "CLOSING"})
    void closes_with_the_same_bytes_when_PostgreSQL_is_killed_in_the_middle(Stage stage) {
        var result = SmallRound.play(
                ROUND,
                (run, _) -> new PowerCut(stage, () -> {
                    run.postgres().kill();
                    run.postgres().restart();
                }));

        assertThat(result.ending().closed()).isTrue();
        assertThat(result.files().report().statement().text()).isEqualTo(undisturbed);
    }

    /// Cuts the power once: in the middle of a stage's deeds, or, where a stage has none, while it is at work.
    private static final class PowerCut implements Audience {

        private static final int DEEDS_BEFORE = 40;

        private final Stage stage;
        private final Runnable cut;
        private final AtomicInteger deeds = new AtomicInteger();
        private final AtomicBoolean done = new AtomicBoolean();

        PowerCut(Stage stage, Runnable cut) {
            this.stage = stage;
            this.cut = cut;
        }

        @Override
        public void begins(Stage begun, LocalDate day) {
            if (begun == Stage.CLOSING && stage == Stage.CLOSING && done.compareAndSet(false, true)) {
                Thread.ofPlatform().daemon().start(cut);
            }
        }

        @Override
        public void deed(Stage of) {
            if (of == stage && deeds.incrementAndGet() == DEEDS_BEFORE && done.compareAndSet(false, true)) {
                cut.run();
            }
        }
    }
}
