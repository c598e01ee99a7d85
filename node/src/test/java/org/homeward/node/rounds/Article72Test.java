package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GC III art. 72, C-07: food, clothing, medicine, books and the like may be received")
@DisplayNameGeneration(ReplaceUnderscores.class)
class Article72Test {

    @ParameterizedTest
    @ValueSource(strings = {"food", "food.canned", "clothing.socks", "medicine", "book", "religious", "sport"})
    void a_prohibition_of_what_the_article_names_needs_one_who_may_propose_it(String category) {
        assertThat(TermsFixture.unlawfulWith("A-01," + category + ",prohibited,,,no,no,no"))
                .extracting(Refusal::rule)
                .containsExactly("C-07");
        assertThat(TermsFixture.unlawfulWith("A-01," + category + ",prohibited,,neutral,no,no,no"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"electronics", "weapons.knife", "*"})
    void a_prohibition_of_anything_else_needs_nobody(String category) {
        assertThat(TermsFixture.unlawfulWith("A-08," + category + ",prohibited,,,no,no,no"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowed", "conditional", "ask"})
    void a_rule_that_does_not_prohibit_needs_nobody(String decision) {
        assertThat(TermsFixture.unlawfulWith("A-01,food," + decision + ",,,yes,yes,yes"))
                .isEmpty();
    }
}
