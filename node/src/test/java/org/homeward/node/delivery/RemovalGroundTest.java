package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

@DisplayName("Nothing is removed without a ground in the receiving side's own rulebook")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalGroundTest {

    private static final Rulebook BOOK = new Rulebook(
            Side.B,
            1,
            "0".repeat(64),
            List.of(
                    rule("X-9", "*", Decision.ASK),
                    rule("X-1", "food", Decision.CONDITIONAL),
                    limited("X-2", "food.canned", 4),
                    rule("X-3", "hygiene", Decision.ALLOWED),
                    rule("X-4", "electronics", Decision.PROHIBITED)));
    private static final List<Content> CONTENTS = List.of(
            new Content(1, "food.dry", "tea", 3, 300),
            new Content(2, "food.canned.meat", "stewed meat", 4, 1360),
            new Content(3, "food.canned.fish", "sprats", 3, 600),
            new Content(4, "hygiene.soap", "soap", 6, 600),
            new Content(5, "electronics", "radio", 1, 500),
            new Content(6, "personal", "glasses", 1, 50));

    private static Rule rule(String name, String category, Decision decision) {
        return new Rule(name, category, decision, Optional.empty(), "", "", "", "");
    }

    private static Rule limited(String name, String category, int most) {
        return new Rule(name, category, Decision.LIMITED, Optional.of(most), "neutral", "", "", "");
    }

    private static Removal taking(int line, int pieces, String rule) {
        return new Removal(line, pieces, rule, Removal.Became.KEPT_UNDER_RECEIPT);
    }

    private static List<String> refused(Removal... removals) {
        return Examination.of(BOOK, CONTENTS, Map.of()).objections(List.of(removals)).stream()
                .map(Refusal::rule)
                .toList();
    }

    @Test
    void what_a_condition_or_prohibition_decides_or_the_examiner_is_asked_may_be_removed() {
        assertThat(refused(taking(1, 3, "X-1"), taking(5, 1, "X-4"), taking(6, 1, "X-9")))
                .isEmpty();
    }

    @Test
    void what_its_rule_allows_stays() {
        assertThat(refused(taking(4, 1, "X-3"))).containsExactly("removal.no_ground");
    }

    @Test
    void a_rule_that_does_not_decide_the_item_is_no_ground() {
        assertThat(refused(taking(4, 1, "X-1"))).containsExactly("removal.no_ground");
        assertThat(refused(taking(2, 1, "X-1"))).containsExactly("removal.no_ground");
        assertThat(refused(taking(1, 1, "no such rule"))).containsExactly("removal.no_ground");
    }

    @Test
    void over_a_limit_the_excess_may_be_removed_and_not_one_piece_more() {
        assertThat(refused(taking(2, 2, "X-2"), taking(3, 1, "X-2"))).isEmpty();
        assertThat(refused(taking(2, 2, "X-2"), taking(3, 2, "X-2"))).containsExactly("removal.no_ground");
    }

    @Test
    void nobody_removes_more_pieces_than_there_are() {
        assertThat(refused(taking(1, 2, "X-1"), taking(1, 2, "X-1"))).containsExactly("removal.pieces");
        assertThat(refused(taking(7, 1, "X-1"))).containsExactly("removal.line");
    }

    @Test
    void pieces_that_an_inspection_found_missing_are_not_there() {
        var examination = Examination.of(BOOK, CONTENTS, Map.of(1, 1));

        assertThat(examination.objections(List.of(taking(1, 2, "X-1")))).isEmpty();
        assertThat(examination.objections(List.of(taking(1, 3, "X-1")))).hasSize(1);
    }
}
