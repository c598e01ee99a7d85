package org.homeward.demo.invention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("An invented round")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InventedRoundTest {

    private static String everything(RoundInput round) {
        var all = new StringBuilder(round.terms().written().text()).append(round.incidents());
        for (var bureau : Party.BUREAUS) {
            var side = round.side(bureau);
            all.append(side.rulebook().text())
                    .append(side.intake().text())
                    .append(side.held().text());
            side.heldLater().ifPresent(later -> all.append(later.text()));
        }
        return all.toString();
    }

    @Test
    void comes_out_the_same_for_the_same_seed_and_size() {
        assertThat(everything(InventedRound.invent(200, 5))).isEqualTo(everything(InventedRound.invent(200, 5)));
    }

    @Test
    void comes_out_otherwise_for_another_seed() {
        assertThat(everything(InventedRound.invent(200, 5))).isNotEqualTo(everything(InventedRound.invent(200, 6)));
    }

    @Test
    void has_as_many_parcels_a_side_as_asked_for() {
        var round = InventedRound.invent(123, 1);

        assertThat(round.side(Party.A).intakeRows()).hasSize(123);
        assertThat(round.side(Party.B).intakeRows()).hasSize(123);
    }

    @Test
    void meets_with_every_kind_of_incident() {
        var round = InventedRound.invent(900, 3);

        var kinds = round.incidents().values().stream()
                .flatMap(incidents -> incidents.stream())
                .map(incident -> incident.getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(kinds).hasSize(12);
    }

    @Test
    void has_people_who_are_only_on_the_later_list() {
        var side = InventedRound.invent(400, 2).side(Party.B);

        var first = people(side.held().text());
        var later = people(side.heldLater().orElseThrow().text());

        assertThat(later).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    private static List<String> people(String list) {
        return list.lines().skip(1).toList();
    }

    @Test
    void writes_people_as_each_side_does() {
        var side = InventedRound.invent(300, 4);

        assertThat(side.side(Party.A).intake().text()).contains("Сергій").doesNotContain("Сергей");
        assertThat(side.side(Party.B).intake().text()).contains("Сергей").doesNotContain("Сергій");
        assertThat(side.side(Party.B).held().text()).contains("Сергей").doesNotContain("Сергій");
    }

    @Test
    void may_be_as_small_as_one_parcel() {
        assertThat(InventedRound.invent(1, 1).side(Party.A).places()).hasSizeLessThanOrEqualTo(3);
    }
}
