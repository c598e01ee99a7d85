package org.homeward.demo.play;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.homeward.demo.play.Parcel.Reading;
import org.homeward.demo.wire.Form;
import org.homeward.demo.wire.Session;

/// One handover of a load: opened and scanned by the giver, scanned and signed by the receiver, countersigned. Custody
/// passes when both have signed.
final class Handover {

    private final Scene scene;
    private final Journey journey;
    private final Inspection inspection;

    Handover(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.inspection = new Inspection(scene);
    }

    /// Hands all of it over, and returns the handover's id when both have signed.
    String carry(List<Load> loads) {
        var handover = open();
        scene.crew().each(loads, load -> give(handover, load));
        act(journey.giver().first(), handover, "offer");
        scene.clock().await(journey.name() + " is offered", () -> isListed(journey.receiver(), handover, "offered"));
        receiveAll(handover, loads);
        act(journey.receiver().first(), handover, "receive");
        scene.clock()
                .await(
                        journey.name() + " is signed by the receiver",
                        () -> isListed(journey.giver(), handover, "received"));
        act(journey.giver().first(), handover, "signature");
        scene.clock()
                .await(journey.name() + " is signed by both", () -> isListed(journey.receiver(), handover, "agreed"));
        return handover;
    }

    private String open() {
        var form = Form.of("round", scene.round())
                .with("to", journey.receiver().party())
                .with("from", journey.giver().party());
        return journey.giver()
                .first()
                .post("/api/handovers", journey.name(), form)
                .path("handover")
                .asString("");
    }

    private void give(String handover, Load load) {
        var giver = journey.giver().turn(load.itemNumber().hashCode());
        var verdict = scan(giver, handover, "given", load.itemNumber(), load.atGiver());
        verdict.mustBe("loading " + load.itemNumber() + " for " + journey.name(), "scanned", "scanned_before");
    }

    private void receiveAll(String handover, List<Load> loads) {
        var differing = new ConcurrentLinkedQueue<Load>();
        scene.crew().each(loads, load -> receive(handover, load, differing));
        if (differing.isEmpty()) {
            return;
        }
        scene.clock().settle();
        differing.forEach(
                load -> inspection.open(journey, handover, load.parcel().orElseThrow()));
        scene.clock().settle();
        scene.crew().each(differing, load -> {
            var parcel = load.parcel().orElseThrow();
            scan(receiverOf(load), handover, "received", load.itemNumber(), parcel.reading())
                    .mustBe("receiving " + parcel + " again for " + journey.name(), "agreed");
        });
    }

    private void receive(String handover, Load load, Queue<Load> differing) {
        var verdict = scan(receiverOf(load), handover, "received", load.itemNumber(), load.atReceiver());
        if (load.parcel().isPresent() && verdict.word().endsWith("_differs")) {
            differing.add(load);
        } else {
            verdict.mustBe("receiving " + load.itemNumber() + " for " + journey.name(), "agreed", "scanned_before");
        }
    }

    private Session receiverOf(Load load) {
        return journey.receiver().turn(load.itemNumber().hashCode());
    }

    private Verdict scan(Session person, String handover, String side, String itemNumber, Reading reading) {
        var form = Form.of("itemNumber", itemNumber)
                .with("seal", reading.seal())
                .with("weightGrams", reading.weightGrams());
        var path = "/api/handovers/" + handover + "/" + side;
        var verdict = Verdict.of(person.post(path, itemNumber + " " + reading, form));
        scene.audience().deed(journey.stage());
        return verdict;
    }

    private void act(Session person, String handover, String deed) {
        person.post("/api/handovers/" + handover + "/" + deed, deed, Form.empty());
    }

    private boolean isListed(Journey.Hands hands, String handover, String state) {
        var path = "/api/handovers" + scene.ofRound() + "&state=" + state;
        return hands.first().rows(path).stream()
                .anyMatch(row -> row.path("handover").asString("").equals(handover));
    }
}
