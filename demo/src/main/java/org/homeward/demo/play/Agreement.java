package org.homeward.demo.play;

import java.util.List;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Answer;
import org.homeward.demo.wire.Form;
import org.homeward.demo.wire.Session;

/// The round is agreed: rulebooks published, terms proposed by bureau a, signed by bureau b, then by the neutral.
final class Agreement {

    /// The nodes refuse the terms; the message holds their faults.
    static final class TermsRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TermsRefused(String by, Answer answer) {
            super("Node " + by + " refuses the terms: " + answer.refusal());
        }
    }

    private final Scene scene;

    Agreement(Scene scene) {
        this.scene = scene;
    }

    void publishRulebooks() {
        for (var bureau : Party.BUREAUS) {
            var sheet = scene.input().side(bureau).rulebook();
            var answer = officer(bureau).attemptBytes("/api/rulebooks", "rulebook", "text/csv; charset=UTF-8", sheet);
            granted(bureau.word(), answer);
        }
        scene.clock().settle();
    }

    void sign() {
        var terms = scene.input().terms().written();
        granted("a", officer(Party.A).attemptBytes("/api/rounds", "terms", "application/json", terms));
        scene.clock().settle();
        for (var party : List.of(Party.B, Party.NEUTRAL)) {
            var sha256 = officer(party).read(round()).path("sha256").asString("");
            granted(party.word(), officer(party).attempt(round() + "/signature", "sign", Form.of("sha256", sha256)));
            scene.clock().settle();
        }
        for (var party : Party.values()) {
            var state = officer(party).read(round()).path("state").asString("");
            if (!state.equals("agreed")) {
                throw new Stopped("All have signed, and node " + party.word() + " says the round is " + state + ".");
            }
        }
    }

    private Session officer(Party party) {
        return scene.staff().reader(party);
    }

    private String round() {
        return "/api/rounds/" + Scene.encoded(scene.round());
    }

    private static void granted(String by, Answer answer) {
        if (!answer.isGranted()) {
            throw new TermsRefused(by, answer);
        }
    }
}
