package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a linkage tells of itself and of the people in it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkageTest {

    private static final LinkSettings SEVERAL = LinkSettings.STANDARD.withOneToOne(LinkSettings.OneToOne.NO);
    private static final Line SOUGHT = PeopleFixture.person("sought", "Вовк", "Світлана", "Сергіївна", "1978-09-01");
    private static final Line SLIP = PeopleFixture.person("a slip", "Вовк", "Світлана", "Сергіївна", "1978-09-02");
    private static final Line FAR = PeopleFixture.person("far", "Шумило", "Роман", "Тарасович", "1966-02-13");

    private static Line named(String id) {
        return new Line(id, SOUGHT.values());
    }

    private static Linkage linked(Line... right) {
        return PeopleFixture.linked(new PeopleFixture.Lists(List.of(SOUGHT), List.of(right)), SEVERAL);
    }

    private static Linkage doubles(LinkSettings settings, List<Line> lines) {
        var linker = new Linker(PeopleFixture.FIELDS, settings, Progress.SILENT);
        return linker.deduplicate(PeopleFixture.filled(linker, lines));
    }

    @Test
    void each_step_is_said_when_it_begins_and_the_end_is_said_too() {
        var said = new ArrayList<Progress.Step>();
        var linker = new Linker(PeopleFixture.FIELDS, LinkSettings.STANDARD, said::add);

        linker.link(
                PeopleFixture.filled(linker, List.of(SOUGHT)), PeopleFixture.filled(linker, List.of(named("held"))));

        assertThat(said).containsExactly(Progress.Step.values());
    }

    @Test
    void it_knows_the_settings_it_was_run_with() {
        assertThat(linked(named("held")).settings()).isEqualTo(SEVERAL);
    }

    @Test
    void candidates_come_likeliest_first_and_of_those_who_are_equally_likely_the_lower_id() {
        assertThat(linked(SLIP, named("y"), named("x")).candidates("sought", 5))
                .extracting(Candidate::id)
                .containsExactly("x", "y", "a slip");
    }

    @Test
    void two_who_share_no_key_were_not_compared_and_nobody_was_with_an_id_that_is_in_no_list() {
        var linkage = linked(named("held"), FAR);

        assertThat(linkage.compared("sought", "held")).isTrue();
        assertThat(linkage.compared("sought", "far")).isFalse();
        assertThat(linkage.compared("sought", "nobody")).isFalse();
        assertThat(linkage.compared("nobody", "held")).isFalse();
        assertThat(linkage.explain("sought", "far").orElseThrow().zone()).isEqualTo(Zone.NO_MATCH);
    }

    @Test
    void in_one_list_the_first_line_may_be_asked_for_on_either_side() {
        var linkage = doubles(LinkSettings.STANDARD, List.of(SOUGHT, named("again"), FAR));

        assertThat(linkage.compared("sought", "again")).isTrue();
        assertThat(linkage.compared("again", "sought")).isTrue();
        assertThat(linkage.explain("again", "sought").orElseThrow().id()).isEqualTo("sought");
        assertThat(linkage.leftValues("sought"))
                .isEqualTo(List.of("Вовк", "Світлана", "Сергіївна", "f", "1978-09-01", "", ""));
        assertThat(linkage.rightValues("sought")).isEqualTo(linkage.leftValues("sought"));
        assertThat(linkage.leftValues("nobody")).isEmpty();
    }

    @Test
    void a_sex_heard_in_the_patronymic_speaks_against_another_that_is_stated() {
        var heard = new Line("sought", List.of("Вовк", "Саша", "Сергіївна", "", "1978-09-01", "Умань", "А-1"));
        var stated = new Line("held", List.of("Вовк", "", "", "m", "1978-09-01", "Умань", "А-1"));

        var linkage = PeopleFixture.linked(new PeopleFixture.Lists(List.of(heard), List.of(stated)), SEVERAL);

        assertThat(linkage.explain("sought", "held").orElseThrow().evidence())
                .anyMatch(piece -> piece.field().equals("sex") && piece.finding() == Finding.DIFFERENT);
    }

    @Test
    void two_of_one_list_with_different_numbers_are_never_a_match_however_well_they_agree() {
        var lines = new ArrayList<>(PeopleFixture.lists(200, 31).left());
        lines.add(numbered("one", "А-123456"));
        lines.add(numbered("same", "А-123456"));
        lines.add(numbered("other", "Ж-987001"));

        var linkage = doubles(LinkSettings.STANDARD, lines);

        assertThat(linkage.explain("one", "same").orElseThrow().zone()).isEqualTo(Zone.MATCH);
        assertThat(linkage.explain("one", "other").orElseThrow().zone()).isEqualTo(Zone.REVIEW);
        assertThat(linkage.explain("same", "other").orElseThrow().zone()).isEqualTo(Zone.REVIEW);
    }

    private static Line numbered(String id, String number) {
        return new Line(id, List.of("Шинкаренко", "Денис", "Антонович", "m", "1969-02-11", "Умань", number));
    }

    @Test
    void nothing_that_holds_people_prints_them() {
        var list = new Linker(PeopleFixture.FIELDS, SEVERAL, Progress.SILENT).newList();
        list.add(SOUGHT);
        var counts = new PatternCounts();
        counts.add(7, 0, 3);

        assertThat(SOUGHT).hasToString("Line[sought]");
        assertThat(list).hasToString("PersonList of 1 lines");
        assertThat(counts).hasToString("PatternCounts of 1 patterns, 3 pairs");
        assertThat(LearnedWeights.unlearned(PeopleFixture.FIELDS).model().toString())
                .startsWith("Model with priors [");
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_each_part_of_a_name_once_and_of_other_kinds_as_many_as_it_likes(FieldKind kind) {
        var twice = List.of(new Field("one", kind), new Field("other", kind));

        switch (kind) {
            case SURNAME, GIVEN_NAME, PATRONYMIC ->
                assertThatThrownBy(() -> new Fields(twice))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("two fields are a " + kind);
            case FULL_NAME, SEX, BIRTH_DATE, PLACE, NUMBER, CODE, WORDS, CATEGORY ->
                assertThat(new Fields(twice).size()).isEqualTo(2);
        }
    }
}
