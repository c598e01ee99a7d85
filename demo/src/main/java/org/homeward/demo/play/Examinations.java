package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.demo.input.HeldPerson;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Incident.Removal;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Answer;
import org.homeward.demo.wire.Form;
import tools.jackson.databind.JsonNode;

/// The one examination of a parcel in the presence of its addressee or a fellow prisoner whom he delegated, and its
/// delivery against signature.
final class Examinations {

    // So many in a hundred addressees send a fellow prisoner, sign with a mark, or sign on paper.
    private static final int DELEGATING_PERCENT = 4;
    private static final int MARK_PERCENT = 5;
    private static final int PAPER_PERCENT = 3;

    private final Scene scene;
    private final Map<String, List<String>> fellowsByPlace = new HashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Examinations(Scene scene) {
        this.scene = scene;
        for (var bureau : Party.BUREAUS) {
            for (HeldPerson person : scene.input().side(bureau).heldPeople()) {
                fellowsByPlace
                        .computeIfAbsent(bureau.word() + ":" + person.place(), _ -> new ArrayList<>())
                        .add(person.personRef());
            }
        }
    }

    /// Those whose examination nothing holds up.
    static boolean isOrdinary(Parcel parcel) {
        return !parcel.isNeverGiven()
                && parcel.incident(Incident.HeldPastLimit.class).isEmpty()
                && parcel.incident(Incident.TransferredNoAddress.class).isEmpty();
    }

    /// Examines and gives each of these, side by side.
    void examineAndGive(Collection<Parcel> parcels) {
        var moved = movedOrGone();
        scene.crew().each(parcels, parcel -> {
            if (done.add(parcel.itemNumber())) {
                examine(parcel, moved);
                give(parcel, moved);
            }
        });
        scene.clock().settle();
    }

    /// People who may not be where the list says; nobody delegates them.
    private Set<String> movedOrGone() {
        var people = new HashSet<String>();
        for (var home : Party.BUREAUS) {
            for (var parcel : scene.world().packedOf(home)) {
                if (!parcel.incidents().isEmpty()) {
                    people.add(parcel.stay().personRef());
                }
            }
        }
        return people;
    }

    private void examine(Parcel parcel, Set<String> moved) {
        var witness = witness(parcel, moved);
        if (parcel.incident(Incident.NoWitness.class).isPresent()) {
            attempt(parcel, "without witness", form(parcel, List.of()));
        }
        var removal = parcel.incident(Incident.ItemRemoved.class)
                .map(Incident.ItemRemoved::removal)
                .or(() -> parcel.incident(Incident.RemovalWithoutGround.class)
                        .map(Incident.RemovalWithoutGround::removal));
        var line = removal.flatMap(it -> lineOf(parcel, it.description()));
        var isExamined = line.isPresent() && isRemoved(parcel, removal.orElseThrow(), line.orElseThrow(), witness);
        if (!isExamined) {
            var answer = attempt(parcel, "whole", form(parcel, List.of()).with("witness", witness));
            if (!answer.isGranted()) {
                throw new Stopped("The examination of " + parcel + " was refused: " + answer.refusal());
            }
        }
        if (parcel.incident(Incident.ExaminedTwice.class).isPresent()) {
            attempt(parcel, "second", form(parcel, List.of()).with("witness", witness));
        }
        scene.audience().deed(Stage.EXAMINATION);
    }

    private boolean isRemoved(Parcel parcel, Removal removal, int line, Form witness) {
        var taken = Form.empty()
                .with("line", line)
                .with("pieces", 1)
                .with("rule", removal.rule())
                .with("became", removal.became());
        var answer =
                attempt(parcel, "with removal", form(parcel, List.of(taken)).with("witness", witness));
        if (answer.isGranted()) {
            answer.json().path("removals").forEach(removed -> keepForSender(parcel, removed));
        }
        return answer.isGranted();
    }

    /// What goes back to the sender is packed by itself, sealed, and travels by its own number.
    private void keepForSender(Parcel parcel, JsonNode removed) {
        var number = removed.path("number").asString("");
        if (removed.path("became").asString("").equals("returned_to_sender") && !number.isEmpty()) {
            var line = removed.path("line").asInt(1) - 1;
            var isKnown = line >= 0 && line < parcel.contents().size();
            var grams = isKnown
                    ? parcel.contents().get(line).grams()
                            / parcel.contents().get(line).pieces()
                    : 1;
            var reading = new Parcel.Reading("R" + parcel.reading().seal(), Math.max(1, grams));
            var home = parcel.key().side();
            scene.world().removed(new World.Homebound(home, parcel.stay().place(), number, reading));
        }
    }

    private Answer attempt(Parcel parcel, String deed, Form form) {
        return scene.staff()
                .examiner(parcel.key().side().other(), parcel.stay().place())
                .attempt("/api/examinations", parcel.itemNumber() + " " + deed, form);
    }

    private Form form(Parcel parcel, List<Form> removals) {
        return Form.of("round", scene.round())
                .with("itemNumber", parcel.itemNumber())
                .withForms("removals", removals);
    }

    private static Optional<Integer> lineOf(Parcel parcel, String description) {
        return parcel.stay().lines().stream()
                .filter(line -> line.description().equals(description))
                .map(Parcel.ManifestLine::line)
                .findFirst();
    }

    private Form witness(Parcel parcel, Set<String> moved) {
        var addressee = parcel.stay().personRef();
        var fellow = fellowOf(parcel, moved);
        if (fellow.isEmpty() || !scene.luck().falls(parcel.key() + " delegates", DELEGATING_PERCENT)) {
            return Form.of("kind", "addressee").with("personRef", addressee);
        }
        var form = Form.of("round", scene.round()).with("personRef", addressee).with("fellowRef", fellow.orElseThrow());
        scene.staff()
                .placeClerk(parcel.key().side().other(), parcel.stay().place())
                .post("/api/delegations", parcel.itemNumber(), form);
        return Form.of("kind", "delegate").with("personRef", fellow.orElseThrow());
    }

    private Optional<String> fellowOf(Parcel parcel, Set<String> moved) {
        var place = parcel.key().side().other().word() + ":" + parcel.stay().place();
        var fellows = fellowsByPlace.getOrDefault(place, List.of()).stream()
                .filter(person -> !person.equals(parcel.stay().personRef()) && !moved.contains(person))
                .toList();
        return fellows.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.luck().oneOf(parcel.key() + " fellow", fellows));
    }

    private void give(Parcel parcel, Set<String> moved) {
        var form = Form.of("round", scene.round()).with("itemNumber", parcel.itemNumber());
        var fellow = fellowOf(parcel, moved);
        if (fellow.isPresent() && scene.luck().falls(parcel.key() + " mark", MARK_PERCENT)) {
            form.with("against", "mark").with("witnessedBy", fellow.orElseThrow());
        } else if (fellow.isPresent() && scene.luck().falls(parcel.key() + " paper", PAPER_PERCENT)) {
            form.with("against", "paper").with("witnessedBy", fellow.orElseThrow());
        } else {
            form.with("against", "signature");
        }
        var answer = scene.staff()
                .placeClerk(parcel.key().side().other(), parcel.stay().place())
                .post("/api/deliveries", parcel.itemNumber(), form);
        Verdict.of(answer).mustBe("giving " + parcel, "delivered");
        scene.audience().deed(Stage.EXAMINATION);
    }
}
