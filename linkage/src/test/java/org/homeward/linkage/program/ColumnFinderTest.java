package org.homeward.linkage.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.LinkSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What each column of a list is, is seen from its heading and its first values")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnFinderTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private static ColumnFinder finder(String heading, SettingsFile settings, String... rows) {
        var sample = new ArrayList<List<String>>();
        for (var row : rows) {
            sample.add(List.of(row.split(",", -1)));
        }
        return new ColumnFinder("a.csv", List.of(heading.split(",", -1)), sample, settings);
    }

    /// The columns found as `heading kind place`.
    private List<String> columns(String heading, SettingsFile settings, String... rows) {
        var finder = finder(heading, settings, rows);
        var report = new BadRows(new PrintStream(said, true, StandardCharsets.UTF_8));
        return finder.columns(finder.idAt(), report).stream()
                .map(column -> column.heading() + " " + column.kind() + " " + column.at())
                .toList();
    }

    private List<String> columns(String heading, String... rows) {
        return columns(heading, SettingsFile.NONE, rows);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "'surname,Person-Ref,id', 1",
        "'surname,sex,№', 2",
        "'surname,sex', 0",
        "'id,key', 0",
        "'surname,identity', 0",
    })
    void the_ids_are_in_the_first_column_whose_heading_says_so_and_else_in_the_first(String heading, int at) {
        assertThat(finder(heading, SettingsFile.NONE).idAt()).isEqualTo(at);
    }

    @Test
    void the_column_of_the_ids_that_the_settings_name_must_be_there() {
        var settings = new SettingsFile("who", Map.of(), LinkSettings.STANDARD);

        assertThat(finder("id,surname,who", settings).idAt()).isEqualTo(2);
        assertThat(finder("who,id", settings).idAt()).isZero();
        assertThatThrownBy(() -> finder("id,surname", settings).idAt())
                .isInstanceOf(Refusal.class)
                .hasMessage("a.csv has no column who for the ids; its columns are id, surname");
    }

    @Test
    void of_two_columns_of_one_part_of_a_name_the_plainest_heading_counts() {
        assertThat(columns("id,first_and_surname,surname,mothers_surname")).containsExactly("surname SURNAME 2");
    }

    @Test
    void a_list_may_have_several_places_and_columns_stay_in_their_order() {
        assertThat(columns("id,birth_date,birthplace,town,sex"))
                .containsExactly("birth_date BIRTH_DATE 1", "birthplace PLACE 2", "town PLACE 3", "sex SEX 4");
    }

    @Test
    void of_two_columns_of_one_heading_the_first_counts() {
        assertThat(columns("id,town,town")).containsExactly("town PLACE 1");
    }

    @Test
    void a_whole_name_is_taken_apart_where_no_part_of_it_has_its_own_column() {
        assertThat(columns("id,full_name"))
                .containsExactly("surname SURNAME 1", "given_name GIVEN_NAME 1", "patronymic PATRONYMIC 1");
        assertThat(columns("id,full_name,patronymic"))
                .containsExactly("surname SURNAME 1", "given_name GIVEN_NAME 1", "patronymic PATRONYMIC 2");
        assertThat(columns("id,full_name,surname")).containsExactly("surname SURNAME 2");
        assertThat(columns("id,full_name,given_name")).containsExactly("given_name GIVEN_NAME 2");
    }

    @Test
    void a_column_whose_heading_says_nothing_is_seen_by_its_values() {
        assertThat(columns("id,when", "1,1978-09-01", "2,1979-01-02", "3,1980-03-04", "4,1981-05-06", "5,unknown"))
                .containsExactly("when BIRTH_DATE 1");
        assertThat(said()).isEmpty();
    }

    @Test
    void a_column_that_does_not_hold_what_its_heading_says_is_what_it_holds() {
        assertThat(columns("id,sex", "1,1978-09-01", "2,1979-01-02", "3,1980-03-04", "4,1981-05-06", "5,1982-07-08"))
                .containsExactly("sex BIRTH_DATE 1");
        assertThat(said()).isEmpty();
    }

    @Test
    void a_column_that_nothing_is_known_of_is_not_used_and_that_is_said() {
        assertThat(columns("id,colour,sex", "1,red,x", "2,red,x", "3,blue,x", "4,red,x", "5,red,x"))
                .isEmpty();
        assertThat(said()).contains("a.csv: column colour is not used").contains("a.csv: column sex is not used");
    }

    @Test
    void what_the_settings_say_of_a_column_counts_before_its_heading_and_its_values() {
        var settings = new SettingsFile(
                "", Map.of("town", Optional.of(FieldKind.SURNAME), "sex", Optional.empty()), LinkSettings.STANDARD);

        assertThat(columns("id,town,sex", settings, "1,Гай,m")).containsExactly("town SURNAME 1");
        assertThat(said()).isEmpty();
    }

    /// So many values of a kind, so many that are not, and as many again that are not stated.
    private static List<String> values(FieldKind kind, int like, int unlike) {
        var value = switch (kind) {
            case SEX -> "m";
            case BIRTH_DATE -> "1978-09-01";
            case PATRONYMIC -> "Романович";
            case SURNAME, GIVEN_NAME, FULL_NAME, PLACE, NUMBER, CODE, WORDS, CATEGORY -> "Гай";
        };
        var values = new ArrayList<>(Collections.nCopies(like, value));
        values.addAll(Collections.nCopies(unlike, "oak"));
        values.addAll(Collections.nCopies(like + unlike, ""));
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "SEX, 4, 1, true",
        "SEX, 3, 1, false",
        "SEX, 3, 2, false",
        "SEX, 79, 21, false",
        "BIRTH_DATE, 4, 1, true",
        "BIRTH_DATE, 4, 0, false",
        "BIRTH_DATE, 79, 21, false",
        "PATRONYMIC, 3, 2, true",
        "PATRONYMIC, 3, 1, false",
        "PATRONYMIC, 59, 41, false",
        "SURNAME, 100, 0, false",
    })
    void of_five_or_more_values_four_in_five_tell_a_sex_or_a_date_and_three_in_five_a_patronymic(
            FieldKind kind, int like, int unlike, boolean told) {
        assertThat(ColumnContents.kind(values(kind, like, unlike)))
                .isEqualTo(told ? Optional.of(kind) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"1, 4, true", "1, 5, false", "0, 5, false", "0, 4, true", "5, 0, true"})
    void a_sex_or_a_date_that_fewer_than_one_value_in_five_looks_like_is_none(int like, int unlike, boolean canBe) {
        assertThat(ColumnContents.canBe(FieldKind.SEX, values(FieldKind.SEX, like, unlike)))
                .isEqualTo(canBe);
        assertThat(ColumnContents.canBe(FieldKind.BIRTH_DATE, values(FieldKind.BIRTH_DATE, like, unlike)))
                .isEqualTo(canBe);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEX", "BIRTH_DATE"})
    void of_other_kinds_the_heading_is_believed_whatever_the_values(FieldKind kind) {
        assertThat(ColumnContents.canBe(kind, Collections.nCopies(9, "7"))).isTrue();
    }
}
