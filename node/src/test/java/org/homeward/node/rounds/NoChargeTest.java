package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GC III art. 74, C-12: no charge to family or addressee can be agreed")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoChargeTest {

    @ParameterizedTest
    @ValueSource(strings = {"charge_per_parcel", "postage", "customs_fee", "cost_grams"})
    void terms_have_no_member_for_a_charge_not_even_of_zero(String member) {
        assertThat(TermsFixture.faultsWith(member, 0)).extracting(Refusal::rule).containsExactly("C-12");
    }

    @Test
    void any_other_unknown_member_is_refused_too() {
        assertThat(TermsFixture.faultsWith("remarks", "none"))
                .extracting(Refusal::rule)
                .containsExactly("form.unknown");
    }
}
