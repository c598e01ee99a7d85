package org.homeward.node.paper;

import java.time.Instant;

/// What a sheet of paper says of a step that was done without the node.
///
/// @param happenedAt when it was done
/// @param sheet the number of the sheet, 1 to 40 characters
/// @param witnessedBy who saw it and signed the sheet, 1 to 100 characters
public record Paper(Instant happenedAt, String sheet, String witnessedBy) {

    static final int SHEET_CHARS_MAX = 40; // A printed number with a prefix; it is typed.
    static final int WITNESS_CHARS_MAX = 100; // A name with rank and unit.

    /// The sheet only.
    @Override
    public String toString() {
        return "sheet " + sheet;
    }
}
