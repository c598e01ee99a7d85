package org.homeward.node.intake;

import java.util.UUID;

/// One parcel as it was handed in and judged, to be kept.
///
/// @param intake an id without meaning, by which it is counted
/// @param row line of the file, 0 at the counter
record IntakeRow(UUID intake, int row, Judged judged) {}
