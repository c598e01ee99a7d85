package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A rulebook: the rule that names an item most closely decides it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulebookTest {

    private static final String HEAD =
            "rule,category,decision,quantity_max,proposed_by,reason_en,reason_uk,reason_ru\n";

    private static final Rulebook BOOK = TermsFixture.rulebook(
            Side.B,
            "R-0,*,ask,,,any,any,any",
            "R-1,food,conditional,,,f,f,f",
            "R-2,food.canned,limited,16,neutral,c,c,c",
            "R-3,food.canned.fish,prohibited,,neutral,x,x,x");

    @ParameterizedTest
    @CsvSource({
        "food,R-1",
        "food.dry,R-1",
        "food.canned,R-2",
        "food.canned.meat,R-2",
        "food.canned.fish,R-3",
        "food.canned.fish.smoked,R-3",
        "foodstuff,R-0",
        "toys,R-0"
    })
    void the_longest_dotted_prefix_decides_and_the_star_is_the_rest(String category, String rule) {
        assertThat(BOOK.decides(category)).map(Rule::rule).contains(rule);
    }

    @Test
    void a_book_without_a_star_leaves_the_rest_undecided() {
        var book = TermsFixture.rulebook(Side.A, "A-1,food,allowed,,,f,f,f");

        assertThat(book.decides("toys")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 1,food,allowed,,,f,f,f",
                "A-1,,allowed,,,f,f,f",
                "A-1,food,forbidden,,,f,f,f",
                "A-1,food,limited,,neutral,f,f,f",
                "A-1,food,limited,two,neutral,f,f,f",
                "A-1,food,limited,-1,neutral,f,f,f",
                "A-1,food,allowed,3,,f,f,f",
                "A-1,food,allowed,,,,f,f",
                "A-1,food,allowed,,,f,f"
            })
    void a_line_that_says_no_rule_is_refused_with_its_place(String line) {
        var faults = TermsFixture.faults(TermsFixture.read(HEAD + line + "\n"));

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.at()).startsWith("line 2"));
    }

    @Test
    void two_rules_of_one_name_or_one_category_are_refused() {
        var faults =
                TermsFixture.faults(TermsFixture.read(HEAD + "A-1,food,allowed,,,f,f,f\nA-1,food,allowed,,,f,f,f\n"));

        assertThat(faults).extracting(Refusal::at).containsExactly("line 3, rule", "line 3, category");
    }

    @Test
    void a_byte_order_mark_and_another_order_of_columns_are_read() {
        var csv = "\uFEFFcategory,rule,decision,quantity_max,proposed_by,reason_en,reason_uk,reason_ru\n"
                + "food,A-1,allowed,,,f,f,f\n";

        assertThat(TermsFixture.done(TermsFixture.read(csv)).rules())
                .extracting(Rule::rule)
                .containsExactly("A-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rule;category\n", "rule,category\nA-1,food\n"})
    void a_file_that_is_no_rulebook_is_refused_in_a_sentence(String csv) {
        assertThat(TermsFixture.faults(TermsFixture.read(csv))).isNotEmpty();
    }
}
