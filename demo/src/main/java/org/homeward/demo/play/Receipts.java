package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Form;

/// The two receipts for a consignment, by the prisoners' representative and the guarding authority, once each of its
/// parcels has an outcome (GC III art. 125).
final class Receipts {

    private final Scene scene;
    private final Set<String> signed = ConcurrentHashMap.newKeySet();

    Receipts(Scene scene) {
        this.scene = scene;
    }

    /// Signs for every consignment that is settled by now.
    void sign() {
        scene.bothSides(detaining ->
                scene.crew().each(new ArrayList<>(scene.input().places(detaining)), place -> signAt(detaining, place)));
        scene.clock().settle();
    }

    private void signAt(Party detaining, String place) {
        var clerk = scene.staff().placeClerk(detaining, place);
        var path = "/api/consignments" + scene.ofRound() + "&place=" + Scene.encoded(place);
        for (var row : clerk.rows(path)) {
            var consignment = row.path("consignment").asString("");
            var isSettled = row.path("parcels").asLong(0) == row.path("settled").asLong(-1);
            if (isSettled && !row.path("closed").asBoolean(false) && signed.add(consignment)) {
                var form = Form.of("round", scene.round()).with("consignment", consignment);
                scene.staff().representative(detaining, place).post("/api/consignments/receipts", consignment, form);
                clerk.post("/api/consignments/receipts", consignment, form);
            }
        }
    }
}
