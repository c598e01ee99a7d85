package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.node.ThreeNodes;
import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GC III art. 72, C-09: an agreement may in no case delay receipt, so a round has a date of completion")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletionDateTest {

    @Test
    void terms_with_a_date_of_completion_are_taken() {
        assertThat(TermsFixture.terms().completesBy()).hasToString("2026-12-19");
    }

    @Test
    void terms_without_a_date_of_completion_are_refused() {
        var terms = ThreeNodes.terms();
        terms.remove("completes_by");

        var faults = TermsFixture.faults(TermsReader.read(TermsFixture.json(terms)));

        assertThat(faults).extracting(Refusal::rule).containsExactly("C-09");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-16,30", "2026-11-28,12", "2026-11-28,1"})
    void the_day_by_which_all_can_be_home_or_declared_is_early_enough(String completesBy, int lostAfterDays) {
        var terms = ThreeNodes.terms();
        terms.put("completes_by", completesBy);
        terms.put("lost_after_days", lostAfterDays);

        assertThat(TermsFixture.faults(TermsReader.read(TermsFixture.json(terms))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-15,30", "2026-11-27,12", "2026-11-27,1"})
    void a_day_earlier_cannot_hold_the_calendar(String completesBy, int lostAfterDays) {
        var terms = ThreeNodes.terms();
        terms.put("completes_by", completesBy);
        terms.put("lost_after_days", lostAfterDays);

        assertThat(TermsFixture.faults(TermsReader.read(TermsFixture.json(terms))))
                .extracting(Refusal::rule, Refusal::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("terms.dates", "completes_by"));
    }

    @ParameterizedTest
    @CsvSource({"intake_opens,2026-08-31", "intake_closes,2026-09-14", "handover_on,2026-10-31", "agreed_on,2026-09-16"
    })
    void dates_out_of_order_are_refused(String member, String date) {
        assertThat(TermsFixture.faultsWith(member, date))
                .extracting(Refusal::rule)
                .contains("terms.dates");
    }

    @Test
    void all_faults_are_said_at_once() {
        var terms = ThreeNodes.terms();
        terms.put("quota_per_side", 0);
        terms.put("agreed_on", "yesterday");
        terms.put("weight_max_grams", "10 kg");

        assertThat(TermsFixture.faults(TermsReader.read(TermsFixture.json(terms))))
                .extracting(Refusal::at)
                .containsExactly("agreed_on", "quota_per_side", "weight_max_grams");
    }
}
