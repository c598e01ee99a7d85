package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GC III art. 72, C-08: a limit only if the Protecting Power or the relief organisation proposed it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitProposerTest {

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "protecting_power", "Tarn Mission"})
    void a_limit_that_the_neutral_or_the_protecting_power_proposed_can_be_signed(String proposer) {
        assertThat(TermsFixture.unlawfulWith("A-03,footwear,limited,2," + proposer + ",two,two,two"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Bureau of Halvern"})
    void a_limit_that_nobody_or_a_bureau_proposed_cannot_be_signed(String proposer) {
        assertThat(TermsFixture.unlawfulWith("A-03,footwear,limited,2," + proposer + ",two,two,two"))
                .extracting(Refusal::rule)
                .containsExactly("C-08");
    }

    @Test
    void a_quota_that_a_bureau_proposed_cannot_be_agreed() {
        assertThat(TermsFixture.faultsWith("limits_proposed_by", "a"))
                .extracting(Refusal::rule)
                .containsExactly("C-08");
    }
}
