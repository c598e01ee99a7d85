package org.homeward.node.desk;

import java.util.List;
import java.util.Optional;

/// A scan field that is always ready, the verdicts it got, and the log. Fragment `scan`. The field has the focus
/// whenever the page opens, and Enter sends it.
///
/// @param action where it is sent; also the page itself
/// @param open whether something can be scanned; else only the log is shown
/// @param wanted sent along: the number whose seal and grams are asked for; empty where a number is
/// @param label what the field asks for
/// @param hint how it is typed
/// @param typed what stays in the field
/// @param counts "17 of 40"
/// @param latest the reader's latest verdict, shown large
/// @param before those before it, shown small
/// @param log every scan, the newest first
/// @param listing page numbers of the log
/// @param undo how the last scan is taken back; empty if none can be
/// @param leftTitle how many are still to be scanned
/// @param left some of their numbers
/// @param leftMore how many more there are; empty if those are all
/// @param faults why the last deed was refused
public record ScanPart(
        String action,
        boolean open,
        String wanted,
        String label,
        String hint,
        String typed,
        String counts,
        Optional<Verdict> latest,
        List<Verdict> before,
        List<Line> log,
        Listing listing,
        Optional<Undo> undo,
        String leftTitle,
        List<String> left,
        String leftMore,
        Faults faults) {

    /// A scan of the log.
    ///
    /// @param told what it says
    /// @param who whose account
    public record Line(String time, State state, String number, String told, String who) {}

    /// Taking back the last scan.
    ///
    /// @param scan which, as it is sent
    /// @param button names the number
    public record Undo(String scan, String button) {}

    public ScanPart {
        before = List.copyOf(before);
        log = List.copyOf(log);
        left = List.copyOf(left);
    }
}
