package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterFrequencyTest {

    @ParameterizedTest
    @CsvSource({
        // Letters alone: per mille of each language's names.
        "'', а, RUSSIAN, 82, 0",
        "'', а, UKRAINIAN, 83, 0",
        "'', ё, RUSSIAN, 2, 0",
        "'', ї, UKRAINIAN, 7, 0",
        "'', ї, RUSSIAN, 0.5, 0",
        // Habits of neighbours.
        "о, й, RUSSIAN, 12, 2",
        "т, й, RUSSIAN, 12, -4",
        "с, ь, UKRAINIAN, 18, 1.5",
        "б, ь, UKRAINIAN, 18, -6",
        "а, ъ, RUSSIAN, 1, -6",
        "ь, ъ, RUSSIAN, 1, -6",
        "б, ъ, RUSSIAN, 1, 0",
        "о, а, RUSSIAN, 82, -2.5",
        "б, а, RUSSIAN, 82, 0",
        "бо, э, RUSSIAN, 3, -2.5",
        "а, т, RUSSIAN, 63, 0"
    })
    void a_letter_weighs_its_frequency_and_its_neighbour(
            String before, String letter, Language language, double perMille, double habit) {
        assertThat(LetterFrequency.logOf(before, letter, language))
                .isCloseTo(Math.log(perMille / 1000) + habit, within(1e-9));
    }

    @Test
    void letters_together_weigh_the_sum() {
        assertThat(LetterFrequency.logOf("", "зг", Language.UKRAINIAN))
                .isCloseTo(Math.log(0.023) + Math.log(0.015), within(1e-9));
    }
}
