package org.homeward.node.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.csv.CsvColumns;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvRow;
import org.homeward.node.csv.WrittenDate;

/// One person as the detaining bureau lists him.
///
/// @param personRef his reference, 1 to 60 characters, once in a list
/// @param birthDate empty where the bureau does not know it
/// @param serviceNumber empty where he has none
/// @param place the place of detention; it leaves this bureau as a delivery code only
/// @param health as the bureau writes it; it never leaves this bureau in a round
/// @param regime under which he is protected
record HeldLine(
        String personRef,
        String surname,
        String givenName,
        String patronymic,
        Optional<LocalDate> birthDate,
        String rank,
        String serviceNumber,
        String place,
        String health,
        HeldPerson.Regime regime) {

    static final CsvColumns COLUMNS = new CsvColumns(
            "held",
            List.of(
                    "person_ref",
                    "surname",
                    "given_name",
                    "patronymic",
                    "birth_date",
                    "rank",
                    "service_number",
                    "place",
                    "health",
                    "regime"),
            java.util.Set.of("row", "faults"));

    static final int REFERENCE_CHARS_MAX = 60; // A reference is typed and read aloud.
    static final int CELL_CHARS_MAX = 200; // The longest names and ranks are half as long.

    /// A line that was read, or everything that is wrong with it.
    sealed interface Checked {
        record Good(HeldLine line) implements Checked {}

        /// @param personRef if it can be read, so that a faulty line is never taken for a person who is gone
        record Faulty(String personRef, List<CsvFault> faults) implements Checked {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Reads a row whose cells are in the order of [#COLUMNS].
    ///
    /// @param isSecond whether an earlier line of the list has the same reference
    /// @param today by which a day of birth is not in the future
    static Checked check(CsvRow row, boolean isSecond, LocalDate today) {
        var cells = row.cells().stream().map(String::strip).toList();
        var reference = cells.getFirst();
        if (!row.isWhole()) {
            var fault = new CsvFault(
                    row.line(),
                    "person_ref",
                    row.cellCount() + " cells",
                    row.columnCount() + " cells, as in line 1",
                    "form.columns");
            return new Checked.Faulty(reference, List.of(fault));
        }
        var faults = new ArrayList<CsvFault>();
        if (reference.isEmpty() || reference.length() > REFERENCE_CHARS_MAX || isSecond) {
            faults.add(new CsvFault(
                    row.line(), "person_ref", reference, "1 to 60 characters, once in the list", "form.reference"));
        }
        if (cells.get(1).codePoints().noneMatch(Character::isLetter)) {
            faults.add(new CsvFault(row.line(), "surname", cells.get(1), "a name with a letter in it", "form.surname"));
        }
        var birthDate = WrittenDate.birth(cells.get(4), today);
        if (birthDate.isEmpty() && !cells.get(4).isEmpty()) {
            faults.add(new CsvFault(
                    row.line(), "birth_date", cells.get(4), WrittenDate.FORM + ", or empty", "form.birth_date"));
        }
        if (cells.get(7).isEmpty()) {
            faults.add(new CsvFault(row.line(), "place", "", "the place of detention", "form.place"));
        }
        var regime = HeldPerson.Regime.written(cells.get(9));
        if (regime.isEmpty()) {
            faults.add(new CsvFault(
                    row.line(), "regime", cells.get(9), "prisoner_of_war, civilian or undetermined", "form.regime"));
        }
        faults.addAll(tooLong(row.line(), cells));
        return faults.isEmpty() && regime.isPresent()
                ? new Checked.Good(line(cells, birthDate, regime.get()))
                : new Checked.Faulty(reference, faults);
    }

    private static List<CsvFault> tooLong(int line, List<String> cells) {
        var faults = new ArrayList<CsvFault>();
        for (int at = 1; at < cells.size(); at++) {
            if (cells.get(at).length() > CELL_CHARS_MAX) {
                faults.add(new CsvFault(
                        line,
                        COLUMNS.names().get(at),
                        cells.get(at).length() + " characters",
                        "at most " + CELL_CHARS_MAX + " characters",
                        "form.length"));
            }
        }
        return faults;
    }

    private static HeldLine line(List<String> cells, Optional<LocalDate> birthDate, HeldPerson.Regime regime) {
        return new HeldLine(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                birthDate,
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                regime);
    }

    /// The reference only.
    @Override
    public String toString() {
        return personRef;
    }
}
