package org.homeward.node.desk;

import java.util.List;

/// The summary above a form: how many things are to be put right, each a link to its field. Fragment `faults`.
///
/// @param heading with the number of things
/// @param lines each said again, in the same words, at its field
public record Faults(String heading, List<Form.Fault> lines) {

    public Faults {
        lines = List.copyOf(lines);
    }

    /// The summary of these.
    static Faults of(Words words, List<Form.Fault> lines) {
        return new Faults(words.say("form.faults", "n", lines.size()), lines);
    }

    /// Whether there is nothing to put right.
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
