package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Lists of a few lines are judged by what is known of people in general")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortListsTest {

    private static final Line SOUGHT = PeopleFixture.person("sought", "Вовк", "Світлана", "Сергіївна", "1978-09-01");

    private static Linkage linked(List<Line> left, List<Line> right) {
        return PeopleFixture.linked(new PeopleFixture.Lists(left, right), LinkSettings.STANDARD);
    }

    @Test
    void one_who_agrees_in_everything_is_a_match_even_where_nobody_else_is_on_the_lists() {
        var held = PeopleFixture.person("held", "Volk", "Svetlana", "Sergeevna", "1978-09-01");

        var linkage = linked(List.of(SOUGHT), List.of(held));

        assertThat(linkage.link(0).zone()).isEqualTo(Zone.MATCH);
        assertThat(piece(linkage, "birth_date").oneIn()).isGreaterThan(1_000);
        assertThat(piece(linkage, "surname").bits()).isPositive();
        assertThat(piece(linkage, "given_name").bits()).isPositive();
    }

    private static Evidence piece(Linkage linkage, String field) {
        return linkage.evidence(0).stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_who_agrees_in_the_given_name_only_is_not() {
        var held = PeopleFixture.person("held", "Шинкаренко", "Світлана", "Антонівна", "1969-02-11");

        assertThat(linked(List.of(SOUGHT), List.of(held)).links()).isEmpty();
    }

    @Test
    void of_two_who_fit_equally_well_both_are_shown_and_neither_is_a_match() {
        var one = PeopleFixture.person("one", "Вовк", "Світлана", "Сергіївна", "1978-09-01");
        var other = new Line("other", one.values());

        var linkage = linked(List.of(SOUGHT), List.of(one, other));

        assertThat(linkage.links())
                .singleElement()
                .satisfies(link -> assertThat(link.zone()).isEqualTo(Zone.REVIEW));
        assertThat(linkage.candidates("sought", 5))
                .hasSize(2)
                .allMatch(candidate -> candidate.zone() == Zone.REVIEW)
                .allMatch(candidate ->
                        candidate.evidence().stream().anyMatch(piece -> piece.finding() == Finding.OTHERS_FIT));
        assertThat(linkage.candidates("sought", 1)).hasSize(1);
    }

    @Test
    void nobody_is_a_candidate_for_an_id_that_is_in_no_list_and_the_number_of_candidates_has_limits() {
        var linkage = linked(List.of(SOUGHT), List.of(new Line("held", SOUGHT.values())));

        assertThat(linkage.candidates("nobody", 5)).isEmpty();
        assertThat(linkage.candidates("sought", 1_000)).hasSize(1);
        assertThatThrownBy(() -> linkage.candidates("sought", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> linkage.candidates("sought", 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dash_or_a_word_in_the_place_of_a_number_is_no_number() {
        var values = List.of("Шинкаренко", "Денис", "", "", "", "", "немає");

        assertThat(linked(
                                List.of(new Line("sought", List.of("Вовк", "Тарас", "", "", "", "", "немає"))),
                                List.of(new Line("held", values)))
                        .explain("sought", "held")
                        .orElseThrow()
                        .evidence())
                .anyMatch(piece -> piece.field().equals("service_number") && piece.finding() == Finding.NOT_STATED);
    }
}
