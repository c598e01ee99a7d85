package org.homeward.node.desk;

import java.util.List;

/// One of a few, all in view: a question with its answers as radio buttons. Fragment `pick`.
///
/// @param id its name in the form, and the id of its first answer
/// @param legend the question
/// @param hint why it is asked; may be empty
/// @param options the answers
/// @param said what is wrong, each in a sentence; empty if nothing is
public record Pick(String id, String legend, String hint, List<Option> options, List<String> said) {

    /// One answer.
    ///
    /// @param hint what follows from it; may be empty
    /// @param chosen whether it is the one that was given
    public record Option(String value, String label, String hint, boolean chosen) {}

    public Pick {
        options = List.copyOf(options);
        said = List.copyOf(said);
    }

    /// The ids that describe the question to a screen reader; empty for none.
    public String describedBy() {
        var hintId = hint.isEmpty() ? "" : id + "-hint";
        var saidId = said.isEmpty() ? "" : id + "-said";
        return (hintId + " " + saidId).strip();
    }

    /// The same question with a hint.
    public Pick hinted(String text) {
        return new Pick(id, legend, text, options, said);
    }
}
