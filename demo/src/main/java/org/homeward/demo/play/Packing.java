package org.homeward.demo.play;

import java.util.HashSet;
import java.util.Set;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Form;
import tools.jackson.databind.JsonNode;

/// Every sealed parcel whose addressee was found gets its number and its pallet.
final class Packing {

    private final Scene scene;

    Packing(Scene scene) {
        this.scene = scene;
    }

    void pack() {
        scene.bothSides(home -> {
            var matched = matchedRows(home);
            var theirs = scene.world().of(home).stream()
                    .filter(parcel -> matched.contains(parcel.key().row()))
                    .toList();
            scene.crew().each(theirs, parcel -> packOne(home, parcel));
            scene.staff().intakeClerk(home, 0).post("/api/packing/close", "close", Form.of("round", scene.round()));
        });
        scene.clock().settle();
    }

    private Set<Integer> matchedRows(Party home) {
        var matched = new HashSet<Integer>();
        var sealed = scene.staff().intakeClerk(home, 0).rows("/api/intake/parcels" + scene.ofRound() + "&state=sealed");
        for (JsonNode row : sealed) {
            if (row.path("matched").asBoolean(false)) {
                matched.add(row.path("row").asInt(0));
            }
        }
        return matched;
    }

    private void packOne(Party home, Parcel parcel) {
        var form = Form.of("round", scene.round()).with("parcelRef", parcel.parcelRef());
        var answer = scene.staff()
                .intakeClerk(home, parcel.key().row())
                .post("/api/packing/parcels", parcel.key().toString(), form);
        Verdict.of(answer).mustBe("packing " + parcel, "packed", "packed_before");
        scene.world().labelled(parcel, answer.path("itemNumber").asString(""));
        scene.audience().deed(Stage.PACKING);
    }
}
