package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Lists that are not as lists should be")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddInputTest {

    private static PeopleFixture.Lists with(Line left, Line right) {
        var lists = PeopleFixture.lists(200, 11);
        var lefts = new ArrayList<>(lists.left());
        var rights = new ArrayList<>(lists.right());
        lefts.add(left);
        rights.add(right);
        return new PeopleFixture.Lists(lefts, rights);
    }

    private static boolean isLinked(Line left, Line right) {
        return PeopleFixture.linked(with(left, right), LinkSettings.STANDARD).links().stream()
                .anyMatch(link ->
                        link.leftId().equals(left.id()) && link.rightId().equals(right.id()));
    }

    @Test
    void a_name_of_ten_thousand_characters_is_a_name() {
        var endless = "Гончаренко".repeat(1_000);

        assertThat(isLinked(
                        PeopleFixture.person("endless L", endless, "Тарас", "Максимович", "1981-04-17"),
                        PeopleFixture.person("endless R", endless, "Тарас", "Максимович", "1981-04-17")))
                .isTrue();
    }

    @Test
    void names_in_arabic_greek_and_georgian_letters_are_found_by_their_own_letters() {
        for (var name : List.of("محمود", "Παπαδόπουλος", "გიორგაძე")) {
            assertThat(isLinked(
                            PeopleFixture.person("far L", name, "Тарас", "", "1981-04-17"),
                            PeopleFixture.person("far R", name, "Тарас", "", "1981-04-17")))
                    .isTrue();
        }
    }

    @Test
    void a_record_that_states_nothing_but_a_surname_is_linked_with_nobody() {
        assertThat(isLinked(
                        PeopleFixture.person("blank L", "Мельник", "", "", ""),
                        PeopleFixture.person("blank R", "Мельник", "", "", "")))
                .isFalse();
        assertThatCode(() -> isLinked(
                        PeopleFixture.person("blank L", "", "", "", ""),
                        PeopleFixture.person("blank R", "", "", "", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_number_alone_that_nobody_else_has_links() {
        var left = new Line("number L", List.of("", "", "", "", "", "", "Ж-777001"));
        var right = new Line("number R", List.of("", "", "", "", "", "", "Ж-777001"));

        assertThat(isLinked(left, right)).isTrue();
    }

    @Test
    void a_number_that_a_tenth_of_the_list_has_links_nobody() {
        var lefts = new ArrayList<>(PeopleFixture.lists(200, 11).left());
        var rights = new ArrayList<>(PeopleFixture.lists(200, 12).right());
        for (int at = 0; at < 20; at++) {
            lefts.add(new Line("dummy L" + at, List.of("", "", "", "", "", "", "000000")));
            rights.add(new Line("dummy R" + at, List.of("", "", "", "", "", "", "000000")));
        }

        var links = PeopleFixture.linked(new PeopleFixture.Lists(lefts, rights), LinkSettings.STANDARD)
                .links();

        assertThat(links).noneMatch(link -> link.leftId().startsWith("dummy"));
    }

    @Test
    void two_lines_of_one_id_are_two_records() {
        var lists = PeopleFixture.lists(50, 13);
        var lefts = new ArrayList<>(lists.left());
        lefts.add(new Line(lefts.getFirst().id(), lefts.getLast().values()));

        assertThatCode(() -> PeopleFixture.linked(new PeopleFixture.Lists(lefts, lists.right()), LinkSettings.STANDARD))
                .doesNotThrowAnyException();
    }

    @Test
    void more_lines_than_fit_are_refused_before_the_memory_is_full() {
        var linker =
                new Linker(PeopleFixture.FIELDS, LinkSettings.STANDARD, Progress.SILENT, new MemoryBudget(64L << 20));
        var list = linker.newList();
        var values = List.of("Мельник", "Тарас", "", "m", "1980-01-01", "", "");

        assertThatThrownBy(() -> {
                    for (int row = 0; row < 10_000_000; row++) {
                        list.add(new Line("row " + row, values));
                    }
                })
                .isInstanceOf(OutOfRoom.class)
                .hasMessageContaining("MB")
                .hasMessageContaining("-Xmx");
        assertThat(list.size()).isBetween(50_000, 400_000);
    }

    @Test
    void a_line_with_too_few_values_is_refused() {
        var list = new Linker(PeopleFixture.FIELDS, LinkSettings.STANDARD, Progress.SILENT).newList();

        assertThatThrownBy(() -> list.add(new Line("1", List.of("Мельник"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 values");
    }

    @Test
    void a_list_of_another_linker_is_refused() {
        var linker = new Linker(PeopleFixture.FIELDS, LinkSettings.STANDARD, Progress.SILENT);
        var foreign = new Linker(PeopleFixture.FIELDS, LinkSettings.STANDARD, Progress.SILENT).newList();

        assertThatThrownBy(() -> linker.link(linker.newList(), foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> linker.deduplicate(foreign)).isInstanceOf(IllegalArgumentException.class);
    }
}
