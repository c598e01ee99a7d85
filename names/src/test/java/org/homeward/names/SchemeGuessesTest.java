package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemeGuessesTest {

    @ParameterizedTest
    @CsvSource({
        "Schtscherbakow, german-rus",
        "Szczerbakow, polish-rus",
        "Chtcherbakov, french-rus",
        "Tsjechov, dutch-rus",
        "Csehov, hungarian-rus",
        "Zghurskyi, ua-ukr-Cyrl-Latn-2010"
    })
    void a_telling_token_shows_its_scheme(String token, String id) {
        assertThat(SchemeGuesses.of(token))
                .extracting(guess -> guess.scheme().id())
                .contains(id);
    }

    @Test
    void likelihoods_go_down_and_sum_to_no_more_than_one() {
        var guesses = SchemeGuesses.of("Schtscherbakow");

        assertThat(guesses).hasSizeBetween(1, SchemeGuesses.GUESSES_MAX);
        assertThat(guesses).isSortedAccordingTo((a, b) -> Double.compare(b.likelihood(), a.likelihood()));
        assertThat(guesses.stream().mapToDouble(SchemeGuess::likelihood).sum()).isBetween(0.5, 1.00001);
    }

    @Test
    void a_list_shows_its_scheme_though_one_token_has_a_slip() {
        var german = Schemes.byId("german-ukr").orElseThrow();
        var list = new ArrayList<String>();
        for (var name : List.of("Шевченко", "Хмельницький", "Гончаренко", "Щербина", "Жук", "Цимбалюк", "Юхименко")) {
            list.add(german.latin(name));
        }
        list.add("Ševčenko");

        assertThat(SchemeGuesses.ofList(list).getFirst().scheme()).isEqualTo(german);
    }

    @Test
    void what_no_scheme_writes_is_guessed_at_by_none() {
        assertThat(SchemeGuesses.of("محمد")).isEmpty();
        assertThat(SchemeGuesses.ofList(List.of("Шевченко", "", "محمد"))).isEmpty();
        assertThat(SchemeGuesses.ofList(List.of())).isEmpty();
    }
}
