package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.rounds.RulebookChanges.Change;
import org.homeward.node.rounds.RulebookChanges.Part;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two rulebooks are compared category by category: added, removed, changed")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulebookChangesTest {

    private static final String FOOD = "A-1,food,allowed,,,f,f,f";

    @Test
    void the_same_rules_in_another_order_differ_in_nothing() {
        var changes = RulebookChanges.between(book(FOOD, "A-2,*,ask,,,r,r,r"), book("A-2,*,ask,,,r,r,r", FOOD));

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.same()).isEqualTo(2);
    }

    @Test
    void a_category_that_only_one_of_them_names_is_added_or_removed() {
        var changes = RulebookChanges.between(book(FOOD, "A-2,book,allowed,,,b,b,b"), book("A-3,*,ask,,,r,r,r", FOOD));

        assertThat(changes.changes()).hasSize(2);
        assertThat(changes.changes().getFirst()).isInstanceOf(Change.Added.class);
        assertThat(changes.changes().getLast()).isInstanceOf(Change.Removed.class);
        assertThat(changes.same()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-9,food,allowed,,,f,f,f | NAME",
                "A-1,food,ask,,,f,f,f | DECISION",
                "A-1,food,allowed,,neutral,f,f,f | PROPOSED_BY",
                "A-1,food,allowed,,,g,f,f | REASON_EN",
                "A-1,food,allowed,,,f,g,f | REASON_UK",
                "A-1,food,allowed,,,f,f,g | REASON_RU"
            })
    void a_rule_of_the_same_category_says_what_of_it_changed(String line, Part part) {
        var changes = RulebookChanges.between(book(FOOD), book(line.strip()));

        assertThat(changes.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        changed -> assertThat(changed.parts()).containsExactly(part));
        assertThat(changes.changed()).isEqualTo(1);
    }

    @Test
    void another_number_of_pieces_is_another_decision() {
        var changes = RulebookChanges.between(
                book("A-1,food,limited,2,neutral,f,f,f"), book("A-1,food,limited,3,neutral,f,f,f"));

        assertThat(changes.changed()).isEqualTo(1);
        assertThat(RulebookChanges.between(
                                book("A-1,food,limited,2,neutral,f,f,f"), book("A-1,food,limited,2,neutral,f,f,f"))
                        .isEmpty())
                .isTrue();
    }

    private static Rulebook book(String... lines) {
        return TermsFixture.rulebook(Side.A, lines);
    }
}
