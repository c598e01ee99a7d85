package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GC III art. 71, C-03: nothing is retained for disciplinary reasons, and terms cannot say so")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoDisciplinaryHoldTest {

    @ParameterizedTest
    @ValueSource(strings = {"disciplinary_hold_days", "hold_reason", "punishment", "retain_on_breach"})
    void terms_have_no_member_for_a_hold(String member) {
        assertThat(TermsFixture.faultsWith(member, 1)).extracting(Refusal::rule).containsExactly("C-03");
    }
}
