package org.homeward.node.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("When something that was done on paper can have happened")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperRuleTest {

    private static final Instant FIRST_DAY = Instant.parse("2026-09-15T00:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-19T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-03T08:00:00Z");
    private static final PaperRule RULE = new PaperRule(NOW, FIRST_DAY, Optional.of(BEFORE));

    private static List<String> refusing(PaperRule rule, Instant at, String sheet, String witness) {
        return rule.objections(new Paper(at, sheet, witness)).stream()
                .map(Refusal::rule)
                .toList();
    }

    private static List<String> refusing(Instant at) {
        return refusing(RULE, at, "P-12", "Іван Вигаданко");
    }

    @Test
    void now_and_the_moment_of_the_step_before_are_taken() {
        assertThat(refusing(NOW)).isEmpty();
        assertThat(refusing(BEFORE)).isEmpty();
    }

    @Test
    void a_second_later_than_now_and_a_second_before_the_step_before_are_refused() {
        assertThat(refusing(NOW.plusSeconds(1))).containsExactly("form.future");
        assertThat(refusing(BEFORE.minusSeconds(1))).containsExactly("paper.before_step");
    }

    @Test
    void the_first_moment_of_the_round_is_taken_and_the_second_before_it_refused() {
        var first = new PaperRule(NOW, FIRST_DAY, Optional.empty());

        assertThat(refusing(first, FIRST_DAY, "1", "Іван")).isEmpty();
        assertThat(refusing(first, FIRST_DAY.minusSeconds(1), "1", "Іван")).containsExactly("paper.before_round");
    }

    @Test
    void a_sheet_has_a_number_and_a_witness_and_all_faults_are_said_at_once() {
        assertThat(refusing(RULE, NOW, "x".repeat(40), "y".repeat(100))).isEmpty();
        assertThat(refusing(RULE, NOW.plusSeconds(1), "x".repeat(41), "y".repeat(101)))
                .containsExactly("paper.sheet", "paper.witness", "form.future");
        assertThat(refusing(RULE, NOW, " ", " ")).containsExactly("paper.sheet", "paper.witness");
    }

    @Test
    void a_fortnight_old_is_entered_by_one_and_a_second_older_by_two() {
        var fortnight = NOW.minus(Duration.ofDays(14));

        assertThat(RULE.needsTwo(new Paper(fortnight, "1", "Іван"))).isFalse();
        assertThat(RULE.needsTwo(new Paper(fortnight.minusSeconds(1), "1", "Іван")))
                .isTrue();
    }
}
