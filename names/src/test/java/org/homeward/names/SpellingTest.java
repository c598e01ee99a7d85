package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Шевченко, CYRILLIC, шевченко",
        "SHEVCHENKO, LATIN, shevchenko",
        "Šulc, LATIN, šulc",
        "Ґалаґан, CYRILLIC, ґалаґан",
        "محمد, OTHER, محمد",
        "Γιώργος, OTHER, γιώργος",
        "გიორგი, OTHER, გიორგი",
        "王小明, OTHER, 王小明",
        "'', NONE, ''",
        "12, NONE, ''",
        "-, NONE, ''",
        "..., NONE, ''"
    })
    void a_token_is_of_one_alphabet(String token, Script script, String letters) {
        assertThat(Spelling.of(token)).isEqualTo(new Spelling(script, letters));
    }

    @ParameterizedTest
    @CsvSource({
        // The fourth column of letters is typed on the other keyboard.
        "Пeтрeнкo, петренко",
        "Koвaлeнкo, коваленко",
        "Iванов, іванов",
        "CEPГEЙ, сергей",
        "Пeтpo, петро",
        "Bондар, вондар",
        "Hазар, назар",
        "Шeвчeнкo, шевченко"
    })
    void letters_that_only_look_alike_follow_the_alphabet_of_the_others(String token, String letters) {
        assertThat(Spelling.of(token)).isEqualTo(new Spelling(Script.CYRILLIC, letters));
    }

    @ParameterizedTest
    @CsvSource({"Sіdorenko, sidorenko", "Роwell, powell", "Јurij, jurij", "Маrіn, marin"})
    void cyrillic_letters_among_latin_ones_become_latin(String token, String letters) {
        assertThat(Spelling.of(token)).isEqualTo(new Spelling(Script.LATIN, letters));
    }

    @ParameterizedTest
    @CsvSource({"Петренк0, петренко", "3ахар, захар", "П0п0ва, попова", "Petrenk0, petrenko", "3ahar, zahar"})
    void a_nought_and_a_three_of_poor_recognition_are_letters(String token, String letters) {
        assertThat(Spelling.of(token).letters()).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Мар'яна", "Мар’яна", "Марʼяна", "Мар`яна", "Мар´яна", "Мар‘яна", "Мар″яна", "Ма́р'яна"})
    void apostrophes_and_accents_are_no_letters(String token) {
        assertThat(Spelling.of(token).letters()).isEqualTo("маряна");
    }

    @ParameterizedTest
    @CsvSource({
        "Нечуй-Левицький, нечуй-левицький", "Нечуй—Левицький, нечуй-левицький", "Нечуй - Левицький, нечуй-левицький",
        "-Левицький-, левицький", "Нечуй--Левицький, нечуй-левицький", "Нечуй−Левицький, нечуй-левицький"
    })
    void a_double_name_has_one_hyphen_between_its_parts(String token, String letters) {
        assertThat(Spelling.of(token).letters()).isEqualTo(letters);
    }

    @Test
    void letters_and_marks_apart_are_composed() {
        assertThat(Spelling.of("Андріи\u0306").letters()).isEqualTo("андрій");
        assertThat(Spelling.of("S\u030Culc").letters()).isEqualTo("šulc");
        assertThat(Spelling.of("\u0406\u0301van").letters()).isEqualTo("ivan");
    }

    @Test
    void a_tie_over_two_letters_is_no_letter() {
        assertThat(Spelling.of("T͡Surkan").letters()).isEqualTo("tsurkan");
    }

    @Test
    void only_the_first_letters_of_a_very_long_token_are_read() {
        assertThat(Spelling.of("а".repeat(NameKeys.TOKEN_MAX)).letters()).hasSize(NameKeys.TOKEN_MAX);
        assertThat(Spelling.of("а".repeat(10_000)).letters()).hasSize(NameKeys.TOKEN_MAX);
        assertThat(Spelling.of("𠀀".repeat(10_000)).letters()).hasSize(NameKeys.TOKEN_MAX);
    }
}
