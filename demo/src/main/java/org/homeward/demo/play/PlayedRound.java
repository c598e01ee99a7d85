package org.homeward.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;

/// A whole round, from the agreement to the closing statement, on the calendar that its terms give.
public final class PlayedRound {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    /// How a round is played.
    ///
    /// @param seed of everything left to chance
    /// @param inFlight how many deeds happen at once at a node; 1 for the same order every time
    public record Manner(long seed, int inFlight) {}

    /// How a round ended.
    ///
    /// @param closed at all three nodes
    /// @param objections why somebody did not sign, in words
    /// @param seconds each stage took, and the round from the first signature of the terms to the last of
    ///     the statement
    public record Ending(boolean closed, List<String> objections, Map<String, Double> seconds) {}

    private record Appointment(Instant at, int order, Stage stage, Runnable deed) implements Comparable<Appointment> {

        @Override
        public int compareTo(Appointment other) {
            var byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    private final Scene scene;
    private final Stopwatch stopwatch = new Stopwatch();
    private final PriorityQueue<Appointment> agenda = new PriorityQueue<>();
    private final Standing standing;
    private final Carriage carriage;
    private final Places places;
    private final Examinations examinations;
    private final Receipts receipts;
    private final Closing closing;
    private int appointments;
    private Calendar calendar = Calendar.UNKNOWN;

    /// @param staff has no accounts yet
    public PlayedRound(RoundInput input, Staff staff, Manner manner, Audience audience) {
        var firstDay = input.terms().agreedOn().orElse(LONG_AGO);
        var clock = new RoundClock(staff, firstDay.atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC));
        var crew = new Crew(manner.inFlight());
        this.scene = new Scene(input, staff, clock, new World(), crew, new Luck(manner.seed()), audience);
        this.standing = new Standing(scene);
        this.carriage = new Carriage(scene);
        this.places = new Places(scene, carriage);
        this.examinations = new Examinations(scene);
        this.receipts = new Receipts(scene);
        this.closing = new Closing(scene);
    }

    /// Makes the accounts and tells the nodes of each other, on the morning of the first day.
    public void engage() {
        scene.clock().reach(scene.clock().now());
        var organisations = new EnumMap<Party, String>(Party.class);
        for (var party : Party.values()) {
            organisations.put(party, scene.input().terms().organisation(party));
        }
        scene.staff().engageAll(scene.crew(), organisations);
    }

    /// Plays it to the end.
    ///
    /// @throws org.homeward.demo.wire.Refused when a node refuses what no player can do without
    public Ending play() {
        var agreement = new Agreement(scene);
        var morning = scene.clock().now().plus(Duration.ofHours(1));
        perform(new Appointment(morning, 0, Stage.AGREEMENT, agreement::publishRulebooks));
        stopwatch.startRound();
        perform(new Appointment(morning.plus(Duration.ofHours(1)), 0, Stage.AGREEMENT, agreement::sign));
        calendar = Calendar.of(scene.input().terms());
        planIntake();
        planCarriage();
        planReturns();
        while (!agenda.isEmpty()) {
            perform(agenda.remove());
        }
        return new Ending(closing.isClosed(), closing.objections(), stopwatch.seconds());
    }

    private void planIntake() {
        var lists = new Lists(scene);
        var intake = new Intake(scene);
        plan(calendar.lists(), Stage.LISTS, lists::importWhole);
        plan(calendar.intake(), Stage.INTAKE, intake::importFiles);
        for (var share = 0; share < Calendar.SEALING_DAYS; share++) {
            var mine = share;
            plan(calendar.sealing(share), Stage.INTAKE, () -> intake.seal(mine, Calendar.SEALING_DAYS));
        }
        if (Party.BUREAUS.stream()
                .anyMatch(it -> scene.input().side(it).heldLater().isPresent())) {
            plan(calendar.laterLists(), Stage.LISTS, lists::importLater);
        }
        plan(calendar.tracing(), Stage.TRACING, lists::confirmMatches);
    }

    private void planCarriage() {
        plan(calendar.packing(), Stage.PACKING, new Packing(scene)::pack);
        plan(calendar.toNeutral(), Stage.TO_NEUTRAL, carriage::toNeutral);
        plan(calendar.firstLegEnds(), Stage.TO_NEUTRAL, () -> carriage.recordLegs(1, Duration.ofHours(9)));
        plan(calendar.lastLegEnds(), Stage.TO_RECEIVING, () -> carriage.recordLegs(2, Duration.ofHours(3)));
        plan(calendar.toReceiving(), Stage.TO_RECEIVING, carriage::toReceiving);
        plan(calendar.arrival(), Stage.TO_PLACES, () -> {
            places.handOn();
            places.report();
            places.transferOnArrival();
            planHeldParcels();
        });
        plan(calendar.examination(), Stage.EXAMINATION, () -> examine(Examinations::isOrdinary));
        plan(calendar.addressesKnown(), Stage.EXAMINATION, () -> {
            places.transferWithAddress();
            examine(parcel ->
                    parcel.incident(Incident.TransferredNoAddress.class).isPresent());
        });
    }

    private void planHeldParcels() {
        for (var home : Party.BUREAUS) {
            for (var parcel : places.arrived(home)) {
                parcel.incident(Incident.HeldPastLimit.class).ifPresent(held -> {
                    var ends = places.receivedAt(parcel).plus(Duration.ofHours(held.hours()));
                    plan(ends, Stage.EXAMINATION, () -> examine(parcel::equals));
                });
            }
        }
    }

    private void examine(java.util.function.Predicate<Parcel> which) {
        var parcels = Party.BUREAUS.stream()
                .flatMap(home -> places.arrived(home).stream())
                .filter(which)
                .toList();
        examinations.examineAndGive(parcels);
        receipts.sign();
    }

    private void planReturns() {
        plan(calendar.placesGiveBack(), Stage.RETURNS, places::giveBack);
        plan(calendar.homewardToNeutral(), Stage.RETURNS, carriage::homewardToNeutral);
        plan(calendar.homewardToHome(), Stage.RETURNS, () -> {
            carriage.homewardToHome();
            receipts.sign();
        });
        plan(calendar.losses(), Stage.LOSSES, () -> {
            carriage.declareLosses();
            receipts.sign();
        });
        plan(calendar.disclosure(), Stage.CLOSING, carriage::discloseLegs);
        plan(calendar.closing(), Stage.CLOSING, this::close);
    }

    private void close() {
        closing.propose();
        if (!closing.isClosed()) {
            closing.closeWithout(calendar.closingWithoutSignature());
        }
        stopwatch.endRound();
        agenda.clear();
    }

    private void plan(Instant at, Stage stage, Runnable deed) {
        agenda.add(new Appointment(at, appointments++, stage, deed));
    }

    private void perform(Appointment appointment) {
        scene.clock().reach(appointment.at());
        var day = scene.clock().today();
        scene.audience().begins(appointment.stage(), day);
        stopwatch.time(appointment.stage(), appointment.deed());
        var isLastOfStage = agenda.isEmpty() || agenda.peek().stage() != appointment.stage();
        if (isLastOfStage && appointment.stage() != Stage.AGREEMENT) {
            scene.audience().ends(appointment.stage(), day, standing.inWords());
        }
    }
}
