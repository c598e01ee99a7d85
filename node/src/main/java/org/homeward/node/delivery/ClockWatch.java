package org.homeward.node.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Notable;
import org.homeward.node.requests.Notables;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Watches the clocks of parcels at places of detention (GC III art. 76, C-16) and escalates each once, to the
/// round officers of both bureaus, when it has run longer than the round allows.
@Component
@EnableScheduling
class ClockWatch {

    static final String RULE = "C-16";
    static final String KIND = "clock_escalated";

    private static final long LOOK_EVERY_MILLIS = 60_000; // Limits are hours; a minute is soon enough.

    /// What the home bureau is told.
    record Escalated(String round, String itemNumber, String rule, Instant raisedAt) {}

    private final PlaceParcelRepository repository;
    private final ClockRepository clocks;
    private final Rounds rounds;
    private final Notables notables;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ClockWatch(
            PlaceParcelRepository repository,
            ClockRepository clocks,
            Rounds rounds,
            Notables notables,
            Outbox outbox,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.clocks = clocks;
        this.rounds = rounds;
        this.notables = notables;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void clockMoved(ClockMoved moved) {
        look();
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS, initialDelay = LOOK_EVERY_MILLIS)
    void minutePassed() {
        look();
    }

    private void look() {
        var now = clock.instant();
        for (var round : repository.roundsWithClocks()) {
            var limit = limit(round);
            for (var candidate : repository.mayBeLate(now, limit, round)) {
                // One parcel a transaction: one that is being worked on does not hold up the others.
                transaction.executeWithoutResult(status -> repository
                        .lock(candidate.number())
                        .filter(parcel -> parcel.state() == PlaceParcel.State.RECEIVED)
                        .ifPresent(parcel -> escalateIfLate(parcel, now)));
            }
        }
    }

    /// Escalates the clock of a parcel that the caller has locked, if it exceeds the limit at `at` and did not
    /// before.
    void escalateIfLate(PlaceParcel parcel, Instant at) {
        if (parcel.state() != PlaceParcel.State.RECEIVED
                || parcel.receivedAt().isEmpty()
                || parcel.escalatedAt().isPresent()) {
            return;
        }
        var limit = limit(parcel.round());
        var receivedAt = parcel.receivedAt().get();
        // Most are examined in time; only for the others it matters when the clock stood still.
        boolean mayBeLate = new ExaminationClock(receivedAt, List.of()).exceeds(limit, at);
        if (!mayBeLate) {
            return;
        }
        var ticking = new ExaminationClock(receivedAt, clocks.stops(parcel.number()));
        if (ticking.exceeds(limit, at)
                && repository.escalate(
                        parcel.number(), at, ticking.runsOut(limit).orElse(at))) {
            raise(parcel, at);
        }
    }

    private void raise(PlaceParcel parcel, Instant at) {
        var number = parcel.number().text();
        clocks.keep(parcel.round(), new ClockRepository.Escalation(RULE, number, at));
        notables.note(new Notable(
                RULE + "/" + number, Notable.Kind.ESCALATED, RULE, parcel.round(), number, clock.instant()));
        outbox.send(parcel.number().side(), KIND, new Escalated(parcel.round(), number, RULE, at));
    }

    private Duration limit(String round) {
        return rounds.agreed(round)
                .map(agreed -> agreed.terms().examinationMax())
                .orElseThrow(() -> new IllegalStateException("a clock in a round nobody agreed; this indicates a bug"));
    }
}
