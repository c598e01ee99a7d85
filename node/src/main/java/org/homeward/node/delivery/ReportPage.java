package org.homeward.node.delivery;

import java.util.List;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Pick;

/// A page on which a place clerk reports one thing about a parcel or its addressee. Template `delivery/report`.
///
/// @param number of the parcel
/// @param told what follows from the report, before it is made
/// @param picks questions, may be none
/// @param fields may be none
/// @param paper the fields for what was done on paper; none where that is not reported
/// @param button names the deed
record ReportPage(
        Frame frame,
        String heading,
        String number,
        List<String> told,
        Faults faults,
        List<Pick> picks,
        List<Field> fields,
        List<Field> paper,
        String button,
        String back) {
    ReportPage {
        told = List.copyOf(told);
        picks = List.copyOf(picks);
        fields = List.copyOf(fields);
        paper = List.copyOf(paper);
    }

    /// The number only.
    @Override
    public String toString() {
        return number;
    }
}
