package org.homeward.node.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day of birth is read as people write it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    @ParameterizedTest
    @ValueSource(strings = {"1980-05-17", "17.05.1980", " 1980-05-17 "})
    void both_ways_of_writing_are_one_day(String text) {
        assertThat(WrittenDate.birth(text, TODAY)).contains(LocalDate.of(1980, 5, 17));
    }

    @Test
    void from_1900_to_today() {
        assertThat(WrittenDate.birth("1900-01-01", TODAY)).isPresent();
        assertThat(WrittenDate.birth("1899-12-31", TODAY)).isEmpty();
        assertThat(WrittenDate.birth("2026-09-15", TODAY)).isPresent();
        assertThat(WrittenDate.birth("2026-09-16", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "вчора", "31.02.1990", "1990-13-01", "17/05/1980", "1980-5-17", "80-05-17", "1980"})
    void what_is_no_day_is_none(String text) {
        assertThat(WrittenDate.birth(text, TODAY)).isEmpty();
    }
}
