package org.homeward.demo.input;

import java.util.List;

/// The input of a round cannot be read; says everything that is wrong with it at once.
public final class UnreadableRound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param faults one sentence each, at least one
    public UnreadableRound(List<String> faults) {
        super(String.join("\n", faults));
    }
}
