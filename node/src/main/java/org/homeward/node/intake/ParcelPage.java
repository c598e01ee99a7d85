package org.homeward.node.intake;

import java.util.List;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.State;

/// One parcel as the counter has it: to be read to the family and sealed, or how it stands since.
///
/// @param reference the family's
/// @param lead what happens next
/// @param lines everything that was answered
/// @param warnings what the examiner of the other side may ask about
/// @param agrees that nothing refuses it, by which rules
/// @param sealing the one form that seals it; empty once it is sealed
/// @param receipt address where a new secret is given; empty where there is none to give
/// @param following address of its way since it was packed; empty before
record ParcelPage(
        Frame frame,
        String heading,
        String reference,
        String lead,
        State state,
        List<CheckedLine> lines,
        List<String> warnings,
        String agrees,
        List<Sealing> sealing,
        String receipt,
        String following) {

    ParcelPage {
        lines = List.copyOf(lines);
        sealing = List.copyOf(sealing);
        warnings = List.copyOf(warnings);
    }

    /// The form that seals.
    ///
    /// @param paper the fields for what was done on paper
    record Sealing(String action, Faults faults, Field seal, Field weight, List<Field> paper) {
        Sealing {
            paper = List.copyOf(paper);
        }
    }
}
