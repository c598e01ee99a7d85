package org.homeward.node.desk;

/// One large answer to one deed, as to a scan. Fragment `verdict`.
///
/// @param kind good, doubtful or refused: its colour and frame
/// @param word the verdict in a word or two
/// @param sentence what it means and what to do
/// @param number what was scanned
/// @param time when
public record Verdict(Kind kind, String word, String sentence, String number, String time) {

    /// Told apart in greyscale by their frames.
    public enum Kind {
        /// Solid pine.
        GOOD,
        /// Ochre tint in a double frame.
        DOUBT,
        /// Brick in a striped frame.
        REFUSED
    }

    /// The class in the style sheet.
    public String key() {
        return switch (kind) {
            case GOOD -> "good";
            case DOUBT -> "doubt";
            case REFUSED -> "refused";
        };
    }

    /// The verdict's shape.
    public String shape() {
        return switch (kind) {
            case GOOD -> "done";
            case DOUBT -> "late";
            case REFUSED -> "stop";
        };
    }
}
