package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a list's own values give away is put right before anything is compared")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepairsTest {

    private static final String[] SURNAMES = {
        "Бондар",
        "Ткач",
        "Мельник",
        "Гончар",
        "Олійник",
        "Пономар",
        "Руденко",
        "Гай",
        "Вишняк",
        "Кобзар",
        "Мороз",
        "Сокіл",
        "Чумак",
        "Довженко"
    };

    private final List<Line> lines = new ArrayList<>();

    /// A list of surnames, given names, patronymics and sexes, in the order of these kinds.
    private static Fields fields(FieldKind... kinds) {
        return new Fields(
                Stream.of(kinds).map(kind -> new Field(kind.toString(), kind)).toList());
    }

    private static final Fields NAMES = fields(FieldKind.GIVEN_NAME, FieldKind.SURNAME);

    private void given(String given, int times) {
        for (int at = 0; at < times; at++) {
            line(given, SURNAMES[at]);
        }
    }

    private void line(String... values) {
        lines.add(new Line("line " + lines.size(), List.of(values)));
    }

    /// What the list says after its names were put back, and how many lines were.
    private record Repaired(List<List<String>> values, int swapped) {}

    private Repaired repaired(Fields fields) {
        var vocabulary = new Vocabulary(fields);
        var list = new PersonList(vocabulary, MemoryBudget.ofThisMachine());
        lines.forEach(list::add);
        var table = Table.of(list);
        var repairs = new Repairs(vocabulary, table);
        int swapped = repairs.swapNames();
        repairs.stateSex();
        var values = new ArrayList<List<String>>();
        for (int row = 0; row < table.rows(); row++) {
            var ofRow = new ArrayList<String>();
            for (int field = 0; field < fields.size(); field++) {
                ofRow.add(vocabulary
                        .dictionary(field)
                        .stated(table.code(field, row))
                        .orElse(""));
            }
            values.add(ofRow);
        }
        return new Repaired(values, swapped);
    }

    @ParameterizedTest
    @CsvSource({
        // How often the word stands as a given name, how often the other stands as a surname, and whether that tells.
        "3, 1, true",
        "3, 0, false",
        "2, 8, false",
        "5, 0, true",
        "4, 0, true"
    })
    void a_given_name_in_the_surnames_column_goes_back_if_the_list_knows_it_well(
            int timesGiven, int timesSurname, boolean tells) {
        given("Тарас", timesGiven);
        for (int at = 0; at < timesSurname; at++) {
            line("Роман" + at, "Шумило");
        }
        line("Шумило", "Тарас");

        var repaired = repaired(NAMES);

        assertThat(repaired.swapped()).isEqualTo(tells ? 1 : 0);
        assertThat(repaired.values().getLast())
                .isEqualTo(tells ? List.of("Тарас", "Шумило") : List.of("Шумило", "Тарас"));
        assertThat(repaired.values().getFirst()).containsExactly("Тарас", "Бондар");
    }

    @Test
    void a_word_that_is_as_common_a_surname_stays_one() {
        given("Роман", 3);
        line("Тарас", "Роман");
        line("Богдан", "Роман");
        line("Максим", "Роман");

        assertThat(repaired(NAMES).swapped()).isZero();
    }

    @Test
    void lines_are_judged_by_what_the_list_said_before_any_was_put_back() {
        given("Тарас", 12);
        given("Роман", 12);
        line("Шумило", "Тарас");
        line("Шумило", "Роман");

        var repaired = repaired(NAMES);

        assertThat(repaired.swapped()).isEqualTo(2);
        assertThat(repaired.values()).endsWith(List.of("Тарас", "Шумило"), List.of("Роман", "Шумило"));
    }

    @Test
    void a_line_that_lacks_one_of_the_two_names_is_left_as_it_is() {
        given("Тарас", 12);
        line("", "Тарас");
        line("Тарас", "");

        assertThat(repaired(NAMES).swapped()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SURNAME", "GIVEN_NAME"})
    void where_a_list_has_one_of_the_two_columns_only_nothing_is_exchanged(FieldKind kind) {
        lines.add(new Line("1", List.of("Тарас")));

        assertThat(repaired(fields(kind)).values()).containsExactly(List.of("Тарас"));
    }

    @ParameterizedTest
    @CsvSource({
        "Сергіївна, '', f",
        "Романович, '', m",
        "Romanovych, '', m",
        "Романович, f, f",
        "Шумило, '', ''",
        "Т., '', ''",
        "'', '', ''"
    })
    void a_sex_that_is_not_stated_is_heard_in_the_patronymic_whichever_column_comes_first(
            String patronymic, String sex, String heard) {
        lines.add(new Line("1", List.of(patronymic, sex)));
        assertThat(repaired(fields(FieldKind.PATRONYMIC, FieldKind.SEX)).values())
                .containsExactly(List.of(patronymic, heard));

        lines.set(0, new Line("1", List.of(sex, patronymic)));
        assertThat(repaired(fields(FieldKind.SEX, FieldKind.PATRONYMIC)).values())
                .containsExactly(List.of(heard, patronymic));
    }

    @ParameterizedTest
    @CsvSource({"Сергіївна, '', f", "Романович, '', m", "Романович, f, f", "Т., '', ''", "'', '', ''"})
    void so_it_is_for_one_person_asked_for(String patronymic, String sex, String heard) {
        assertThat(heard(fields(FieldKind.PATRONYMIC, FieldKind.SEX), List.of(patronymic, sex), 1))
                .isEqualTo(heard);
        assertThat(heard(fields(FieldKind.SEX, FieldKind.PATRONYMIC), List.of(sex, patronymic), 0))
                .isEqualTo(heard);
    }

    private static String heard(Fields fields, List<String> values, int sexAt) {
        var vocabulary = new Vocabulary(fields);
        int[] codes = vocabulary.codes(new Line("1", values));
        Repairs.stateSex(vocabulary, codes);
        return vocabulary.dictionary(sexAt).stated(codes[sexAt]).orElse("");
    }

    @ParameterizedTest
    @EnumSource(names = {"SEX", "PATRONYMIC"})
    void where_a_list_has_no_column_for_the_one_or_the_other_no_sex_is_heard(FieldKind kind) {
        lines.add(new Line("1", List.of("")));

        assertThat(repaired(fields(kind)).values()).containsExactly(List.of(""));
        assertThat(heard(fields(kind), List.of(""), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Тарас, Гай, Гай, Тарас", "Тарас, '', Тарас, ''", "'', Гай, '', Гай"})
    void somebody_asked_for_is_also_looked_for_with_the_two_names_exchanged_if_both_are_stated(
            String given, String surname, String givenThen, String surnameThen) {
        var vocabulary = new Vocabulary(NAMES);

        int[] swapped = Repairs.swapped(vocabulary, vocabulary.codes(new Line("1", List.of(given, surname))));

        assertThat(vocabulary.dictionary(0).stated(swapped[0]).orElse("")).isEqualTo(givenThen);
        assertThat(vocabulary.dictionary(1).stated(swapped[1]).orElse("")).isEqualTo(surnameThen);
    }
}
