package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PatronymicsTest {

    @ParameterizedTest
    @CsvSource({
        "Олексійович, Алексеевич",
        "Миколайович, Николаевич",
        "Олександрович, Александрович",
        "Сергійович, Сергеевич",
        "Юрійович, Юрьевич",
        "Васильович, Васильевич",
        "Дмитрович, Дмитриевич",
        "Михайлович, Михайлович",
        "Ілліч, Ильич",
        "Кузьмич, Кузьмич",
        "Григорович, Григорьевич",
        "Петрович, Petrovych",
        "Іванович, Iwanowitsch",
        "Андрійович, Andriyovych",
        "Пилипович, Филиппович",
        "Прокопович, Прокофьевич",
        "Анатолійович, Anatoliyovych",
        "Рустамович, Rustamovich"
    })
    void a_son_has_one_key_in_both_languages_and_in_latin(String one, String other) {
        var key = NameKeys.of(one, NamePart.PATRONYMIC);

        assertThat(NameKeys.of(other, NamePart.PATRONYMIC)).isEqualTo(key);
        assertThat(Patronymics.read(other).orElseThrow().gender()).isEqualTo(Gender.MALE);
    }

    @ParameterizedTest
    @CsvSource({
        "Олексіївна, Алексеевна", "Миколаївна, Николаевна", "Сергіївна, Сергеевна", "Юріївна, Юрьевна",
                "Іллівна, Ильинична",
        "Дмитрівна, Дмитриевна", "Петрівна, Petrivna", "Іванівна, Ivanovna", "Михайлівна, Михайловна",
                "Луківна, Лукинична"
    })
    void a_daughter_has_one_key_in_both_languages_and_in_latin(String one, String other) {
        var key = NameKeys.of(one, NamePart.PATRONYMIC);

        assertThat(NameKeys.of(other, NamePart.PATRONYMIC)).isEqualTo(key);
        assertThat(Patronymics.read(other).orElseThrow().gender()).isEqualTo(Gender.FEMALE);
    }

    @ParameterizedTest
    @CsvSource({
        "Олексійович, Олексіївна, Олексій",
        "Миколайович, Николаевна, Микола",
        "Ілліч, Ильинична, Ілля",
        "Павлович, Павлівна, Павел",
        "Львович, Львовна, Лев",
        "Якович, Яковлевна, Яків",
        "Рустамович, Рустамовна, Рустам"
    })
    void son_and_daughter_share_the_father_and_never_a_key(String son, String daughter, String father) {
        var ofSon = Patronymics.read(son).orElseThrow();
        var ofDaughter = Patronymics.read(daughter).orElseThrow();

        assertThat(ofSon.fatherCluster()).isEqualTo(ofDaughter.fatherCluster()).isEqualTo(GivenNames.cluster(father));
        assertThat(NameKeys.of(son, NamePart.PATRONYMIC)).isNotEqualTo(NameKeys.of(daughter, NamePart.PATRONYMIC));
        assertThat(NameKeys.of(son, NamePart.ANY)).isNotEqualTo(NameKeys.of(daughter, NamePart.ANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Шевченко", "Ткач", "Ирина", "Калина", "Мороз", "Стрілич", "", "محمد", "Вич"})
    void what_has_no_ending_of_a_patronymic_is_none(String token) {
        assertThat(Patronymics.read(token)).isEmpty();
    }
}
