package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurnamesTest {

    @ParameterizedTest
    @CsvSource({
        "Ковальський, Ковальська",
        "Петров, Петрова",
        "Иванов, Ivanova",
        "Білецький, Bilecka",
        "Пушнин, Пушнина",
        "Климів, Климова",
        "Чорний, Чорна",
        "Соловьёв, Соловйова"
    })
    void a_man_and_a_woman_of_one_family_share_the_stem(String man, String woman) {
        var ofMan = Surnames.stem(man);
        var ofWoman = Surnames.stem(woman);

        assertThat(ofMan.stem()).isEqualTo(ofWoman.stem());
        assertThat(ofMan.gender()).isEqualTo(Gender.MALE);
        assertThat(ofWoman.gender()).isEqualTo(Gender.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Шевченко", "Ковальчук", "Мороз", "Ткач", "Шульга", "Ков", "Ова", ""})
    void a_surname_that_does_not_change_says_nothing(String surname) {
        assertThat(Surnames.stem(surname))
                .isEqualTo(
                        new SurnameStem(NameKeys.of(surname, NamePart.SURNAME).canonical(), Gender.UNKNOWN));
    }

    @Test
    void a_double_surname_has_the_stems_of_both() {
        assertThat(Surnames.stem("Коваленко-Петрова")).isEqualTo(new SurnameStem("kovalinko-pitrov", Gender.FEMALE));
        assertThat(Surnames.stem("Петров-Водкин").gender()).isEqualTo(Gender.MALE);
    }
}
