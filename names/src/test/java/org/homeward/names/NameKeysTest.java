package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Єременко, Еременко",
        "Єременко, Ieremenko",
        "Єременко, Jeremenko",
        "Єременко, Yeremenko",
        "Шевченко, Schewtschenko",
        "Шевченко, Szewczenko",
        "Шевченко, Ševčenko",
        "Шевченко, Shevchenko",
        "Ковальський, Ковальский",
        "Ковальський, Kovalskyi",
        "Ковальський, Kowalskyj",
        "Ковальський, Kovalski",
        "Щербак, Shcherbak",
        "Щербак, Szczerbak",
        "Щербак, Chtcherbak",
        "Гончарук, Honcharuk",
        "Гончарук, Goncharuk",
        "Соловйов, Соловьёв",
        "Соловйов, Soloviov",
        "Климів, Климов",
        "Білий, Белый",
        "Черной, Черный",
        "Єрьоменко, Ерёменко",
        "Цимбал, Tsymbal",
        "Цимбал, Tsimbal",
        "Юхименко, Yukhymenko",
        "Юхименко, Iukhymenko",
        "Яценко, Yatsenko",
        "Яценко, Jazenko"
    })
    void every_spelling_of_one_surname_has_one_key(String one, String other) {
        assertThat(NameKeys.of(one, NamePart.SURNAME)).isEqualTo(NameKeys.of(other, NamePart.SURNAME));
    }

    @ParameterizedTest
    @CsvSource({
        "Петренко, Петренчук",
        "Бондар, Бондаренко",
        "Ковальський, Ковальська",
        "Петров, Петрова",
        "Яна, Анна",
        "Юля, Уля",
        "Мороз, Мороко",
        "Савчук, Шевчук",
        "Гриценко, Грищенко",
        "Кравець, Кравчук"
    })
    void different_names_have_different_keys(String one, String other) {
        assertThat(NameKeys.of(one, NamePart.SURNAME)).isNotEqualTo(NameKeys.of(other, NamePart.SURNAME));
    }

    @ParameterizedTest
    @CsvSource({
        "Шевченко, wivwinko, wvwnk",
        "Щербак, wirbak, wrpk",
        "Єгоров, igorov, akrv",
        "Яценко, iasinko, asnk",
        "Цой, soi, s",
        "Жук, wuk, wk",
        "Фірсов, virsov, vrsv",
        "Хмара, gmara, kmr",
        "Дзюба, dsuba, tsp"
    })
    void the_two_keys_are_these(String surname, String canonical, String skeleton) {
        assertThat(NameKeys.of(surname, NamePart.SURNAME)).isEqualTo(new NameKey(canonical, skeleton));
    }

    @Test
    void a_double_name_has_the_keys_of_its_parts() {
        var whole = NameKeys.of("Нечуй-Левицький", NamePart.SURNAME);

        assertThat(whole.canonical()).isEqualTo("niwvi-liviski");
        assertThat(whole.skeleton()).isEqualTo("nwv-lvsk");
    }

    @Test
    void a_token_without_letters_has_empty_keys() {
        assertThat(NameKeys.of("", NamePart.ANY).isEmpty()).isTrue();
        assertThat(NameKeys.of("--- 12", NamePart.SURNAME)).isEqualTo(NameKey.EMPTY);
        assertThat(NameKeys.of("ь", NamePart.SURNAME).isEmpty()).isTrue();
    }

    @Test
    void a_token_of_an_unread_alphabet_equals_only_itself() {
        assertThat(NameKeys.of("გიორგი", NamePart.GIVEN)).isEqualTo(new NameKey("გიორგი", "გიორგი"));
        assertThat(NameKeys.of("王", NamePart.ANY)).isNotEqualTo(NameKeys.of("玉", NamePart.ANY));
    }

    @Test
    void the_order_of_words_does_not_change_the_keys_of_a_line() {
        var one = NameKeys.ofAll("Єременко Сергій Іванович", NamePart.ANY);

        assertThat(NameKeys.ofAll("Сергей Иванович,  Еременко", NamePart.ANY)).isEqualTo(one);
        assertThat(one.canonical()).isEqualTo("iriminko ivanoviw sirgi");
        assertThat(NameKeys.ofAll("Єременко", NamePart.ANY)).isEqualTo(NameKeys.of("Єременко", NamePart.ANY));
        assertThat(NameKeys.ofAll(" , ", NamePart.ANY).isEmpty()).isTrue();
    }

    @Test
    void the_first_reading_has_the_key_and_likelihoods_go_down() {
        var readings = NameKeys.readings("Schewtschenko", NamePart.SURNAME);

        assertThat(readings).hasSizeBetween(2, NameKeys.READINGS_MAX);
        assertThat(readings.getFirst().key()).isEqualTo(NameKeys.of("Schewtschenko", NamePart.SURNAME));
        assertThat(readings).isSortedAccordingTo((a, b) -> Double.compare(b.likelihood(), a.likelihood()));
        assertThat(readings.stream().mapToDouble(Reading::likelihood).sum()).isBetween(0.5, 1.000001);
        assertThat(readings).extracting(Reading::key).doesNotHaveDuplicates();
    }

    @Test
    void cyrillic_letters_and_double_names_are_read_in_one_way() {
        assertThat(NameKeys.readings("Шевченко", NamePart.SURNAME))
                .containsExactly(new Reading(NameKeys.of("Шевченко", NamePart.SURNAME), 1));
        assertThat(NameKeys.readings("Sava-Chub", NamePart.SURNAME)).hasSize(1);
        assertThat(NameKeys.readings("", NamePart.SURNAME)).isEmpty();
    }

    @Test
    void a_token_of_no_known_part_is_read_by_its_form() {
        assertThat(NameKeys.of("Миколайович", NamePart.ANY)).isEqualTo(NameKeys.of("Николаевич", NamePart.PATRONYMIC));
        assertThat(NameKeys.of("Микола", NamePart.ANY)).isEqualTo(NameKeys.of("Николай", NamePart.GIVEN));
        assertThat(NameKeys.of("Петренко", NamePart.ANY)).isEqualTo(NameKeys.of("Петренко", NamePart.SURNAME));
    }
}
