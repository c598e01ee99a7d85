package org.homeward.node.watch;

/// One thing that is well or not.
///
/// @param name a word: `database`, `disk`, `clock.neutral`
/// @param state how bad it is
/// @param sentence what is so, with its value and unit, and what to do where something is to be done
record Sign(String name, State state, String sentence) {

    /// How bad.
    enum State {
        WELL,
        /// It works, and somebody should look.
        LOOK,
        /// The node cannot do its work.
        STOPS
    }

    static Sign well(String name, String sentence) {
        return new Sign(name, State.WELL, sentence);
    }

    static Sign look(String name, String sentence) {
        return new Sign(name, State.LOOK, sentence);
    }

    static Sign stops(String name, String sentence) {
        return new Sign(name, State.STOPS, sentence);
    }
}
