package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers, readings and parties are read as they are written, or not at all")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersAndPartiesTest {

    @Test
    void a_parcel_and_an_item_taken_from_it_have_numbers_of_their_own() {
        var parcel = TravelNumber.read("HW-A-00000017-8").orElseThrow();
        var item = TravelNumber.read("HW-A-00000017-8-R1").orElseThrow();

        assertThat(parcel.isParcel()).isTrue();
        assertThat(item.isParcel()).isFalse();
        assertThat(item.parcel()).isEqualTo(parcel.parcel());
        assertThat(item.text()).isEqualTo("HW-A-00000017-8-R1");
        assertThat(item.detaining()).isEqualTo(Side.B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HW-A-00000017-7", "HW-A-00000017-8-R0", "HW-A-00000017-8-R100", "HW-A-00000017-8-K1", ""})
    void a_wrong_check_digit_or_form_is_no_number(String text) {
        assertThat(TravelNumber.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "neutral", "b:B-26", "a:A 7/2"})
    void a_party_is_written_as_it_is_read(String text) {
        assertThat(Party.read(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "b:", "neutral:N-1", "b:<script>", "B"})
    void anything_else_is_no_party(String text) {
        assertThat(Party.read(text)).isEmpty();
    }

    @Test
    void there_is_no_way_between_the_bureaus_but_through_the_neutral() {
        var home = Party.of(Side.A);
        var receiving = Party.of(Side.B);
        var neutral = Party.of(Side.NEUTRAL);
        var camp = Party.at(Side.B, "B-26");

        assertThat(home.mayHandTo(neutral)).isTrue();
        assertThat(neutral.mayHandTo(receiving)).isTrue();
        assertThat(receiving.mayHandTo(camp)).isTrue();
        assertThat(home.mayHandTo(receiving)).isFalse();
        assertThat(neutral.mayHandTo(camp)).isFalse();
        assertThat(home.mayHandTo(camp)).isFalse();
        assertThat(camp.mayHandTo(camp)).isFalse();
    }

    @Test
    void a_seal_has_20_signs_and_a_parcel_50_000_grams_at_most() {
        assertThat(new Reading("A-23456789012345678", 50_000).weightGrams()).isEqualTo(50_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading("A-2345678901234567890", 7000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading("S-1", 50_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading("S-1", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading("s1", 7000));
    }
}
