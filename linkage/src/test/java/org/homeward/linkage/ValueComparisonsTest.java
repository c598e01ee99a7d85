package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
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
        "1989-12-25, 1983-12-25, YEAR_SLIP",
        "1989-12-25, 1979-12-25, YEAR_SLIP",
        "1989-12-25, 1959-12-25, YEAR_SLIP",
        "1989-12-25, 1889-12-25, YEAR_SLIP",
        "1990-12-25, 1989-12-25, YEAR_SLIP",
        "1989-12-25, 1978-12-25, SAME_DAY_OF_YEAR",
        "1989-12-25, 1898-12-25, SAME_DAY_OF_YEAR",
        "1989-12-25, 1990-12-25, YEAR_SLIP",
        "1989-12-25, 1991-12-25, SAME_DAY_OF_YEAR",
        "1989-12-25, 1989-12-15, ONE_SLIP",
        "1989-12-25, 1989-12-21, ONE_SLIP",
        "1989-12-24, 1989-12-13, SAME_MONTH",
        "1989-10-25, 1989-01-25, ONE_SLIP",
        "1989-12-25, 1989-03-25, SAME_YEAR",
        "1989-12-25, 1986-12-24, CLOSE_YEARS",
        "1989-12-25, 1985-12-24, DIFFERENT",
        "1989-05-03, 1990-03-05, CLOSE_YEARS",
        "1989-12-00, 1989-12-25, PART_SAME",
        "1989, 1989, PART_SAME",
        "1989, 1990, CLOSE_YEARS",
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
        "Гай, Гая, SIMILAR",
        "Рудь, Рута, RESEMBLES",
        "Рудь, Ліс, DIFFERENT",
        "Бондар, Бондур, ONE_SLIP",
        "Бондар, Гандар, SIMILAR",
        "Бондар, Гандир, RESEMBLES",
        "Пономаренко, Паномиренка, SIMILAR",
        "Пономаренко, Паномиринка, SIMILAR",
        "Пономаренко, Паламарчук, DIFFERENT",
        "Левицький-Нечуй, Нечуй, PART_SAME",
        "Нечуй-Левицький, Нечуй-Вітер, PART_SAME",
        "Нечуй-Левицький, Шумило, DIFFERENT",
        "Г., Г., SAME",
        "Гончаренко, ---, NOT_STATED",
        "Гончаренко, '', NOT_STATED",
        "Hrechko, Речко, SOUNDS_SAME",
        "Jarosz, Ярос, SOUNDS_SAME",
        "Jarosz, Я., INITIAL_AGREES",
        "Шумило К., Гончаренко К., DIFFERENT",
        "Веснянкодуб, Веснянкудоб, SIMILAR",
        "Веснянкодуб, Веснянкодаб, ONE_SLIP",
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
        "А-123456, немає, NOT_STATED",
        "АВЕКМНОРСТХУІЈ1, abekmhopctxyij1, SAME",
        "А-123456, А-1234, DIFFERENT",
    })
    void numbers_are_the_same_one_slip_apart_or_different(String one, String other, Finding expected) {
        assertThat(finding(new CodeComparison(false), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EH1 2AB, EH1 2CD, SAME_REGION",
        "EH1 2AB, EH1 2AC, ONE_SLIP",
        "EH1 2AB, G1 9XY, DIFFERENT",
        "4217, 4199, DIFFERENT",
        "1234, 1299, SAME_REGION"
    })
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
        "Полтава, Палтова, SIMILAR",
        "Полтава, Велтева, DIFFERENT",
        "Суми, Суме, SAME",
        "Суми, Саме, SIMILAR",
        "Суми, Сахи, DIFFERENT",
        "'Полтава, Суми', 'Полтавак, Сомме', SIMILAR",
        "'Полтава, Суми', 'Умань, Одеса', DIFFERENT",
        "'Полтава, Сумська обл.', 'Полтава, Сумская область', SAME",
        "'Полтава, Миргородський район', 'Полтава, Миргородский район', SAME",
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
        "green hill road, green hall road, SIMILAR",
        "hill oak elm, hill ash, PART_SAME",
        "oak elm ash, oak fir yew, PART_SAME",
        "oak elm ash fir, oak yew bay box, DIFFERENT",
        "'hill road, 12', 'road hill 13', SIMILAR",
        "a b c d e f g h i j k l m, a b c d e f g h i j k l n, SAME",
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

    @Test
    void slips_in_words_of_any_letters_are_those_of_the_table_of_distances() {
        var random = new SplittableRandom(20);
        for (int at = 0; at < 4000; at++) {
            String letters = at % 3 == 0 ? "абві" : "abcd";
            var one = word(random, letters, at % 40 == 0 ? 70 : 9);
            var other = at % 5 == 0 ? one.substring(one.length() / 2) + "a" : word(random, letters, 9);
            int expected = distance(one, other);

            assertThat(Slips.between(one, other, 100)).as(one + " " + other).isEqualTo(expected);
            assertThat(Slips.between(one, other, 2)).as(one + " " + other).isEqualTo(Math.min(3, expected));
            assertThat(Slips.oneApart(one, other)).as(one + " " + other).isEqualTo(expected <= 1);
        }
    }

    private static String word(SplittableRandom random, String letters, int most) {
        var word = new StringBuilder();
        for (int length = random.nextInt(most + 1); word.length() < length; ) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    /// The whole table of distances between the starts of two words: Damerau 1964, neighbours swapped once.
    private static int distance(String a, String b) {
        int[][] cells = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                int least = i == 0 ? j : j == 0 ? i : Integer.MAX_VALUE;
                if (i > 0 && j > 0) {
                    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    least = Math.min(cells[i - 1][j - 1] + change, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cells[i - 2][j - 2] + 1);
                }
                cells[i][j] = least;
            }
        }
        return cells[a.length()][b.length()];
    }

    @ParameterizedTest
    @CsvSource({
        "1989-12-31, 1989, 12, 31",
        "1989-12, 1989, 12, 0",
        "1989, 1989, 0, 0",
        "19891231, 1989, 12, 31",
        "31.12.1989, 1989, 12, 31",
        "31/12/1989, 1989, 12, 31",
        "12/31/1989, 1989, 12, 31",
        "12.1989, 1989, 12, 0",
        "1989-12-31T00:00, 1989, 12, 31",
        "1989-02-31, 1989, 2, 31",
        "1989-00-31, 1989, 0, 0",
        "1989-16-01, 1989, 0, 0",
        "1989-12-32, 1989, 0, 0",
        "1000-01-01, 1000, 1, 1",
        "2999-01-01, 2999, 1, 1",
        "0999-01-01, 0, 0, 0",
        "3000-01-01, 0, 0, 0",
        "198, 0, 0, 0",
        "198912, 0, 0, 0",
        "1989-1x-01, 0, 0, 0",
        "31.12.123456789, 0, 0, 0",
        "31..1989, 1989, 0, 0"
    })
    void birth_dates_are_read_as_lists_write_them_and_not_corrected(String written, int year, int month, int day) {
        int date = DateForm.read(written);

        assertThat(DateForm.year(date)).isEqualTo(year);
        assertThat(DateForm.month(date)).isEqualTo(month);
        assertThat(DateForm.day(date)).isEqualTo(day);
        assertThat(DateForm.isFull(date)).isEqualTo(month > 0 && day > 0);
    }

    @ParameterizedTest
    @CsvSource({"м, m", "Жіноча, f", "male, m", "F, f", "?, ''"})
    void the_usual_spellings_of_a_sex_are_read(String written, String letter) {
        assertThat(Sex.letter(written)).isEqualTo(letter);
        assertThat(Sex.isKnown(written)).isEqualTo(!letter.isEmpty());
    }
}
