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

    /// The seals are put on over so many days between the opening and the close of intake.
    private static final int SEALING_DAYS = 4;

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
        var firstDay = scene.clock().today();
        perform(new Appointment(at(firstDay, 8), 0, Stage.AGREEMENT, agreement::publishRulebooks));
        stopwatch.startRound();
        perform(new Appointment(at(firstDay, 9), 0, Stage.AGREEMENT, agreement::sign));
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
        var opens = date("intake_opens");
        var closes = date("intake_closes");
        var days = Math.max(0, closes.toEpochDay() - opens.toEpochDay());
        plan(at(opens, 8), Stage.LISTS, lists::importWhole);
        plan(at(opens, 9), Stage.INTAKE, intake::importFiles);
        for (var share = 0; share < SEALING_DAYS; share++) {
            var mine = share;
            var day = opens.plusDays(days * share / SEALING_DAYS);
            plan(at(day, 10), Stage.INTAKE, () -> intake.seal(mine, SEALING_DAYS));
        }
        if (Party.BUREAUS.stream()
                .anyMatch(it -> scene.input().side(it).heldLater().isPresent())) {
            plan(at(opens.plusDays(days * 3 / 4), 12), Stage.LISTS, lists::importLater);
        }
        plan(at(closes, 16), Stage.TRACING, lists::confirmMatches);
    }

    private void planCarriage() {
        var handover = date("handover_on");
        plan(at(handover.minusDays(1), 8), Stage.PACKING, new Packing(scene)::pack);
        plan(at(handover, 8), Stage.TO_NEUTRAL, carriage::toNeutral);
        plan(at(handover.plusDays(1), 16), Stage.TO_NEUTRAL, () -> carriage.recordLegs(1, Duration.ofHours(9)));
        plan(at(handover.plusDays(2), 7), Stage.TO_RECEIVING, () -> carriage.recordLegs(2, Duration.ofHours(3)));
        plan(at(handover.plusDays(2), 8), Stage.TO_RECEIVING, carriage::toReceiving);

        // However short the longest examination is, a parcel that comes on the third day and is examined on the fourth
        // waits no longer than that.
        var limitHours = Math.max(1, scene.input().terms().number("examination_hours_max"));
        var gapHours = Math.min(22, limitHours);
        var hourOfExamination = Math.max(0, gapHours - 14);
        var examination = at(handover.plusDays(4), hourOfExamination);
        var arrival = examination.minus(Duration.ofHours(gapHours));
        plan(arrival, Stage.TO_PLACES, places::handOn);
        plan(arrival, Stage.TO_PLACES, places::report);
        plan(arrival, Stage.TO_PLACES, places::transferOnArrival);
        plan(arrival, Stage.TO_PLACES, this::planHeldParcels);
        plan(examination, Stage.EXAMINATION, () -> examine(Examinations::isOrdinary));
        plan(at(handover.plusDays(5), 10), Stage.EXAMINATION, () -> {
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
        var terms = scene.input().terms();
        var handover = date("handover_on");
        var completes = date("completes_by");
        plan(at(handover.plusDays(10), 8), Stage.RETURNS, places::giveBack);
        plan(at(handover.plusDays(10), 12), Stage.RETURNS, carriage::homewardToNeutral);
        plan(at(handover.plusDays(12), 8), Stage.RETURNS, () -> {
            carriage.homewardToHome();
            receipts.sign();
        });
        plan(at(handover.plusDays(terms.number("lost_after_days")), 18), Stage.LOSSES, () -> {
            carriage.declareLosses();
            receipts.sign();
        });
        plan(at(completes, 19), Stage.CLOSING, carriage::discloseLegs);
        plan(at(completes, 20), Stage.CLOSING, () -> {
            closing.propose();
            if (!closing.isClosed()) {
                closing.closeWithout(at(completes.plusDays(terms.number("sign_within_days") + 1L), 8));
            }
            stopwatch.endRound();
            agenda.clear();
        });
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
        if (isLastOfStage) {
            scene.audience().ends(appointment.stage(), day, standing.inWords());
        }
    }

    private LocalDate date(String member) {
        return scene.input().terms().date(member);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
