package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Lists that would not fit into memory are refused before it is full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryBudgetTest {

    @Test
    void the_memory_that_values_take_is_what_their_tables_and_letters_take() {
        var dictionary = new ValueDictionary();
        assertThat(dictionary.bytes()).isEqualTo(8 * 64 + 4 * 128);

        dictionary.codeOf("Гай");
        assertThat(dictionary.bytes()).isEqualTo(8 * 64 + 4 * 128 + 48 + 2 * 3);
        dictionary.codeOf("Мороз");
        assertThat(dictionary.bytes()).isEqualTo(8 * 64 + 4 * 128 + 2 * 48 + 2 * 8);
        dictionary.truncate(1);
        assertThat(dictionary.bytes()).isEqualTo(8 * 64 + 4 * 128 + 48 + 2 * 3);
    }

    @Test
    void more_lines_than_fit_are_told_by_the_byte() {
        // A line of 330 bytes, a value of 200 and what its dictionary holds; a fifth more, to work in.
        var vocabulary = new Vocabulary(new Fields(List.of(new Field("surname", FieldKind.SURNAME))));
        vocabulary.dictionary(0).codeOf("Гай");
        long held = 330 + 200 + vocabulary.dictionary(0).bytes();
        long needed = (long) (held / 0.8);

        new MemoryBudget(needed).checkEvery(0, vocabulary);
        assertThatThrownBy(() -> new MemoryBudget(needed - 1).checkEvery(0, vocabulary))
                .isInstanceOf(OutOfRoom.class);
    }

    @Test
    void all_lines_of_a_linkage_count_and_every_sixteen_thousandth_of_a_list_is_looked_at() {
        var vocabulary = new Vocabulary(new Fields(List.of(new Field("surname", FieldKind.SURNAME))));
        var budget = new MemoryBudget(2L << 20);
        for (int row = 1; row < 16_384; row++) {
            budget.checkEvery(row, vocabulary);
        }

        assertThatThrownBy(() -> budget.checkEvery(16_384, vocabulary))
                .isInstanceOf(OutOfRoom.class)
                .hasMessageContaining("lines need about 6 MB; this program has 2 MB");
    }
}
