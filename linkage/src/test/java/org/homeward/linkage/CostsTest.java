package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Thresholds follow from the costs of being wrong")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CostsTest {

    @Test
    void a_pair_is_a_match_where_a_wrong_link_is_expected_to_cost_less_than_a_look() {
        var costs = new Costs(10, 1, 0.5);

        assertThat(costs.matchFrom()).isEqualTo(0.95, within(1e-9));
        assertThat(costs.zone(0.95)).isEqualTo(Zone.MATCH);
        assertThat(costs.zone(0.949)).isEqualTo(Zone.REVIEW);
    }

    @Test
    void a_pair_is_no_match_where_a_missed_link_is_expected_to_cost_less_than_a_look() {
        var costs = new Costs(10, 1, 0.5);

        assertThat(costs.reviewFrom()).isEqualTo(0.5, within(1e-9));
        assertThat(costs.zone(0.5)).isEqualTo(Zone.REVIEW);
        assertThat(costs.zone(0.499)).isEqualTo(Zone.NO_MATCH);
    }

    @Test
    void nothing_is_reviewed_where_a_look_costs_more_than_being_wrong() {
        var costs = new Costs(3, 1, 2.9);

        assertThat(costs.matchFrom()).isEqualTo(0.75);
        assertThat(costs.reviewFrom()).isEqualTo(0.75);
    }

    @Test
    void costs_that_make_no_sense_are_refused() {
        for (var costs : List.of(
                List.of(0.0, 1.0, 0.1), List.of(1.0, 0.0, 0.1), List.of(1.0, 1.0, 0.0), List.of(1.0, 1.0, 1.0))) {
            assertThatThrownBy(() -> new Costs(costs.get(0), costs.get(1), costs.get(2)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Costs(1, 1, 0.99).look()).isEqualTo(0.99);
    }

    @Test
    void settings_keep_to_their_limits() {
        assertThatThrownBy(() -> LinkSettings.STANDARD.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinkSettings.STANDARD.withThreads(65)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinkSettings.STANDARD.withBlockMax(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinkSettings.STANDARD.withBlockMax(100_001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LinkSettings.STANDARD.withThreads(64).withBlockMax(2).threads())
                .isEqualTo(64);
    }

    @Test
    void fields_keep_to_their_limits() {
        var surname = new Field("surname", FieldKind.SURNAME);

        assertThatThrownBy(() -> new Fields(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fields(List.of(surname, surname))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fields(List.of(surname, new Field("other", FieldKind.SURNAME))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Field(" ", FieldKind.SURNAME)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line("", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Line("17", List.of("Вовк")).toString()).doesNotContain("Вовк");
        assertThat(Fields.OF_A_HELD_LIST.size()).isEqualTo(6);
    }
}
