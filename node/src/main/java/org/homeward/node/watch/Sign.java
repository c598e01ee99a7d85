package org.homeward.node.watch;

import java.util.Map;
import org.homeward.node.desk.Words;

/// One thing that is well or not.
///
/// @param name a word: `database`, `disk`, `clock.neutral`
/// @param state how bad it is
/// @param key its sentence is `sign.<key>`: what is so, and what to do where something is to be done
/// @param values what the sentence names: counts, times and sides, never a person
record Sign(String name, State state, String key, Map<String, Object> values) {

    /// How bad.
    enum State {
        WELL,
        /// It works, and somebody should look.
        LOOK,
        /// The node cannot do its work.
        STOPS
    }

    Sign {
        values = Map.copyOf(values);
    }

    static Sign well(String name, String key, Map<String, Object> values) {
        return new Sign(name, State.WELL, key, values);
    }

    static Sign look(String name, String key, Map<String, Object> values) {
        return new Sign(name, State.LOOK, key, values);
    }

    static Sign stops(String name, String key, Map<String, Object> values) {
        return new Sign(name, State.STOPS, key, values);
    }

    /// The sentence in the reader's language; the side it is about is named in it as `by`.
    String said(Words words) {
        var said = new java.util.HashMap<String, Object>();
        values.forEach((name, value) ->
                said.put(name, value instanceof org.homeward.node.wiring.Side side ? words.side(side) : value));
        return words.say("sign." + key, said);
    }

    /// What it is about: the first word of the name.
    String about() {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }
}
