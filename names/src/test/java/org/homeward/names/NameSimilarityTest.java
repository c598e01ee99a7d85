package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "Єременко, Jeremenko, SURNAME, 1.00",
        "Єременко, Єременко, SURNAME, 1.00",
        "Коля, Микола, GIVEN, 0.95",
        "Ковальський, Ковальська, SURNAME, 0.90",
        "Іванович, Іванівна, PATRONYMIC, 0.30",
        "'', Єременко, SURNAME, 0.00",
        "محمد, Єременко, SURNAME, 0.00",
        "Єременко, محمد, SURNAME, 0.00",
        "محمد, محمد, ANY, 1.00",
        "Микола, Николай, ANY, 1.00"
    })
    void two_tokens_are_this_alike(String left, String right, NamePart part, double value) {
        assertThat(NameSimilarity.of(left, right, part).value()).isEqualTo(value);
        assertThat(NameSimilarity.of(right, left, part).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Єременко, Єременко, Written the same.",
        "Єременко, Еременко, 'Two spellings of one name in the same alphabet.'",
        "Єременко, Jeremenko, 'Two spellings of one name, one in Cyrillic and one in Latin letters.'",
        "Yeremenko, Jeremenko, 'Two spellings of one name in Latin letters.'",
        "Єременко, Мороз, Different names.",
        "Єременко, '', 'One of the two has no letters, so there is nothing to compare.'",
        "Єременко, محمد, One of the two is in an alphabet that is not read here."
    })
    void the_sentence_says_why(String left, String right, String why) {
        assertThat(NameSimilarity.of(left, right, NamePart.SURNAME).why()).isEqualTo(why);
    }

    @Test
    void a_slip_is_nearer_than_another_name() {
        var slip = NameSimilarity.of("Петренко", "Петринко", NamePart.SURNAME).value();
        var typo = NameSimilarity.of("Петренко", "Петрекно", NamePart.SURNAME);
        var other = NameSimilarity.of("Петренко", "Мороз", NamePart.SURNAME).value();

        assertThat(slip).isEqualTo(1);
        assertThat(typo.value()).isBetween(0.6, 0.9);
        assertThat(other).isLessThan(0.4);
    }

    @ParameterizedTest
    @CsvSource({
        "Єременко Сергій Іванович, Сергей Иванович Еременко, 1.00",
        "Єременко Сергій, Ieremenko S., 0.97",
        "Єременко Сергій, Єременко Сергій Іванович, 0.90",
        "Єременко, Єременко, 1.00",
        "Сергій, Сергій Єременко, 0.70",
        "Коваль Шевченко Марія, Шевченко Марія, 0.97"
    })
    void whole_names_are_this_alike(String left, String right, double value) {
        var similarity = NameSimilarity.of(FullName.read(left), FullName.read(right));

        assertThat(similarity.value()).isBetween(value - 0.011, value + 0.011);
        assertThat(NameSimilarity.of(FullName.read(right), FullName.read(left)).value())
                .isEqualTo(similarity.value());
        assertThat(similarity.why()).endsWith(".");
    }

    @Test
    void brothers_are_less_alike_than_one_man_and_more_than_strangers() {
        var sergii = FullName.read("Єременко Сергій Іванович");
        var andrii = NameSimilarity.of(sergii, FullName.read("Еременко Андрей Иванович"))
                .value();
        var stranger =
                NameSimilarity.of(sergii, FullName.read("Мороз Павло Петрович")).value();

        assertThat(andrii).isBetween(0.45, 0.6);
        assertThat(stranger).isLessThan(0.3);
    }

    @Test
    void another_father_outweighs_the_same_surname_and_given_name() {
        var sergii = FullName.read("Єременко Сергій Іванович");
        var namesake = NameSimilarity.of(sergii, FullName.read("Jeremenko Sergej Petrowitsch"));
        var same = NameSimilarity.of(sergii, FullName.read("Jeremenko Sergej Iwanowitsch"));

        assertThat(namesake.value()).isLessThan(0.6);
        assertThat(namesake.why()).contains("patronymic: different names");
        assertThat(same.value()).isGreaterThan(0.95);
    }

    @Test
    void a_man_and_a_woman_are_told_apart_in_words() {
        var similarity = NameSimilarity.of(
                FullName.read("Ковальський Іван Іванович"), FullName.read("Ковальська Іванна Іванівна"));

        assertThat(similarity.value()).isLessThan(0.5);
        assertThat(similarity.why()).contains("one is a man's name and one a woman's");
    }

    @Test
    void an_initial_agrees_with_either_language_form() {
        var mykola = FullName.read("Шевченко Микола Іванович");

        assertThat(NameSimilarity.of(mykola, FullName.read("Шевченко Н. И.")).why())
                .contains("given name: the initial agrees");
        assertThat(NameSimilarity.of(mykola, FullName.read("Шевченко М.")).why())
                .contains("given name: the initial agrees", "patronymic: only one has it");
        assertThat(NameSimilarity.of(mykola, FullName.read("Шевченко Д.")).why())
                .contains("the initial is of another name");
    }

    @Test
    void names_with_no_part_in_common_have_nothing_to_compare() {
        assertThat(NameSimilarity.of(FullName.read(""), FullName.read("Шевченко"))
                        .value())
                .isZero();
        assertThat(NameSimilarity.of(FullName.of("Іван", "", ""), FullName.of("", "Шевченко", ""))
                        .why())
                .isEqualTo("The two names have no part in common that could be compared.");
    }

    @Test
    void another_way_to_read_latin_counts_more_than_sound() {
        var similarity = NameSimilarity.of("Chol", "Хол", NamePart.SURNAME);

        assertThat(similarity.value()).isBetween(0.85, 1.0);
    }

    @Test
    void a_similarity_is_between_nought_and_one() {
        assertThatThrownBy(() -> new Similarity(1.1, "")).hasMessageContaining("0..1");
        assertThatThrownBy(() -> new Similarity(-0.1, "")).hasMessageContaining("0..1");
        assertThatThrownBy(() -> new Similarity(Double.NaN, "")).hasMessageContaining("0..1");
        assertThatThrownBy(() -> new Reading(NameKey.EMPTY, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Reading(NameKey.EMPTY, 1.1)).hasMessageContaining("at most 1");
    }
}
