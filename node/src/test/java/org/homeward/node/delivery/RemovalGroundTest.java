package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.homeward.node.packing.KnownParcel.Content;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Decision;
import org.homeward.node.rounds.Rule;
import org.homeward.node.rounds.Rulebook;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("An examiner takes nothing out without a ground in his side's rulebook")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalGroundTest {

    private static final Rulebook BOOK = new Rulebook(
            Side.B,
            1,
            "0".repeat(64),
            List.of(
                    rule("B-01", "food", Decision.CONDITIONAL, Optional.empty()),
                    rule("B-03", "footwear", Decision.LIMITED, Optional.of(2)),
                    rule("B-04", "hygiene", Decision.ALLOWED, Optional.empty()),
                    rule("B-08", "electronics", Decision.PROHIBITED, Optional.empty()),
                    rule("B-09", "*", Decision.ASK, Optional.empty())));

    private static final Examination EXAMINATION = new Examination(
            BOOK,
            List.of(
                    new Content(1, "food.dry", "tea, 100 g", 4, 440),
                    new Content(2, "footwear", "boots, pair", 3, 4200),
                    new Content(3, "hygiene.soap", "soap bar", 2, 190),
                    new Content(4, "electronics", "radio", 1, 300),
                    new Content(5, "toys", "wooden figure", 1, 90)));

    @Test
    void what_is_conditional_prohibited_or_asked_about_may_be_taken_out_under_its_rule() {
        assertThat(objections(removal(1, 4, "B-01"), removal(4, 1, "B-08"), removal(5, 1, "B-09")))
                .isEmpty();
    }

    @Test
    void what_is_allowed_stays_in_the_parcel() {
        assertThat(objections(removal(3, 1, "B-04"))).containsExactly("removal.no_ground");
    }

    @Test
    void a_rule_about_something_else_is_no_ground() {
        assertThat(objections(removal(3, 1, "B-08"))).containsExactly("removal.no_ground");
        assertThat(objections(removal(1, 1, "X-99"))).containsExactly("removal.no_ground");
    }

    @Test
    void of_what_is_limited_only_the_excess_may_be_taken_out() {
        assertThat(objections(removal(2, 1, "B-03"))).isEmpty();
        assertThat(objections(removal(2, 2, "B-03"))).containsExactly("removal.no_ground");
    }

    @Test
    void more_pieces_than_there_are_cannot_be_taken_out_nor_a_line_that_is_not_there() {
        assertThat(objections(removal(1, 5, "B-01"))).containsExactly("removal.pieces");
        assertThat(objections(removal(1, 2, "B-01"), removal(1, 3, "B-01"))).containsExactly("removal.pieces");
        assertThat(objections(removal(9, 1, "B-01"))).containsExactly("removal.line");
    }

    private static List<String> objections(Removal... removals) {
        return EXAMINATION.objections(List.of(removals)).stream()
                .map(Refusal::rule)
                .toList();
    }

    private static Removal removal(int line, int pieces, String rule) {
        return new Removal(line, pieces, rule, Removal.Became.KEPT_UNDER_RECEIPT);
    }

    private static Rule rule(String name, String category, Decision decision, Optional<Integer> most) {
        return new Rule(name, category, decision, most, "neutral", "en", "uk", "ru");
    }
}
