package org.homeward.node.intake;

import java.util.List;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Frame;

/// The counter's form as it is shown.
///
/// @param over which parcel is corrected; empty for a new one
/// @param action where it is sent
/// @param round of which round
/// @param from the row that is corrected by handing it in again; empty if none is
/// @param lineCount how many lines of contents there are
/// @param closed what is said instead of the form where nothing can be taken in; else absent
record CounterPage(
        Frame frame,
        String heading,
        String over,
        String action,
        String round,
        String from,
        Faults faults,
        List<Field> addressee,
        List<Field> sender,
        List<Field> figures,
        List<Line> lines,
        int lineCount,
        Conditions conditions,
        List<Field> paper,
        List<Empty> closed) {

    CounterPage {
        addressee = List.copyOf(addressee);
        sender = List.copyOf(sender);
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
        paper = List.copyOf(paper);
        closed = List.copyOf(closed);
    }

    /// A line of the contents.
    ///
    /// @param said what is wrong with it
    record Line(int number, Field category, Field description, Field pieces, Field grams, List<String> said) {
        Line {
            said = List.copyOf(said);
        }
    }

    /// What the other side takes.
    ///
    /// @param source whose rulebook, which version
    /// @param familyLanguage in which the reasons are read out
    record Conditions(String source, String familyLanguage, List<Condition> rules) {
        Conditions {
            rules = List.copyOf(rules);
        }
    }

    /// A rule.
    ///
    /// @param reason in the reader's language
    /// @param family the same in the family's, where that is another; else empty
    /// @param broken whether this parcel breaks it
    record Condition(String rule, String reason, String family, boolean broken) {}
}
