package org.homeward.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A line of a held list is good, or every fault of it is said")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    @Test
    void a_person_without_number_and_without_day_of_birth_is_listed() {
        var line = check("B-H1", "Выдуманко", "", "", "", "", "", "B-26", "well", "undetermined");

        assertThat(line).isInstanceOf(HeldLine.Checked.Good.class);
    }

    @Test
    void every_fault_is_said_at_once_with_column_and_rule() {
        var line = check("", "—", "", "", "31.02.1990", "", "", "", "well", "guest");

        assertThat(faults(line))
                .extracting(CsvFault::rule)
                .containsExactly("form.reference", "form.surname", "form.birth_date", "form.place", "form.regime");
        assertThat(faults(line))
                .extracting(CsvFault::column)
                .containsExactly("person_ref", "surname", "birth_date", "place", "regime");
    }

    @Test
    void a_second_line_of_one_reference_is_refused() {
        var row = row("B-H1", "Выдуманко", "", "", "", "", "", "B-26", "well", "civilian");

        assertThat(faults(HeldLine.check(row, true, TODAY)))
                .extracting(CsvFault::rule)
                .containsExactly("form.reference");
    }

    @Test
    void two_hundred_characters_are_read_and_one_more_is_not() {
        var name = "Я".repeat(HeldLine.CELL_CHARS_MAX);

        assertThat(check("B-H1", name, "", "", "", "", "", "B-26", "well", "civilian"))
                .isInstanceOf(HeldLine.Checked.Good.class);
        assertThat(faults(check("B-H1", name + "Я", "", "", "", "", "", "B-26", "well", "civilian")))
                .extracting(CsvFault::rule)
                .containsExactly("form.length");
    }

    @Test
    void a_line_with_a_cell_too_few_is_refused_and_still_names_the_person() {
        var short9 = new CsvRow(2, List.of("B-H1", "Выдуманко", "", "", "", "", "", "B-26", "well", ""), 9, 10);

        var line = (HeldLine.Checked.Faulty) HeldLine.check(short9, false, TODAY);

        assertThat(line.personRef()).isEqualTo("B-H1");
        assertThat(line.faults()).extracting(CsvFault::rule).containsExactly("form.columns");
    }

    private static HeldLine.Checked check(String... cells) {
        return HeldLine.check(row(cells), false, TODAY);
    }

    private static CsvRow row(String... cells) {
        return new CsvRow(
                2, List.of(cells), cells.length, HeldLine.COLUMNS.names().size());
    }

    private static List<CsvFault> faults(HeldLine.Checked checked) {
        return ((HeldLine.Checked.Faulty) checked).faults();
    }
}
