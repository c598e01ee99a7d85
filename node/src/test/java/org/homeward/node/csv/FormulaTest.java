package org.homeward.node.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What families wrote never runs as a formula in a spreadsheet")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormulaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "+000 653 078=1",
                "'=1"
            })
    void a_cell_that_starts_a_formula_is_neutralised(String cell) {
        assertThat(Formula.neutral(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+000 653 078", "-1", "-1,5", "+7.25", "Мати", "", "1-2", "O'Hara", "'quoted'"})
    void a_number_a_telephone_and_plain_words_stay_as_they_are(String cell) {
        assertThat(Formula.neutral(cell)).isEqualTo(cell);
        assertThat(Formula.read(cell)).isEqualTo(cell);
    }

    @Test
    void whatever_is_written_reads_back_as_it_was() {
        var random = new Random(20260901);
        var letters = "'=+-@\t\r\n 0123456789.,;\"|аБz";
        for (int round = 0; round < 20_000; round++) {
            var cell = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                cell.append(letters.charAt(random.nextInt(letters.length())));
            }

            assertThat(Formula.read(Formula.neutral(cell.toString()))).isEqualTo(cell.toString());
        }
    }
}
