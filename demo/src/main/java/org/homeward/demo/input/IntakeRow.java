package org.homeward.demo.input;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/// A parcel as it stands on the counter: what a clerk sees who opens it. The addressee's and sender's names are the
/// nodes' concern, not the players'.
///
/// @param row the line number in the intake file
/// @param contents empty where the row's contents cannot be read
public record IntakeRow(int row, String parcelRef, List<ContentsLine> contents) {

    /// One line of the contents.
    ///
    /// @param pieces at least 1
    /// @param grams of all the pieces together, at least 0
    public record ContentsLine(String category, String description, int pieces, int grams) {}

    public IntakeRow {
        contents = List.copyOf(contents);
    }

    static IntakeRow of(NamedCsvRecord row) {
        return new IntakeRow(
                Math.toIntExact(row.getStartingLineNumber()),
                Sheet.value(row, "parcel_ref"),
                readContents(Sheet.value(row, "contents")));
    }

    /// The lines of a contents column, `category|description|pieces|grams` joined by `; `; none where a part is unlike.
    static List<ContentsLine> readContents(String column) {
        var lines = new ArrayList<ContentsLine>();
        for (var part : column.split(";", -1)) {
            var members = part.strip().split("\\|", -1);
            if (members.length != 4) {
                return List.of();
            }
            try {
                lines.add(new ContentsLine(
                        members[0].strip(),
                        members[1].strip(),
                        Integer.parseInt(members[2].strip()),
                        Integer.parseInt(members[3].strip())));
            } catch (NumberFormatException _) {
                return List.of();
            }
        }
        return lines;
    }
}
