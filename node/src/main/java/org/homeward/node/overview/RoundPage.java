package org.homeward.node.overview;

import java.util.List;
import java.util.Optional;
import org.homeward.node.desk.Frame;

/// The round page, ready to be shown: every text in the reader's language, every figure written out.
///
/// @param round the round's name, as it stands in the terms
/// @param heading what the page is about
/// @param lead one sentence about how the round stands
/// @param waits what waits for the reader; may be empty
/// @param where the picture; empty while there is no parcel
/// @param papers whether agreement and closing statement can be printed: the round is agreed
/// @param signs whether the reader is one of those who sign terms and statement
/// @param noneYet what is said instead: that there is none, why that is fine, what comes next
record RoundPage(
        Frame frame,
        String round,
        boolean papers,
        boolean signs,
        String heading,
        String lead,
        List<DateCell> dates,
        List<Wait> waits,
        Optional<Where> where,
        String noneYet,
        Parity parity,
        Late late,
        List<Event> events) {

    RoundPage {
        dates = List.copyOf(dates);
        waits = List.copyOf(waits);
        events = List.copyOf(events);
    }

    /// A date of the round's calendar.
    ///
    /// @param note a second line, or empty
    /// @param kind `now`, `late`, `done`, or empty
    record DateCell(String label, String value, String note, String kind) {}

    /// Work that waits.
    ///
    /// @param count how many
    /// @param note since when, or by when; may be empty
    /// @param late whether its day has passed
    record Wait(String count, String what, String note, boolean late) {}

    /// The picture of the round.
    record Where(List<Zone> zones, List<Way> ways, List<Row> rows, Off off) {}

    /// An organisation's third of the picture.
    record Zone(Frame.Name name, String note) {}

    /// One side's ribbon.
    ///
    /// @param side `a` or `b`
    /// @param from how many, from whose families
    /// @param unknown said where this node has no figures of that side yet; else empty
    record Way(String side, String from, String unknown, Picture drawing, List<Figure> figures) {}

    /// A figure under a ribbon.
    ///
    /// @param key of the stage, for its place in the grid
    record Figure(String key, String count, String label) {}

    /// The same for a phone, with bars.
    ///
    /// @param bars lengths of both bars in thousandths of the larger side
    record Row(String label, String a, String b, Optional<Bars> bars) {}

    /// Two bars.
    record Bars(int a, int b) {}

    /// What is not on the way.
    ///
    /// @param differences sentence about parcels with a difference left open; empty if there is none
    record Off(List<String> heads, List<Line> lines, String differences) {}

    /// A line of figures.
    record Line(String label, List<String> figures) {}

    /// The parity report.
    ///
    /// @param counted by whom and when
    /// @param same who signed a statement with these figures
    /// @param others who counted otherwise or refused
    record Parity(List<Line> lines, String counted, List<Frame.Name> same, List<Frame.Name> others) {}

    /// What is late.
    ///
    /// @param total how many duties and parcels
    /// @param none what is said if nothing is
    record Late(String total, List<Duty> duties, String none) {}

    /// A duty whose day has passed.
    record Duty(
            String what, String article, String rule, Frame.Name owedBy, String parcels, String due, String lateBy) {}

    /// Something that happened.
    ///
    /// @param when time, with the day where it is not today
    /// @param state `done`, `way`, `late`, `stop` or `open`: shape and colour
    /// @param word the state in a word
    record Event(String when, String state, String word, String sentence) {}
}
