package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Asking for one person at a time")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkageIndexTest {

    private static final Line ASKED = PeopleFixture.person("asked", "Гончаренко", "Тарас", "Максимович", "1981-04-17");
    private static final Line HELD = PeopleFixture.person("held", "Гончаренко", "Тарас", "Максимович", "1981-04-17");

    private static LinkageIndex indexOf(List<Line> lines) {
        return indexOf(lines, LinkSettings.STANDARD);
    }

    private static LinkageIndex indexOf(List<Line> lines, LinkSettings settings) {
        var index = new LinkageIndex(PeopleFixture.FIELDS, settings, LearnedWeights.unlearned(PeopleFixture.FIELDS));
        lines.forEach(index::add);
        return index;
    }

    @Test
    void a_person_is_found_as_soon_as_they_are_added() {
        var index = indexOf(PeopleFixture.lists(200, 5).right());
        assertThat(index.candidates(ASKED, 5)).isEmpty();

        index.add(HELD);

        assertThat(index.candidates(ASKED, 5).getFirst().id()).isEqualTo("held");
        assertThat(index.candidates(ASKED, 5).getFirst().zone()).isEqualTo(Zone.MATCH);
        assertThat(index.size()).isEqualTo(201);
    }

    @Test
    void a_person_is_found_whose_surname_and_given_name_changed_places() {
        var index = indexOf(PeopleFixture.lists(200, 5).right());
        index.add(PeopleFixture.person("swapped", "Тарас", "Гончаренко", "Максимович", "1981-04-17"));

        assertThat(index.candidates(ASKED, 5).getFirst().id()).isEqualTo("swapped");
    }

    @Test
    void the_place_of_somebody_removed_is_given_to_one_other_only() {
        var index = indexOf(List.of(HELD, PeopleFixture.person("far", "Шумило", "Роман", "Тарасович", "1966-02-03")));
        index.remove("far");
        index.add(new Line("one", HELD.values()));
        index.add(new Line("other", HELD.values()));

        assertThat(index.candidates(ASKED, 5)).extracting(Candidate::id).containsExactly("held", "one", "other");
    }

    @Test
    void the_likeliest_comes_first_and_of_those_who_are_equally_likely_the_lower_id() {
        var index = indexOf(
                List.of(
                        PeopleFixture.person("a slip", "Гончаренко", "Тарас", "Максимович", "1981-04-18"),
                        new Line("y", HELD.values()),
                        new Line("x", HELD.values())),
                LinkSettings.STANDARD.withOneToOne(LinkSettings.OneToOne.NO));

        assertThat(index.candidates(ASKED, 5)).extracting(Candidate::id).containsExactly("x", "y", "a slip");
    }

    @Test
    void a_sex_heard_in_the_patronymic_speaks_against_another_that_is_stated() {
        var heard = List.of("Гончаренко", "Саша", "Максимівна", "", "1981-04-17", "Умань", "А-123456");
        var stated = List.of("Гончаренко", "", "", "m", "1981-04-17", "Умань", "А-123456");

        for (var lines : List.of(List.of(heard, stated), List.of(stated, heard))) {
            var index = indexOf(List.of(new Line("held", lines.getFirst())));

            assertThat(index.candidates(new Line("asked", lines.getLast()), 1)
                            .getFirst()
                            .evidence())
                    .anyMatch(piece -> piece.field().equals("sex") && piece.finding() == Finding.DIFFERENT);
        }
    }

    @Test
    void the_order_in_which_people_came_does_not_matter() {
        var lines = PeopleFixture.lists(300, 6);
        var shuffled = new ArrayList<>(lines.right());
        Collections.shuffle(shuffled, new Random(3));

        var one = indexOf(lines.right());
        var other = indexOf(shuffled);

        lines.left().forEach(line -> assertThat(other.candidates(line, 5)).isEqualTo(one.candidates(line, 5)));
    }

    @Test
    void somebody_removed_leaves_no_trace() {
        var lines = PeopleFixture.lists(300, 7);
        var untouched = indexOf(lines.right());
        var touched = indexOf(lines.right());
        lines.left().forEach(line -> touched.add(new Line("later " + line.id(), line.values())));

        lines.left()
                .forEach(
                        line -> assertThat(touched.remove("later " + line.id())).isTrue());

        assertThat(touched.size()).isEqualTo(untouched.size());
        lines.left().forEach(line -> assertThat(touched.candidates(line, 5)).isEqualTo(untouched.candidates(line, 5)));
    }

    @Test
    void a_question_leaves_no_trace() {
        var lines = PeopleFixture.lists(300, 8);
        var index = indexOf(lines.right());
        var before =
                lines.left().stream().map(line -> index.candidates(line, 5)).toList();

        index.candidates(PeopleFixture.person("?", "Небувалець", "Тарас", "Антонович", "1970-01-01"), 5);

        assertThat(lines.left().stream().map(line -> index.candidates(line, 5)).toList())
                .isEqualTo(before);
    }

    @Test
    void overfull_blocks_are_refined_and_still_find_the_person() {
        var small = LinkSettings.STANDARD.withBlockMax(3);
        var lines = PeopleFixture.lists(300, 9);
        var index = indexOf(lines.right(), small);
        index.add(HELD);

        assertThat(index.candidates(ASKED, 5).getFirst().id()).isEqualTo("held");
        assertThat(index.remove("held")).isTrue();
        assertThat(index.candidates(ASKED, 5)).isEmpty();
    }

    @Test
    void nobody_is_in_it_twice_and_nobody_is_removed_twice() {
        var index = indexOf(List.of(HELD));

        assertThatThrownBy(() -> index.add(HELD)).isInstanceOf(IllegalArgumentException.class);
        assertThat(index.remove("held")).isTrue();
        assertThat(index.remove("held")).isFalse();
        assertThat(index.size()).isZero();
    }

    @Test
    void between_two_who_fit_equally_well_nobody_is_a_match() {
        var index = indexOf(PeopleFixture.lists(200, 5).right());
        index.add(HELD);
        index.add(new Line("double", HELD.values()));

        var candidates = index.candidates(ASKED, 5);

        assertThat(candidates).hasSize(2).allMatch(candidate -> candidate.zone() == Zone.REVIEW);
        assertThat(candidates.getFirst().probability()).isBetween(0.45, 0.5);
    }

    @Test
    void the_evidence_adds_up_to_the_probability() {
        var index = indexOf(PeopleFixture.lists(200, 5).right());
        index.add(PeopleFixture.person("held", "Гончаренка", "Тарас", "М.", "1981-04"));

        for (var candidate : index.candidates(ASKED, 5)) {
            double bits =
                    candidate.evidence().stream().mapToDouble(Evidence::bits).sum();
            assertThat(Bits.odds(bits) / (1 + Bits.odds(bits)))
                    .isBetween(candidate.probability() - 0.02, candidate.probability() + 0.02);
        }
        assertThat(index.candidates(ASKED, 5)).isNotEmpty();
    }

    @Test
    void what_is_asked_for_must_have_a_value_for_each_field_and_a_sensible_number_of_answers() {
        var index = indexOf(List.of(HELD));

        assertThatThrownBy(() -> index.candidates(new Line("?", List.of("Гончаренко")), 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.candidates(ASKED, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.candidates(ASKED, 1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(index.candidates(ASKED, 1_000)).hasSize(1);
    }

    @Test
    void weights_for_other_fields_are_refused() {
        assertThatThrownBy(() -> new LinkageIndex(
                        PeopleFixture.FIELDS, LinkSettings.STANDARD, LearnedWeights.unlearned(Fields.OF_A_HELD_LIST)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
