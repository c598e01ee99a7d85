package org.homeward.node.desk;

import java.util.List;

/// One field of a form as it is shown: its label above, a hint, what is wrong with it, what was typed. Fragment
/// `field`.
///
/// @param id its id and its name in the form
/// @param kind how it is typed
/// @param hint an example or why it is asked; may be empty
/// @param value what was typed, given back as it was; empty for a secret or a file
/// @param choices of a list; empty for other kinds
/// @param said what is wrong, each in a sentence; empty if nothing is
/// @param first whether the page begins with it
public record Field(
        String id,
        Kind kind,
        String label,
        String hint,
        String value,
        List<Choice> choices,
        List<String> said,
        boolean first) {

    /// How a field is typed.
    public enum Kind {
        /// A line of text.
        LINE,
        /// A number, seal or code, in even letters and without correction by the browser.
        CODE,
        /// Whole digits; a phone shows its digits.
        NUMBER,
        /// A few lines of text.
        TEXT,
        /// One of a list.
        CHOICE,
        /// A file.
        FILE
    }

    /// One of a list.
    public record Choice(String value, String label) {}

    public Field {
        choices = List.copyOf(choices);
        said = List.copyOf(said);
    }

    /// The ids that describe the field to a screen reader; empty for none.
    public String describedBy() {
        var hintId = hint.isEmpty() ? "" : id + "-hint";
        var saidId = said.isEmpty() ? "" : id + "-said";
        return (hintId + " " + saidId).strip();
    }

    /// The same field with a hint.
    public Field hinted(String text) {
        return new Field(id, kind, label, text, value, choices, said, first);
    }

    /// The same field, focused when the page opens.
    public Field atFirst() {
        return new Field(id, kind, label, hint, value, choices, said, true);
    }
}
