package org.homeward.node.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An item number has the weights of UPU S10 and a shape of its own")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemNumberTest {

    @ParameterizedTest
    @CsvSource({"47312482, 9", "12345678, 5", "20000001, 0", "1, 4", "99999999, 5", "13, 3"})
    void check_digits_are_those_of_the_standard(int serial, int check) {
        assertThat(ItemNumber.checkDigit(serial)).isEqualTo(check);
    }

    @Test
    void what_is_written_is_read() {
        var number = new ItemNumber(Side.B, 47_312_482);

        assertThat(number.text()).isEqualTo("HW-B-47312482-9");
        assertThat(ItemNumber.read(number.text())).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HW-A-00000013-4", "HW-N-00000013-3", "HW-A-0000013-3", "hw-a-00000013-3", "HW-A-00000000-5", ""
            })
    void another_form_or_check_digit_is_no_number(String text) {
        assertThat(ItemNumber.read(text)).isEmpty();
    }

    @Test
    void serials_run_from_1_to_99999999_and_the_neutral_has_none() {
        assertThat(new ItemNumber(Side.A, 1).text()).isEqualTo("HW-A-00000001-4");
        assertThat(new ItemNumber(Side.A, 99_999_999).text()).isEqualTo("HW-A-99999999-5");
        assertThatThrownBy(() -> new ItemNumber(Side.A, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemNumber(Side.A, 100_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemNumber(Side.NEUTRAL, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
