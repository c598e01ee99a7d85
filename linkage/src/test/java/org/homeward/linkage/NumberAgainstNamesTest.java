package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Equal number and birth date with names that speak against it is a review, not a match")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberAgainstNamesTest {

    private static final Line SOUGHT = line("sought", "Юхимчук", "Тарас", "Романович", "1985-03-02", "Ж-777001");

    private static Line line(String id, String surname, String given, String patronymic, String born, String number) {
        return new Line(id, List.of(surname, given, patronymic, "", born, "", number));
    }

    private static Linkage linkedWith(Line... held) {
        var lists = PeopleFixture.lists(300, 31);
        var left = new ArrayList<>(lists.left());
        var right = new ArrayList<>(lists.right());
        left.add(SOUGHT);
        right.addAll(List.of(held));
        return PeopleFixture.linked(new PeopleFixture.Lists(left, right), LinkSettings.STANDARD);
    }

    private static Zone zone(Linkage linkage, String rightId) {
        return linkage.links().stream()
                .filter(link -> link.rightId().equals(rightId))
                .findFirst()
                .map(Link::zone)
                .orElse(Zone.NO_MATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Шинкаренко,Денис,Антонович",
                "Шинкаренко,Тарас,Романович",
                "Юхимчук,Денис,Романович",
                "Шинкаренко,,"
            })
    void names_that_speak_against_it_make_it_a_review_however_likely_or_unlikely(String names) {
        var parts = names.split(",", -1);

        var linkage = linkedWith(line("held", parts[0], parts[1], parts[2], "1985-03-02", "Ж-777001"));

        assertThat(zone(linkage, "held")).isEqualTo(Zone.REVIEW);
        assertThat(linkage.candidates("sought", 5)).singleElement().satisfies(candidate -> {
            assertThat(candidate.zone()).isEqualTo(Zone.REVIEW);
            assertThat(candidate.evidence()).anyMatch(piece -> piece.finding() == Finding.NUMBER_AGAINST_NAMES);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yukhymchuk,Taras,Romanovych", "Юхимчук,Т.,", "Юхимчук,Тарас,", ",,"})
    void names_that_agree_or_are_not_stated_do_not(String names) {
        var parts = names.split(",", -1);

        var linkage = linkedWith(line("held", parts[0], parts[1], parts[2], "1985-03-02", "Ж-777001"));

        assertThat(zone(linkage, "held")).isEqualTo(Zone.MATCH);
        assertThat(linkage.candidates("sought", 5).getFirst().evidence())
                .noneMatch(piece -> piece.finding() == Finding.NUMBER_AGAINST_NAMES);
    }

    @Test
    void an_equal_number_alone_with_other_names_is_no_match() {
        var linkage = linkedWith(line("held", "Шинкаренко", "Денис", "Антонович", "1971-11-20", "Ж-777001"));

        assertThat(zone(linkage, "held")).isEqualTo(Zone.NO_MATCH);
    }

    @Test
    void a_birth_date_alone_with_other_names_is_no_match() {
        var linkage = linkedWith(line("held", "Шинкаренко", "Денис", "Антонович", "1985-03-02", ""));

        assertThat(zone(linkage, "held")).isEqualTo(Zone.NO_MATCH);
    }

    @Test
    void it_is_proposed_only_where_nobody_better_is_found() {
        var linkage = linkedWith(
                line("himself", "Юхимчук", "Тарас", "Романович", "1985-03-02", ""),
                line("other", "Шинкаренко", "Денис", "Антонович", "1985-03-02", "Ж-777001"));

        assertThat(zone(linkage, "himself")).isEqualTo(Zone.MATCH);
        assertThat(zone(linkage, "other")).isEqualTo(Zone.NO_MATCH);
        assertThat(linkage.candidates("sought", 5))
                .extracting(Candidate::id, Candidate::zone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("himself", Zone.MATCH),
                        org.assertj.core.groups.Tuple.tuple("other", Zone.REVIEW));
    }

    @Test
    void a_number_that_many_have_is_a_placeholder_and_proposes_nobody() {
        var held = new Line[6];
        for (int at = 0; at < held.length; at++) {
            held[at] = line("held " + at, "Шинкаренко", "Денис", "Антонович", "1985-03-02", "Ж-777001");
        }

        assertThat(linkedWith(held).candidates("sought", 5)).isEmpty();
    }

    @Test
    void the_same_holds_for_one_question_to_an_index() {
        var index = new LinkageIndex(
                PeopleFixture.FIELDS, LinkSettings.STANDARD, LearnedWeights.unlearned(PeopleFixture.FIELDS));
        PeopleFixture.lists(300, 31).right().forEach(index::add);
        index.add(line("held", "Шинкаренко", "Денис", "Антонович", "1985-03-02", "Ж-777001"));

        var found = index.candidates(SOUGHT, 5);

        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo("held");
            assertThat(candidate.zone()).isEqualTo(Zone.REVIEW);
        });
    }

    @Test
    void two_such_rows_of_one_list_never_become_one_person() {
        var lines = new ArrayList<>(PeopleFixture.lists(300, 31).left());
        lines.add(SOUGHT);
        lines.add(line("other", "Шинкаренко", "Тарас", "Романович", "1985-03-02", "Ж-777001"));
        var linker = new Linker(PeopleFixture.FIELDS, LinkSettings.STANDARD, Progress.SILENT);

        var linkage = linker.deduplicate(PeopleFixture.filled(linker, lines));

        assertThat(linkage.links())
                .filteredOn(
                        link -> link.leftId().equals("sought") || link.rightId().equals("sought"))
                .singleElement()
                .satisfies(link -> assertThat(link.zone()).isEqualTo(Zone.REVIEW));
    }
}
