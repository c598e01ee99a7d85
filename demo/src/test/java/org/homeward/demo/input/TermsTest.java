package org.homeward.demo.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Terms as the players read them")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsTest {

    @Test
    void are_for_the_nodes_to_judge_where_a_date_is_missing() {
        var terms = Terms.read(Sheet.of("{\"round\":\"r\",\"agreed_on\":\"2026-09-01\"}"));

        assertThat(terms.agreedOn()).contains(LocalDate.of(2026, 9, 1));
        assertThatThrownBy(() -> terms.date("completes_by"))
                .isInstanceOf(UnreadableRound.class)
                .hasMessageContaining("completes_by");
    }

    @Test
    void name_the_three_organisations() {
        var terms =
                Terms.read(Sheet.of("{\"round\":\"r\",\"sides\":{\"a\":\"One\",\"b\":\"Two\"},\"neutral\":\"Three\"}"));

        assertThat(terms.organisation(Party.B)).isEqualTo("Two");
        assertThat(terms.organisation(Party.NEUTRAL)).isEqualTo("Three");
    }

    @Test
    void are_refused_without_the_name_of_the_round() {
        assertThatThrownBy(() -> Terms.read(Sheet.of("{\"round\":7}"))).isInstanceOf(UnreadableRound.class);
        assertThatThrownBy(() -> Terms.read(Sheet.of("[]"))).isInstanceOf(UnreadableRound.class);
    }
}
