package org.homeward.node.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of two writings those letters are marked that differ")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "Стефурак, СТЕФУРАК, Стефурак",
        "Дем’янович, Демьянович, Дем[’]янович",
        "14.03.1991, 14.08.1991, 14.0[3].1991",
        "Олексій, Алексей, [О]лекс[і]й",
        "Романюк, Кузьменко, [Романюк]",
        "Іван, '', Іван"
    })
    void letters_that_differ_stand_in_brackets(String text, String other, String marked) {
        var said = Letters.of(text, other).stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());

        assertThat(said).isEqualTo(marked);
    }
}
