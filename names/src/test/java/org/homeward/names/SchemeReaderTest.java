package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemeReaderTest {

    private static final Scheme RESOLUTION_55 =
            Schemes.byId("ua-ukr-Cyrl-Latn-2010").orElseThrow();

    @Test
    void originals_are_these_with_these_likelihoods() {
        var originals = RESOLUTION_55.originals("ta");

        assertThat(originals).extracting(Original::cyrillic).startsWith("та", "тьа");
        assertThat(originals.getFirst().likelihood()).isCloseTo(1 / (1 + 0.018 * Math.exp(1.5)), within(1e-3));
    }

    @Test
    void no_more_than_two_silent_letters_are_looked_for() {
        var originals = RESOLUTION_55.originals("tntn");

        assertThat(originals).hasSize(SchemeReader.ORIGINALS_MAX);
        assertThat(originals)
                .allMatch(each -> each.cyrillic().chars().filter(c -> c == 'ь').count() <= 2);
        assertThat(originals)
                .anyMatch(each -> each.cyrillic().chars().filter(c -> c == 'ь').count() == 2);
    }

    @Test
    void no_original_starts_with_a_silent_letter() {
        assertThat(RESOLUTION_55.originals("ta"))
                .noneMatch(each -> each.cyrillic().startsWith("ь"));
    }

    @Test
    void the_chance_of_a_word_sums_over_its_originals() {
        var one = LetterFrequency.logOf("", "т", Language.UKRAINIAN)
                + LetterFrequency.logOf("т", "а", Language.UKRAINIAN);
        var chance = Math.exp(one) * (1 + 0.018 * Math.exp(1.5));

        assertThat(SchemeReader.logOf(RESOLUTION_55, "Ta")).isCloseTo(Math.log(chance), within(2e-3));
        assertThat(SchemeReader.logOf(RESOLUTION_55, "Šulc")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(SchemeReader.logOf(RESOLUTION_55, "a".repeat(NameKeys.TOKEN_MAX + 1)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(RESOLUTION_55.originals("a".repeat(NameKeys.TOKEN_MAX))).isNotEmpty();
    }

    @Test
    void a_list_counts_a_token_that_a_scheme_cannot_write_against_it() {
        var guesses = SchemeGuesses.ofList(List.of("Schewtschenko", "Tschub", "Ševčenko"));

        assertThat(guesses.getFirst().scheme().id()).startsWith("german");
        assertThat(guesses.getFirst().likelihood()).isGreaterThan(0.5);
    }
}
