package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SoundsTest {

    @ParameterizedTest
    @CsvSource({
        "hiba, giba",
        "aef, iv",
        "iaro, iaro",
        "iuri, iuri",
        "maria, mara",
        "vasiliev, vasiliv",
        "anna, ana",
        "tsar, sar",
        "otca, osa",
        "wyj, w",
        "quart, wvart",
        "ling, lin",
        "lng, lng",
        "ing, ing",
        "drjan, dwan",
        "djan, wan",
        "io, o",
        "ie, i",
        "marta, marta",
        "zdc, sds",
        "'', ''",
        "uau, vo",
        "austin, ostin",
        "braun, bron",
        "taoua, taova",
        "murou, murov",
        "roul, rul",
        "lauu, lo",
        "oaud, od",
        "vais, vis",
        "kaimak, kimak",
        "tai, tai",
        "aiva, iva",
        "siaim, sim",
        "kvitka, kitka",
        "kvi, ki",
        "kvas, kvas",
        "vi, vi",
        "ai, ai",
        "midulinus, midulin",
        "dru, dru",
        "arw, arw"
    })
    void the_rules_let_go_of_what_schemes_disagree_about(String read, String reduced) {
        var sounds = new Sounds();
        sounds.add(read);

        assertThat(sounds.reduced()).isEqualTo(reduced);
        assertThat(sounds.reduced()).isEmpty();
    }

    @Test
    void any_number_of_sounds_fits() {
        var sounds = new Sounds();
        sounds.add("ab".repeat(500));

        assertThat(sounds.last(0)).isEqualTo('b');
        assertThat(sounds.last(1)).isEqualTo('a');
        assertThat(sounds.last(1_000)).isEqualTo('_');
        assertThat(sounds.reduced()).hasSize(1_000);
    }
}
