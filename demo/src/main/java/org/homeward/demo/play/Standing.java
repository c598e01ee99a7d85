package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.demo.input.Party;
import tools.jackson.databind.JsonNode;

/// How both sides stand, as each home bureau's own node counts it.
final class Standing {

    private static final Map<String, String> WORDS = words();

    private final Scene scene;

    Standing(Scene scene) {
        this.scene = scene;
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("takenIn", "taken in");
        words.put("refused", "refused");
        words.put("unmatched", "unmatched");
        words.put("handedOver", "handed over");
        words.put("delivered", "delivered");
        words.put("deliveredWithRemovals", "with removals");
        words.put("undeliverable", "undeliverable");
        words.put("returned", "returned");
        words.put("lost", "lost");
        words.put("disputed", "disputed");
        return words;
    }

    /// One line for each side; counts of 0 are left out.
    String inWords() {
        var lines = new ArrayList<String>();
        for (var home : Party.BUREAUS) {
            var counts = scene.staff()
                    .roundOfficer(home)
                    .read("/api/rounds/" + Scene.encoded(scene.round()) + "/counts")
                    .path(home.word());
            lines.add(home.word() + ": " + line(counts));
        }
        return String.join("   ", lines);
    }

    private static String line(JsonNode counts) {
        var parts = new ArrayList<String>();
        WORDS.forEach((member, words) -> {
            var count = counts.path(member).asLong(0);
            if (count > 0) {
                parts.add(words + " " + count);
            }
        });
        return parts.isEmpty() ? "nothing yet" : String.join(", ", parts);
    }
}
