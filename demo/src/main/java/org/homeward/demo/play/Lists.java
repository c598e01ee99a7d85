package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.List;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.Sheet;
import org.homeward.demo.wire.Form;
import tools.jackson.databind.JsonNode;

/// Lists of people held, and who on them the parcels are for.
final class Lists {

    /// Confirmed at once: one record lists so many lines at most.
    private static final int CONFIRMED_MAX = 5_000;

    private final Scene scene;

    Lists(Scene scene) {
        this.scene = scene;
    }

    /// Each side's tracing officer imports whom it holds.
    void importWhole() {
        scene.bothSides(
                bureau -> importList(bureau, "whole", scene.input().side(bureau).held()));
        scene.clock().settle();
    }

    /// A later list, of those sides that have one.
    void importLater() {
        scene.bothSides(
                bureau -> scene.input().side(bureau).heldLater().ifPresent(list -> importList(bureau, "later", list)));
        scene.clock().settle();
    }

    private void importList(Party bureau, String kind, Sheet list) {
        scene.staff().tracingOfficer(bureau).upload("/api/held-lists" + scene.ofRound() + "&kind=" + kind, kind, list);
    }

    /// Each home bureau's tracing officer confirms what the software proposes as matches, in batches, and leaves open
    /// what it proposes for review.
    void confirmMatches() {
        scene.bothSides(this::confirm);
        scene.clock().settle();
    }

    private void confirm(Party home) {
        var officer = scene.staff().tracingOfficer(home);
        var proposals = new ArrayList<String>();
        for (JsonNode row : officer.rows("/api/tracing/proposals" + scene.ofRound() + "&zone=match")) {
            proposals.add(row.path("proposal").asString(""));
        }
        for (var from = 0; from < proposals.size(); from += CONFIRMED_MAX) {
            List<String> batch = proposals.subList(from, Math.min(proposals.size(), from + CONFIRMED_MAX));
            var form = Form.of("round", scene.round()).withWords("proposals", batch);
            officer.post("/api/tracing/confirmations", batch.getFirst(), form);
        }
    }
}
