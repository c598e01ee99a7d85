package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Микола, Николай", "Микола, Mykola", "Микола, Nikolai", "Олена, Елена", "Олексій, Алексей",
                "Олександр, Александр",
        "Олександр, Oleksandr", "Олександр, Alexander", "Дмитро, Дмитрий", "Петро, Пётр", "Павло, Павел",
                "Михайло, Михаил",
        "Ганна, Анна", "Катерина, Екатерина", "Наталія, Наталья", "Наталя, Natalia", "Тетяна, Татьяна",
                "Сергій, Serhii",
        "Пилип, Филипп", "Степан, Stepan", "Йосип, Иосиф", "Світлана, Светлана", "Надія, Надежда", "Віра, Вера",
        "Юрій, Yuriy", "Юрій, Iurii", "Юрій, Jurij", "Григорій, Hryhorii", "Євген, Евгений", "Федір, Фёдор"
    })
    void one_name_has_one_key_in_both_languages_and_in_latin(String one, String other) {
        assertThat(NameKeys.of(other, NamePart.GIVEN)).isEqualTo(NameKeys.of(one, NamePart.GIVEN));
        assertThat(GivenNames.cluster(other)).isEqualTo(GivenNames.cluster(one));
    }

    @ParameterizedTest
    @CsvSource({
        "Коля, Микола",
        "Сашко, Олександр",
        "Вова, Володимир",
        "Ваня, Іван",
        "Таня, Тетяна",
        "Катя, Катерина",
        "Міша, Михайло",
        "Гриша, Григорій",
        "Юрко, Юрій",
        "Настя, Анастасія",
        "Маша, Марія"
    })
    void a_short_form_belongs_to_the_full_name(String shortForm, String full) {
        assertThat(GivenNames.clusters(shortForm)).contains(GivenNames.cluster(full));
        assertThat(NameKeys.of(shortForm, NamePart.GIVEN)).isNotEqualTo(NameKeys.of(full, NamePart.GIVEN));
    }

    @Test
    void a_short_form_of_two_names_belongs_to_both() {
        assertThat(GivenNames.clusters("Саша"))
                .contains(GivenNames.cluster("Олександр"), GivenNames.cluster("Олександра"));
        assertThat(GivenNames.cluster("Саша"))
                .isEqualTo(GivenNames.clusters("Саша").getFirst());
    }

    @ParameterizedTest
    @CsvSource({"Юрій, Георгій", "Олександр, Олександра", "Іван, Ян", "Марія, Марина", "Оксана, Ксенія", "Павло, Петро"
    })
    void different_names_are_different_clusters(String one, String other) {
        assertThat(GivenNames.cluster(one)).isNotEqualTo(GivenNames.cluster(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Микола, MALE",
        "Илья, MALE",
        "Олена, FEMALE",
        "Любов, FEMALE",
        "Саша, UNKNOWN",
        "Женя, UNKNOWN",
        "Рустам, UNKNOWN",
        "Заріна, FEMALE",
        "'', UNKNOWN",
        "Коля, MALE"
    })
    void the_form_says_whose_name_it_is(String name, Gender gender) {
        assertThat(GivenNames.gender(name)).isEqualTo(gender);
    }

    @Test
    void a_name_in_no_table_is_a_cluster_of_its_own() {
        assertThat(GivenNames.clusters("Рустам")).containsExactly("rustam");
        assertThat(GivenNames.clusters("")).isEmpty();
        assertThat(GivenNames.cluster("")).isEmpty();
        assertThat(GivenNames.isKnown("Рустам")).isFalse();
        assertThat(GivenNames.isKnown("Коля")).isTrue();
        assertThat(GivenNames.isKnown("Микола")).isTrue();
    }

    @Test
    void a_full_name_that_is_also_a_short_one_belongs_to_both() {
        assertThat(GivenNames.clusters("Сава")).containsExactly("sava", GivenNames.cluster("Савелій"));
    }

    @ParameterizedTest
    @CsvSource({
        "Володимир, Volodymyr", "Володимир, Wolodymyr", "Микола, Mykola", "Николай, Nikolay", "Николай, Nikolai",
        "Едуард, Eduard", "Євген, Jewhen", "Сергій, Serhiy", "Сергей, Sergej", "Андрій, Andrii"
    })
    void the_latin_spellings_of_passports_lead_to_the_same_cluster(String cyrillic, String latin) {
        assertThat(GivenNames.cluster(latin)).isEqualTo(GivenNames.cluster(cyrillic));
    }
}
