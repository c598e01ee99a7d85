package org.homeward.demo.play;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a node says to a scan.
///
/// @param word empty where the node gave none
record Verdict(String word, String sentence) {

    static Verdict of(JsonNode answer) {
        return new Verdict(
                answer.path("verdict").asString(""), answer.path("sentence").asString(""));
    }

    /// @throws Stopped when it is none of these
    void mustBe(String what, String... words) {
        if (!List.of(words).contains(word)) {
            throw new Stopped("While " + what + " the node said \"" + word + "\" (" + sentence + "), expected "
                    + String.join(" or ", words) + ".");
        }
    }
}
