package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingSystemTest {

    @ParameterizedTest
    @CsvSource({
        "Єлизавета, CYRILLIC, UKRAINIAN", "Ирина, CYRILLIC, UNKNOWN", "Рыбкина, CYRILLIC, RUSSIAN",
                "Петро, CYRILLIC, UNKNOWN",
        "Ґалаґан, CYRILLIC, UKRAINIAN", "Подъячев, CYRILLIC, RUSSIAN", "Іэн, CYRILLIC, UNKNOWN",
                "Petro, LATIN, UNKNOWN",
        "محمد, OTHER, UNKNOWN", "'', NONE, UNKNOWN"
    })
    void letters_tell_alphabet_and_language(String token, Script script, Language language) {
        var writing = WritingSystem.of(token);

        assertThat(writing.script()).isEqualTo(script);
        assertThat(writing.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"Пeтро, true", "Петр0, true", "Петро, false", "Petro, false", "12, false", "Петро-Павло, false"})
    void letters_of_two_alphabets_are_seen(String token, boolean mixed) {
        assertThat(WritingSystem.of(token).mixed()).isEqualTo(mixed);
    }

    @Test
    void a_latin_token_has_scheme_guesses_and_a_cyrillic_one_none() {
        assertThat(WritingSystem.of("Szewczenko").schemes()).isNotEmpty();
        assertThat(WritingSystem.of("Шевченко").schemes()).isEmpty();
    }
}
