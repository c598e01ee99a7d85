package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingsTest {

    @ParameterizedTest
    @CsvSource({
        "klimiv, klimov",
        "klimiva, klimova",
        "ivivski, ivovski",
        "ivivska, ivovska",
        "makiviw, makoviw",
        "pitrivna, pitrovna",
        "liv, lov",
        "iv, iv",
        "klimivi, klimivi",
        "maravski, marovski",
        "maruski, maruski",
        "maroudi, maroudi",
        "iankouski, iankovski",
        "klimov, klimov",
        "klimav, klimav",
        "klimou, klimou",
        "qornoi, qorni",
        "toi, toi",
        "maoi, maoi",
        "stoi, sti",
        "uva, uva",
        "maiska, maiska"
    })
    void endings_of_one_name_are_one(String sounds, String evened) {
        assertThat(Endings.evened(sounds)).isEqualTo(evened);
    }
}
