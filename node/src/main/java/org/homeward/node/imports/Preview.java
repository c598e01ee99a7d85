package org.homeward.node.imports;

import java.util.List;
import java.util.Map;
import org.homeward.node.csv.CsvFault;

/// What taking in a file would do.
///
/// @param sheet of a workbook that was read; empty for CSV
/// @param columns in the order of the file
/// @param rows with their header not counted; `taken` + `refused` + `unchanged`
/// @param taken rows that would be taken in
/// @param refused rows that would come back to be corrected
/// @param unchanged rows that say what is there already
/// @param counts what else would change, by name
/// @param faults why rows are refused, grouped by rule, in the order in which the rules were first met
/// @param warnings what is said of rows that would be taken in, by rule
/// @param sha256 tells whether the same would still happen: over every row's line, verdict and rules, and the counts
public record Preview(
        String sheet,
        List<Column> columns,
        int rows,
        int taken,
        int refused,
        int unchanged,
        Map<String, Integer> counts,
        List<Group> faults,
        List<Warned> warnings,
        String sha256) {

    /// A column of the file.
    ///
    /// @param written as its first line names it
    /// @param name as which it is read; empty if it is not read
    /// @param first what stands there in the first row
    public record Column(String written, String name, String first) {

        /// The name only: the first row is about people.
        @Override
        public String toString() {
            return name;
        }
    }

    /// Rows that one rule refuses.
    ///
    /// @param rows how many
    /// @param examples the first of them
    public record Group(String rule, int rows, List<CsvFault> examples) {
        public Group {
            examples = List.copyOf(examples);
        }
    }

    /// Rows of which a rule warns.
    public record Warned(String rule, int rows) {}

    public Preview {
        columns = List.copyOf(columns);
        counts = Map.copyOf(counts);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        if (rows != taken + refused + unchanged) {
            throw new IllegalArgumentException("every row is taken, refused or unchanged");
        }
    }

    /// Whether confirming it would change anything.
    public boolean changesSomething() {
        return taken + refused > 0;
    }

    /// The number of rows only.
    @Override
    public String toString() {
        return rows + " rows";
    }
}
