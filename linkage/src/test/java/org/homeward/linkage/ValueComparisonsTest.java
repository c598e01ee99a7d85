package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What comparing two values comes to")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValueComparisonsTest {

    private static Finding finding(Comparison comparison, String one, String other) {
        var dictionary = new ValueDictionary();
        int a = dictionary.codeOf(one);
        int b = dictionary.codeOf(other);
        comparison.learn(dictionary, 1);
        comparison.settle();
        int level = comparison.level(a, b);
        assertThat(comparison.level(b, a)).isEqualTo(level);
        assertThat(comparison.level(a, b)).as("asked again").isEqualTo(level);
        return comparison.findings().get(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1989-12-31, 1989-12-31, SAME",
        "1989-12-31, 31.12.1989, SAME",
        "1989-05-03, 1989-03-05, DAY_MONTH_SWAPPED",
        "1989-12-31, 1989-12-30, ONE_SLIP",
        "1989-12-13, 1989-12-31, ONE_SLIP",
        "1989-02-25, 1989-12-25, ONE_SLIP",
        "1989-12-25, 1989-12-04, SAME_MONTH",
        "1989-12-25, 1989, PART_SAME",
        "1989-12, 1989-12-25, PART_SAME",
        "1989-11, 1989-12-25, SAME_YEAR",
        "1989-12-25, 1988-12-25, YEAR_SLIP",
        "1989-12-25, 1999-12-25, YEAR_SLIP",
        "1989-12-25, 1998-12-25, YEAR_SLIP",
        "1989-12-25, 1973-12-25, SAME_DAY_OF_YEAR",
        "1989-12-25, 1989-03-04, SAME_YEAR",
        "1989-12-25, 1987-03-04, CLOSE_YEARS",
        "1989-12-25, 1986, CLOSE_YEARS",
        "1989-12-25, 1985, DIFFERENT",
        "1989-12-25, 1967-03-04, DIFFERENT",
        "1989-12-25, 'not a date', NOT_STATED",
        "1989-12-25, '', NOT_STATED",
    })
    void birth_dates_are_graded_by_the_slips_people_make(String one, String other, Finding expected) {
        assertThat(finding(new DateComparison(), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Гончаренко, Гончаренко, SAME",
        "Гончаренко, Honcharenko, SAME",
        "Гончаренко, Гончаренкр, ONE_SLIP",
        "Гончаренко, Гочнаернко, SIMILAR",
        "Нечуй-Левицький, Левицький, PART_SAME",
        "Гончаренко, Г., INITIAL_AGREES",
        "Гончаренко, Д., DIFFERENT",
        "Гончаренко, Шумило, DIFFERENT",
        "Гончаренко, ---, NOT_STATED",
        "Гончаренко, '', NOT_STATED",
    })
    void surnames_are_graded_from_the_same_to_another(String one, String other, Finding expected) {
        assertThat(finding(new NameComparison(FieldKind.SURNAME), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ковальська, Ковальський, SAME",
        "Іванова, Иванов, SAME",
    })
    void a_womans_surname_is_her_brothers(String one, String other, Finding expected) {
        assertThat(finding(new NameComparison(FieldKind.SURNAME), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Олексійович, Алексеевна, SAME",
        "Олексійович, О., INITIAL_AGREES",
        "Романович, Юрійович, DIFFERENT",
    })
    void a_patronymic_says_who_the_father_is(String one, String other, Finding expected) {
        assertThat(finding(new NameComparison(FieldKind.PATRONYMIC), one, other))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "А-123456, А-123456, SAME",
        "А-123456, A 123456, SAME",
        "А-123456, А-123465, ONE_SLIP",
        "А-123456, А-12345, ONE_SLIP",
        "А-123456, Ж-654321, DIFFERENT",
        "А-123456, '', NOT_STATED",
    })
    void numbers_are_the_same_one_slip_apart_or_different(String one, String other, Finding expected) {
        assertThat(finding(new CodeComparison(false), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EH1 2AB, EH1 2CD, SAME_REGION", "EH1 2AB, EH1 2AC, ONE_SLIP", "EH1 2AB, G1 9XY, DIFFERENT"})
    void codes_of_one_start_are_of_one_region(String one, String other, Finding expected) {
        assertThat(finding(new CodeComparison(true), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Одеса, Одесса, SAME",
        "'Іванівка, Суми обл.', Іванівка, PART_SAME",
        "'Іванівка, Суми обл.', 'Петрівка, Суми обл.', SAME_REGION",
        "'Іванівка, Суми обл.', 'Іванівка, Львів обл.', DIFFERENT",
        "Полтава, Полтваа, SIMILAR",
        "Полтава, Умань, DIFFERENT",
        "Полтава, '', NOT_STATED",
    })
    void places_are_compared_by_town_and_region(String one, String other, Finding expected) {
        assertThat(finding(new PlaceComparison(), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "green hill road, road green hill, SAME",
        "green hill road, gran hill road, SIMILAR",
        "green hill road, green valley, PART_SAME",
        "green hill road, market square, DIFFERENT",
        "12, 12, SAME",
        "12, 13, DIFFERENT",
        "green, '', NOT_STATED",
    })
    void words_are_compared_in_any_order(String one, String other, Finding expected) {
        assertThat(finding(new WordsComparison(), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"nsw, nsw, SAME", "nsw, vic, DIFFERENT", "nsw, '', NOT_STATED"})
    void categories_are_the_same_or_not(String one, String other, Finding expected) {
        assertThat(finding(new CategoryComparison(), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitten, 1",
        "kitten, sitting, 3",
        "abcd, abdc, 1",
        "abcd, badc, 2",
        "a, abc, 2",
        "abc, abc, 0",
        "ківш, кивш, 1",
        "ківш, квіш, 1",
        "abcdef, uvwxyz, 4",
        "'', abc, 3"
    })
    void slips_are_letters_changed_left_out_put_in_or_swapped(String one, String other, int expected) {
        assertThat(Slips.between(one, other, 3)).isEqualTo(expected);
        assertThat(Slips.between(other, one, 3)).isEqualTo(expected);
        assertThat(Slips.oneApart(one, other)).isEqualTo(expected <= 1);
    }

    @ParameterizedTest
    @CsvSource({"м, m", "Жіноча, f", "male, m", "F, f", "?, ''"})
    void the_usual_spellings_of_a_sex_are_read(String written, String letter) {
        assertThat(Sex.letter(written)).isEqualTo(letter);
        assertThat(Sex.isKnown(written)).isEqualTo(!letter.isEmpty());
    }
}
