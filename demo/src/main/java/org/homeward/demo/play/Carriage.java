package org.homeward.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Party;
import org.homeward.demo.play.Journey.Hands;
import org.homeward.demo.wire.Form;
import org.homeward.demo.wire.Session;

/// The way between the bureaus, through the neutral: out with the parcels, home with what goes back.
final class Carriage {

    private static final List<String> STATIONS =
            List.of("lower ferry", "salt road", "old customs house", "hill station");

    private final Scene scene;
    private final Map<Party, String> loadedWith = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> legs = new ConcurrentLinkedQueue<>();

    Carriage(Scene scene) {
        this.scene = scene;
    }

    /// Both home bureaus hand their parcels to the neutral.
    void toNeutral() {
        scene.bothSides(home -> {
            var way = Optional.of(Incident.Way.TO_NEUTRAL);
            var loads = scene.world().packedOf(home).stream()
                    .map(parcel -> Load.of(parcel, way))
                    .toList();
            var journey = new Journey(Stage.TO_NEUTRAL, "way out", way, bureau(home), neutral());
            carry(journey, loads).ifPresent(handover -> loadedWith.put(home, handover));
        });
        scene.clock().settle();
    }

    /// The neutral hands each side's parcels to the other bureau; what was lost on the way is not in the load.
    void toReceiving() {
        scene.bothSides(home -> {
            var way = Optional.of(Incident.Way.TO_RECEIVING);
            var loads = scene.world().packedOf(home).stream()
                    .filter(parcel -> parcel.incident(Incident.Lost.class).isEmpty())
                    .map(parcel -> Load.of(parcel, way))
                    .toList();
            carry(new Journey(Stage.TO_RECEIVING, "way out", way, neutral(), bureau(home.other())), loads);
        });
        scene.clock().settle();
    }

    /// Everything that goes back to a bureau leaves the other one.
    void homewardToNeutral() {
        scene.bothSides(home -> {
            var loads = scene.world().homebound(home).stream().map(Load::of).toList();
            var journey = new Journey(Stage.RETURNS, "way home", Optional.empty(), bureau(home.other()), neutral());
            carry(journey, loads);
        });
        scene.clock().settle();
    }

    /// The home bureaus sign for what came back.
    void homewardToHome() {
        scene.bothSides(home -> {
            var loads = scene.world().homebound(home).stream().map(Load::of).toList();
            carry(new Journey(Stage.RETURNS, "way home", Optional.empty(), neutral(), bureau(home)), loads);
        });
        scene.clock().settle();
    }

    private Optional<String> carry(Journey journey, List<Load> loads) {
        return loads.isEmpty() ? Optional.empty() : Optional.of(new Handover(scene, journey).carry(loads));
    }

    Hands bureau(Party bureau) {
        return new Hands(bureau, bureau.word(), people(Staff.INTAKE_CLERKS, bureau));
    }

    private Hands neutral() {
        return new Hands(Party.NEUTRAL, "neutral", people(Staff.DELEGATES, Party.NEUTRAL));
    }

    private List<Session> people(int count, Party party) {
        return IntStream.range(0, count)
                .mapToObj(turn -> party == Party.NEUTRAL
                        ? scene.staff().delegate(turn)
                        : scene.staff().intakeClerk(party, turn))
                .toList();
    }

    /// The delegate records a leg of the way that each load has come by now; the bureaus get a commitment to it.
    ///
    /// @param ridden how long the leg took until now
    void recordLegs(int number, Duration ridden) {
        Instant arrived = scene.clock().now();
        new EnumMap<>(loadsByHome()).forEach((home, handover) -> {
            var question = home.word() + " leg " + number;
            var form = Form.of("round", scene.round())
                    .with("handover", handover)
                    .with("from", scene.luck().oneOf(question + " from", STATIONS))
                    .with("to", scene.luck().oneOf(question + " to", STATIONS))
                    .with("departedAt", arrived.minus(ridden).toString())
                    .with("arrivedAt", arrived.toString());
            legs.add(scene.staff()
                    .delegate(0)
                    .post("/api/legs", question, form)
                    .path("leg")
                    .asString(""));
        });
        scene.clock().settle();
    }

    private Map<Party, String> loadsByHome() {
        var sorted = new EnumMap<Party, String>(Party.class);
        sorted.putAll(loadedWith);
        return sorted;
    }

    /// The delegate discloses the legs to both bureaus, who can check them against the commitments.
    void discloseLegs() {
        for (var leg : legs) {
            scene.staff()
                    .delegate(0)
                    .post(
                            "/api/legs/" + leg + "/disclosure",
                            "disclose",
                            Form.empty().withWords("to", List.of("a", "b")));
        }
        scene.clock().settle();
    }

    /// The delegate declares lost what he signed for and could not hand on.
    void declareLosses() {
        for (var home : Party.BUREAUS) {
            for (var parcel : scene.world().packedOf(home)) {
                if (parcel.incident(Incident.Lost.class).isPresent()) {
                    var form = Form.of("round", scene.round()).with("itemNumber", parcel.itemNumber());
                    scene.staff().delegate(0).post("/api/losses", parcel.itemNumber(), form);
                    scene.audience().deed(Stage.LOSSES);
                }
            }
        }
        scene.clock().settle();
    }
}
