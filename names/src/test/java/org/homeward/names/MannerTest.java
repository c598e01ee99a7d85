package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MannerTest {

    @ParameterizedTest
    @CsvSource({
        "szewczenko, z",
        "wałęsa, z",
        "čech, h",
        "schewzow, s",
        "chevtchenko, t",
        "shevchenko, k",
        "khmara, k",
        "zhuk, k",
        "tsjechov, j",
        "cjechov, j",
        "ivanow, w",
        "pouk, u",
        "ivanov, o",
        "wouk, w",
        "'', o",
        "szsch, z",
        "sc, o",
        "tc, o",
        "houw, u"
    })
    void groups_of_letters_show_whose_manner_it_is(String word, String manner) {
        assertThat(Manner.of(word)).isEqualTo(manner.charAt(0));
    }
}
