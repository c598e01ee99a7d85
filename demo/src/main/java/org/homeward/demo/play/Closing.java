package org.homeward.demo.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Answer;
import org.homeward.demo.wire.Form;

/// The closing statement: bureau a proposes the hash of its bytes, the others sign where theirs are equal.
final class Closing {

    private final Scene scene;
    private final List<String> objections = new ArrayList<>();

    Closing(Scene scene) {
        this.scene = scene;
    }

    /// Proposes and signs; whoever cannot sign says why, and it stays on record.
    void propose() {
        scene.staff().roundOfficer(Party.A).post(statement() + "/proposal", "propose", Form.empty());
        scene.clock().settle();
        for (var party : List.of(Party.B, Party.NEUTRAL)) {
            var officer = scene.staff().reader(party);
            var answer = officer.attempt(statement() + "/signature", "sign", Form.empty());
            if (!answer.isGranted()) {
                object(party, answer);
            }
            scene.clock().settle();
        }
    }

    private void object(Party party, Answer answer) {
        objections.add("Node " + party.word() + " does not sign: " + answer.refusal());
        var form = Form.of("reason", "this node's own bytes differ");
        scene.staff().reader(party).attempt(statement() + "/refusal", "refuse", form);
    }

    /// Closes with the signatures there are, after the agreed days have passed.
    void closeWithout(Instant after) {
        scene.clock().reach(after);
        scene.clock().settle();
        var answer = scene.staff().roundOfficer(Party.A).attempt(statement() + "/close", "close", Form.empty());
        if (!answer.isGranted()) {
            objections.add("The round cannot be closed: " + answer.refusal());
        }
        scene.clock().settle();
    }

    /// True when all three nodes say that the round is closed.
    boolean isClosed() {
        for (var party : Party.values()) {
            var state =
                    scene.staff().reader(party).read(statement()).path("state").asString("");
            if (!state.equals("closed")) {
                return false;
            }
        }
        return true;
    }

    /// What kept a party from signing.
    List<String> objections() {
        return List.copyOf(objections);
    }

    private String statement() {
        return "/api/rounds/" + Scene.encoded(scene.round()) + "/statement";
    }
}
