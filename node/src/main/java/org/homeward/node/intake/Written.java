package org.homeward.node.intake;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.node.csv.CsvFault;

/// What is sealed of one row: the cells as they were written, what is wrong with them, and the contents as they were
/// read. All three may name people.
///
/// @param items empty for a refused row
record Written(List<String> cells, List<CsvFault> faults, List<Item> items) {

    /// Where it is sealed.
    static final String PLACE = "intake_row";

    Written {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
        items = List.copyOf(items);
    }

    static Written of(Judged judged) {
        var cells = judged.form().cells();
        return switch (judged) {
            case Judged.Accepted accepted -> new Written(cells, List.of(), accepted.items());
            case Judged.Refused refused -> new Written(cells, refused.faults(), List.of());
        };
    }

    /// What is left of an erased row: its reference.
    static Written erased(String parcelRef) {
        var blank = Stream.generate(() -> "").limit(IntakeForm.COLUMNS.names().size() - 1);
        return new Written(Stream.concat(Stream.of(parcelRef), blank).toList(), List.of(), List.of());
    }

    IntakeForm form() {
        return new IntakeForm(cells);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "a written row";
    }
}
