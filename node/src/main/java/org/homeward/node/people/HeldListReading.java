package org.homeward.node.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvRow;
import org.homeward.node.csv.RowReader;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.Tally;

/// A list while it is read, line by line.
final class HeldListReading implements RowReader {

    /// A line that is refused, as it was written.
    record Refused(int line, String personRef, List<String> cells, List<CsvFault> faults) {
        Refused {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }

        /// The line only.
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    private final LocalDate today;
    private final Tally tally = new Tally(HeldLine.COLUMNS);
    private final HashSet<String> references = new HashSet<>();
    private final List<HeldLine> good = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /// @param today by which a day of birth is not in the future
    HeldListReading(LocalDate today) {
        this.today = today;
    }

    @Override
    public void columns(String sheet, List<String> written) {
        tally.columns(sheet, written);
    }

    @Override
    public void row(CsvRow row) {
        tally.read(row);
        switch (HeldLine.check(row, isSecond(row.cells().getFirst()), today)) {
            case HeldLine.Checked.Good(var line) -> {
                good.add(line);
                tally.taken(row.line(), List.of());
            }
            case HeldLine.Checked.Faulty(var personRef, var faults) -> {
                refused.add(new Refused(row.line(), personRef, row.cells(), faults));
                tally.refused(row.line(), faults);
            }
        }
    }

    /// Whether an earlier line has this reference. An empty one is a fault of its own.
    private boolean isSecond(String reference) {
        return !reference.isBlank() && !references.add(reference.strip());
    }

    List<HeldLine> good() {
        return good;
    }

    List<Refused> refused() {
        return refused;
    }

    List<String> faultyReferences() {
        return refused.stream().map(Refused::personRef).toList();
    }

    /// Everybody whom the list names, also on a line with a fault.
    List<String> references() {
        return Stream.concat(good.stream().map(HeldLine::personRef), faultyReferences().stream())
                .toList();
    }

    /// The first faults.
    List<CsvFault> faults(int most) {
        return refused.stream()
                .flatMap(line -> line.faults().stream())
                .limit(most)
                .toList();
    }

    Preview preview(Map<String, Integer> counts) {
        return tally.preview(counts);
    }
}
