package org.homeward.demo.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Party;
import org.homeward.demo.play.Journey.Hands;
import org.homeward.demo.play.Parcel.ManifestLine;
import org.homeward.demo.play.Parcel.Stay;
import org.homeward.demo.wire.Form;
import tools.jackson.databind.JsonNode;

/// What happens at the places of detention between the parcel's arrival and its examination, and when things leave.
final class Places {

    private final Scene scene;
    private final Carriage carriage;

    Places(Scene scene, Carriage carriage) {
        this.scene = scene;
        this.carriage = carriage;
    }

    /// Each receiving bureau hands on to each of its places what was announced there and has come.
    void handOn() {
        scene.bothSides(detaining -> scene.crew()
                .each(new ArrayList<>(scene.input().places(detaining)), place -> handOnTo(detaining, place)));
        scene.clock().settle();
    }

    private void handOnTo(Party detaining, String place) {
        var way = Optional.of(Incident.Way.TO_PLACE);
        var loads = new ArrayList<Load>();
        for (var row : announced(detaining, place)) {
            var parcel = scene.world().byNumber(row.path("itemNumber").asString(""));
            parcel.filter(it -> it.incident(Incident.Lost.class).isEmpty()).ifPresent(it -> {
                it.announce(new Stay(place, row.path("personRef").asString(""), lines(row)));
                loads.add(Load.of(it, way));
            });
        }
        if (!loads.isEmpty()) {
            var journey =
                    new Journey(Stage.TO_PLACES, "way out", way, carriage.bureau(detaining), hands(detaining, place));
            new Handover(scene.oneAtATime(), journey).carry(loads);
        }
    }

    private List<JsonNode> announced(Party detaining, String place) {
        return scene.staff().placeClerk(detaining, place).rows(listOf(place));
    }

    private String listOf(String place) {
        return "/api/place/parcels" + scene.ofRound() + "&place=" + Scene.encoded(place);
    }

    private static List<ManifestLine> lines(JsonNode row) {
        var lines = new ArrayList<ManifestLine>();
        for (var line : row.path("lines")) {
            lines.add(new ManifestLine(
                    line.path("line").asInt(0), line.path("description").asString("")));
        }
        return lines;
    }

    private Hands hands(Party detaining, String place) {
        return new Hands(
                detaining, detaining.word() + ":" + place, List.of(scene.staff().placeClerk(detaining, place)));
    }

    /// When a place signed for a parcel, as its clerk's list says.
    Instant receivedAt(Parcel parcel) {
        var detaining = parcel.key().side().other();
        for (var row : announced(detaining, parcel.stay().place())) {
            if (row.path("itemNumber").asString("").equals(parcel.itemNumber())) {
                return Instant.parse(
                        row.path("receivedAt").asString(scene.clock().now().toString()));
            }
        }
        return scene.clock().now();
    }

    /// The place clerks report, on the day of arrival, what will not be given.
    void report() {
        for (var home : Party.BUREAUS) {
            for (var parcel : arrived(home)) {
                parcel.incidents().forEach(incident -> reportOne(parcel, incident));
            }
        }
        scene.clock().settle();
    }

    private void reportOne(Parcel parcel, Incident incident) {
        var clerk = scene.staff()
                .placeClerk(parcel.key().side().other(), parcel.stay().place());
        var form = Form.of("round", scene.round()).with("itemNumber", parcel.itemNumber());
        if (incident instanceof Incident.Released) {
            clerk.post("/api/releases", parcel.itemNumber(), form);
        } else if (incident instanceof Incident.CannotBeGiven withheld) {
            form.with("reason", withheld.reason().name().toLowerCase(Locale.ROOT));
            clerk.post("/api/protection/reports", parcel.itemNumber(), form);
        }
    }

    List<Parcel> arrived(Party home) {
        return scene.world().packedOf(home).stream()
                .filter(parcel -> !parcel.stay().place().isEmpty())
                .toList();
    }

    /// The old places report transfers: with the new address, so that parcels are handed on; or, refused, without.
    void transferOnArrival() {
        scene.bothSides(home -> {
            var moves = new TreeMap<String, List<Parcel>>();
            for (var parcel : arrived(home)) {
                parcel.incident(Incident.Transferred.class)
                        .ifPresent(moved -> transfer(parcel, moved.place(), moved.address(), moves));
                parcel.incident(Incident.TransferredNoAddress.class)
                        .ifPresent(moved -> attemptWithoutAddress(parcel, moved.place()));
            }
            moves.forEach((way, parcels) -> handOnBetween(home.other(), way, parcels));
        });
        scene.clock().settle();
    }

    /// Two days later, the address is known.
    void transferWithAddress() {
        scene.bothSides(home -> {
            var moves = new TreeMap<String, List<Parcel>>();
            for (var parcel : arrived(home)) {
                parcel.incident(Incident.TransferredNoAddress.class)
                        .ifPresent(moved -> transfer(parcel, moved.place(), moved.address(), moves));
            }
            moves.forEach((way, parcels) -> handOnBetween(home.other(), way, parcels));
        });
        scene.clock().settle();
    }

    private void attemptWithoutAddress(Parcel parcel, String newPlace) {
        var clerk = scene.staff()
                .placeClerk(parcel.key().side().other(), parcel.stay().place());
        clerk.attempt("/api/transfers", parcel.itemNumber() + " without address", transferForm(parcel, newPlace));
    }

    private Form transferForm(Parcel parcel, String newPlace) {
        return Form.of("round", scene.round())
                .with("personRef", parcel.stay().personRef())
                .with("newPlace", newPlace);
    }

    private void transfer(Parcel parcel, String newPlace, String address, Map<String, List<Parcel>> moves) {
        var oldPlace = parcel.stay().place();
        var clerk = scene.staff().placeClerk(parcel.key().side().other(), oldPlace);
        var form = transferForm(parcel, newPlace).with("newAddress", address);
        var rerouted = clerk.post("/api/transfers", parcel.itemNumber() + " with address", form)
                .path("rerouted");
        for (var number : rerouted) {
            scene.world()
                    .byNumber(number.asString(""))
                    .filter(one -> one.stay().place().equals(oldPlace) && !one.isNeverGiven())
                    .ifPresent(one -> moves.computeIfAbsent(oldPlace + ">" + newPlace, _ -> new ArrayList<>())
                            .add(one));
        }
    }

    private void handOnBetween(Party detaining, String way, List<Parcel> parcels) {
        var from = way.substring(0, way.lastIndexOf('>'));
        var to = way.substring(way.lastIndexOf('>') + 1);
        var purpose = "transfer of " + parcels.getFirst().itemNumber();
        var journey =
                new Journey(Stage.TO_PLACES, purpose, Optional.empty(), hands(detaining, from), hands(detaining, to));
        var loads = parcels.stream()
                .map(parcel -> Load.of(parcel, Optional.empty()))
                .toList();
        new Handover(scene, journey).carry(loads);
        parcels.forEach(parcel -> parcel.moveTo(to));
    }

    /// The places give back to their bureau everything that goes home.
    void giveBack() {
        scene.bothSides(home -> {
            var byPlace = new TreeMap<String, List<Load>>();
            for (var item : scene.world().homebound(home)) {
                byPlace.computeIfAbsent(item.place(), _ -> new ArrayList<>()).add(Load.of(item));
            }
            scene.crew()
                    .each(byPlace.entrySet(), entry -> giveBackFrom(home.other(), entry.getKey(), entry.getValue()));
        });
        scene.clock().settle();
    }

    private void giveBackFrom(Party detaining, String place, List<Load> loads) {
        var journey = new Journey(
                Stage.RETURNS, "way home", Optional.empty(), hands(detaining, place), carriage.bureau(detaining));
        new Handover(scene.oneAtATime(), journey).carry(loads);
    }
}
