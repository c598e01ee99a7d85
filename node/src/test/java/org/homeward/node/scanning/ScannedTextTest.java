package org.homeward.node.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A label is read as it was meant, on whatever keyboard it came")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScannedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HW-A-00000017-8",
                "HW-A-00000017-8\n",
                "  hw-a-00000017-8 ",
                "HW A 00000017 8",
                "HWA000000178",
                "HW–A–00000017—8",
                "HW-A-0000 0017-8",
                "НW-А-00000017-8", // Cyrillic letters that look the same
                "нw-а-00000017-8",
                "РЦ-Ф-00000017-8", // a scanner, while the keyboard is Ukrainian or Russian
                "рц-ф-00000017-8",
                "\ufeffHW-A-00000017-8"
            })
    void a_number_of_side_a_is_read(String typed) {
        assertThat(ScannedText.read(typed).numbers()).containsExactly("HW-A-00000017-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HW-B-00000017-8", "hw b 000000178", "НW-В-00000017-8", "РЦ-И-00000017-8"})
    void a_number_of_side_b_is_read(String typed) {
        assertThat(ScannedText.read(typed).numbers()).containsExactly("HW-B-00000017-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HW-A-00000017-8-R1", "hw-a-00000017-8-r1", "РЦ-Ф-00000017-8-К1"})
    void an_item_taken_from_a_parcel_is_read(String typed) {
        assertThat(ScannedText.read(typed).numbers()).containsExactly("HW-A-00000017-8-R1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HW", "HW-A-0000001-8", "HW-C-00000017-8", "XHW-A-00000017-8", "A-00417", "Вигаданко Іван"})
    void anything_else_is_no_number(String typed) {
        assertThat(ScannedText.read(typed).numbers()).isEmpty();
    }

    @Test
    void numbers_that_came_without_enter_between_them_are_several_scans_in_their_order() {
        assertThat(ScannedText.read("HW-A-00000017-8HW-A-00000018-1HW-A-00000017-8")
                        .numbers())
                .containsExactly("HW-A-00000017-8", "HW-A-00000018-1", "HW-A-00000017-8");
    }

    @Test
    void twenty_numbers_are_read_at_once_and_not_one_more() {
        var twenty = "HW-A-00000017-8 ".repeat(20);

        assertThat(ScannedText.read(twenty).rest()).isEmpty();
        assertThat(ScannedText.read(twenty + "HW-A-00000017-8").numbers()).hasSize(20);
        assertThat(ScannedText.read(twenty + "HW-A-00000017-8").rest()).isNotEmpty();
    }

    @Test
    void seal_and_grams_may_follow_the_last_number() {
        var text = ScannedText.read("hw-a-00000017-8 s-1017 7000");

        assertThat(text.numbers()).containsExactly("HW-A-00000017-8");
        assertThat(text.reading()).contains(new ScannedText.Reading("S-1017", 7000));
    }

    @Test
    void a_seal_typed_on_a_switched_keyboard_is_read_by_its_keys_and_otherwise_by_its_look() {
        assertThat(ScannedText.read("РЦ-Ф-00000017-8 І-1017 7000").reading())
                .as("a Ukrainian keyboard has І where S is")
                .contains(new ScannedText.Reading("S-1017", 7000));
        assertThat(ScannedText.read("РЦ-Ф-00000017-8 Ы-1017 7000").reading())
                .as("a Russian one has Ы there")
                .contains(new ScannedText.Reading("S-1017", 7000));
        assertThat(ScannedText.read("HW-A-00000017-8 Н-1017 7000").reading())
                .contains(new ScannedText.Reading("H-1017", 7000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1017", "7000", "S-1017 0", "S-1017 50001", "S-1017 7000 g", "Я-1017 7000", "S_1 7000"})
    void what_is_not_a_seal_and_grams_is_no_reading(String typed) {
        assertThat(ScannedText.read(typed).reading()).isEmpty();
    }

    @Test
    void fifty_kilograms_are_the_most_that_scales_say() {
        assertThat(ScannedText.read("S-1017 50000").reading()).isPresent();
    }

    @Test
    void of_what_is_no_number_only_what_has_a_digit_is_kept_so_that_no_name_is() {
        assertThat(ScannedText.read("Вигаданко Іван").unread()).isEmpty();
        assertThat(ScannedText.read("4006381333931").unread()).isEqualTo("4006381333931");
        assertThat(ScannedText.read("9".repeat(600)).unread()).hasSizeLessThan(60);
    }

    @Test
    void every_spelling_of_one_number_is_the_same_number() {
        var numbers = IntStream.rangeClosed(1, 99)
                .mapToObj("HW-A-%08d-1"::formatted)
                .map(number -> number.replace('H', 'р').replace('W', 'ц').replace('A', 'ф'))
                .map(typed -> ScannedText.read(typed).numbers())
                .toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 99)
                        .mapToObj(n -> List.of("HW-A-%08d-1".formatted(n)))
                        .toList());
    }
}
