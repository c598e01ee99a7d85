package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SoundClassesTest {

    @Test
    void equal_sounds_are_one_and_no_sounds_are_nought() {
        var form = form("Шевченко");

        assertThat(SoundClasses.similarity(form, form("Schewtschenko"))).isEqualTo(1);
        assertThat(SoundClasses.similarity(form, form(""))).isZero();
        assertThat(SoundClasses.similarity(form(""), form)).isZero();
        assertThat(form).isEqualTo(form("Shevchenko")).hasSameHashCodeAs(form("Shevchenko"));
        assertThat(form).isNotEqualTo(form("Мороз"));
        assertThat(form.length()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "lod, lot, 0.8667", "lan, lon, 0.85", "lam, lan, 0.85", "gal, kal, 0.8667", "sal, wal, 0.8667",
                "bal, pal, 0.8667",
        "bal, val, 0.85", "lar, lak, 0.6667", "lara, lar, 0.875", "galn, aln, 0.85", "larn, lan, 0.75",
                "lur, lvr, 0.8667",
        "kal, wal, 0.8667", "gal, wal, 0.8667", "rot, mit, 0.5167"
    })
    void sounds_of_one_class_cost_less_than_strangers(String left, String right, double value) {
        var one = SoundClasses.of(new NameKey(left, ""));
        var other = SoundClasses.of(new NameKey(right, ""));

        assertThat(SoundClasses.similarity(one, other)).isCloseTo(value, within(0.0001));
        assertThat(SoundClasses.similarity(other, one)).isCloseTo(value, within(0.0001));
    }

    @Test
    void letters_that_are_not_read_are_near_to_nothing() {
        assertThat(SoundClasses.similarity(form("王"), form("Мороз"))).isLessThan(0.3);
    }

    private static SoundForm form(String token) {
        return SoundClasses.read(token, NamePart.SURNAME);
    }
}
