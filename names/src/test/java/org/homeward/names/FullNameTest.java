package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FullNameTest {

    private static final NameToken MISSING = new NameToken.Missing();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Єременко Сергій Іванович",
                "Сергій Іванович Єременко",
                "Сергій Єременко Іванович",
                "Єременко, Сергій Іванович",
                "  Єременко   Сергій  Іванович ",
                "Єременко,Сергій,Іванович"
            })
    void parts_are_found_in_any_order(String text) {
        var name = FullName.read(text);

        assertThat(name.surnames()).containsExactly(written("Єременко"));
        assertThat(name.given()).isEqualTo(written("Сергій"));
        assertThat(name.patronymic()).isEqualTo(written("Іванович"));
        assertThat(name.gender()).isEqualTo(Gender.MALE);
        assertThat(name.original()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Шевченко Т. Г.", "Шевченко Т.Г.", "Т. Г. Шевченко", "Т.Г.Шевченко", "Шевченко, Т Г"})
    void initials_are_given_name_and_patronymic(String text) {
        var name = FullName.read(text);

        assertThat(name.surnames()).containsExactly(written("Шевченко"));
        assertThat(name.given()).isEqualTo(new NameToken.Initial("Т"));
        assertThat(name.patronymic()).isEqualTo(new NameToken.Initial("Г"));
    }

    @Test
    void an_initial_of_several_letters_needs_its_full_stop() {
        assertThat(FullName.read("Petrenko Yu.").given()).isEqualTo(new NameToken.Initial("YU"));
        assertThat(FullName.read("Petrenko Ян").given()).isEqualTo(written("Ян"));
        assertThat(FullName.read("Petrenko, Yurii.").given()).isEqualTo(written("Yurii"));
    }

    @ParameterizedTest
    @CsvSource({
        "Шевченко, '', Шевченко, ''",
        "Тарас Шевченко, Тарас, Шевченко, ''",
        "Шевченко Тарас, Тарас, Шевченко, ''",
        "Олексій Миколайович, Олексій, '', Миколайович",
        "Петренко Рустам, Рустам, Петренко, ''",
        "Рустам Гареєв, Рустам, Гареєв, ''",
        "Роман Вакулович, Роман, Вакулович, ''",
        "Петрович Іван Миколайович, Іван, Петрович, Миколайович",
        "Рустам Алібеков Мамедович, Рустам, Алібеков, Мамедович",
        "Гареєв Тімур Рустамович, Тімур, Гареєв, Рустамович",
        "Taras Shevchenko, Taras, Shevchenko, ''"
    })
    void missing_parts_stay_missing(String text, String given, String surname, String patronymic) {
        var name = FullName.read(text);

        assertThat(name.given().shown()).isEqualTo(given);
        assertThat(name.surnames().stream().map(NameToken::shown).toList())
                .isEqualTo(surname.isEmpty() ? List.of() : List.of(surname));
        assertThat(name.patronymic().shown()).isEqualTo(patronymic);
    }

    @Test
    void two_surnames_are_both_kept() {
        var name = FullName.read("Марія Коваль Шевченко Іванівна");

        assertThat(name.surnames()).containsExactly(written("Коваль"), written("Шевченко"));
        assertThat(FullName.read("Нечуй-Левицький Іван").surnames()).containsExactly(written("Нечуй-Левицький"));
        assertThat(FullName.read("Коваль Шевченко, Марія").surnames()).hasSize(2);
    }

    @Test
    void known_parts_are_taken_as_they_are() {
        var name = FullName.of("Іван", "Петренко", "");

        assertThat(name.original()).isEqualTo("Петренко Іван");
        assertThat(name.patronymic()).isEqualTo(MISSING);
        assertThat(name.given().isThere()).isTrue();
        assertThat(name.patronymic().isThere()).isFalse();
        assertThat(FullName.of("І.", "", "").given()).isEqualTo(new NameToken.Initial("І"));
        assertThat(FullName.of("", "Коваль Шевченко", "").surnames()).hasSize(2);
    }

    @Test
    void linkage_gets_cluster_father_and_stem() {
        var name = FullName.read("Ковальська Олена Миколаївна");

        assertThat(name.givenCluster()).isEqualTo(GivenNames.cluster("Елена"));
        assertThat(name.fatherCluster()).isEqualTo(GivenNames.cluster("Николай"));
        assertThat(name.surnameStem()).isEqualTo(Surnames.stem("Ковальский").stem());
        assertThat(FullName.read("К. О. М.").surnameStem()).isEmpty();
        assertThat(FullName.read("").givenCluster()).isEmpty();
        assertThat(FullName.read("Іван").fatherCluster()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ковальська Олена Миколаївна, FEMALE",
        "Ковальська Олена, FEMALE",
        "Шевченко Саша, UNKNOWN",
        "Ковальський Олена, UNKNOWN",
        "Шевченко Олена Миколайович, UNKNOWN",
        "Шевченко І. М., UNKNOWN",
        "Петрова І. М., FEMALE"
    })
    void forms_that_agree_say_the_gender(String text, Gender gender) {
        assertThat(FullName.read(text).gender()).isEqualTo(gender);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ". . .", "12 34", "-", ",,,", "محمد علي", "王 小明"})
    void any_text_gets_an_answer(String text) {
        assertThat(FullName.read(text).original()).isEqualTo(text);
    }

    @Test
    void a_very_long_text_is_cut() {
        assertThat(FullName.read("а".repeat(10_000)).surnames()).hasSize(1);
        assertThat(FullName.read("Іван Петро ".repeat(1_000)).surnames()).hasSizeLessThan(FullName.WORDS_MAX);
        assertThat(FullName.of("а".repeat(10_000), "б ".repeat(10_000), "").surnames())
                .hasSizeLessThanOrEqualTo(FullName.WORDS_MAX);
    }

    @Test
    void no_name_is_shown_where_objects_are_printed() {
        assertThat(FullName.read("Єременко Сергій").toString())
                .doesNotContain("Єременко")
                .doesNotContain("Сергій");
        assertThat(SoundClasses.read("Єременко", NamePart.SURNAME).toString()).isEqualTo("SoundForm of 8 sounds");
    }

    @Test
    void a_written_part_must_have_letters() {
        assertThatThrownBy(() -> new NameToken.Written(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static NameToken written(String text) {
        return new NameToken.Written(text);
    }
}
