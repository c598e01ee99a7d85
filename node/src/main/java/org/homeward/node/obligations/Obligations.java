package org.homeward.node.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// What is late in a round at this moment, longest first.
@Component
public class Obligations {

    /// Policy: "very shortly after" (GC III art. 125) is two days after the last parcel of a consignment was
    /// settled.
    private static final Duration RECEIPT_WITHIN = Duration.ofDays(2);

    /// Policy: "without delay" (GC III art. 48) is two days after the transfer was reported.
    private static final Duration FORWARD_WITHIN = Duration.ofDays(2);

    private final ObligationRepository repository;
    private final Rounds rounds;
    private final BusinessClock clock;
    private final NodeSettings settings;

    Obligations(ObligationRepository repository, Rounds rounds, BusinessClock clock, NodeSettings settings) {
        this.repository = repository;
        this.rounds = rounds;
        this.clock = clock;
        this.settings = settings;
    }

    /// What is late; empty if nothing is, or if no such round is agreed.
    public List<Obligation> late(String round) {
        return rounds.agreed(round).map(agreed -> late(agreed, clock.instant())).orElse(List.of());
    }

    private List<Obligation> late(AgreedRound agreed, Instant now) {
        var terms = agreed.terms();
        var late = new ArrayList<Obligation>();
        for (var side : List.of(Side.A, Side.B)) {
            if (now.isAfter(endOf(terms.handoverOn()))) {
                add(
                        late,
                        Obligation.Duty.HAND_OVER,
                        side,
                        repository.notHandedOver(terms.round(), side),
                        endOf(terms.handoverOn()));
            }
            if (now.isAfter(endOf(terms.completesBy()))) {
                add(
                        late,
                        Obligation.Duty.COMPLETE,
                        side.other(),
                        repository.underWay(terms.round(), side),
                        endOf(terms.completesBy()));
            }
        }
        if (settings.side().isBureau()) {
            var own = settings.side();
            late(late, Obligation.Duty.EXAMINE, own, repository.clocksEscalated(terms.round()));
            late(
                    late,
                    Obligation.Duty.RECEIPT,
                    own,
                    repository.receiptsMissing(terms.round(), now.minus(RECEIPT_WITHIN)));
            late(late, Obligation.Duty.NEW_ADDRESS, own, repository.addressesAwaited(terms.round()));
            late(late, Obligation.Duty.FORWARD, own, repository.notForwarded(terms.round(), now.minus(FORWARD_WITHIN)));
        }
        late.sort(java.util.Comparator.comparing(Obligation::dueAt)
                .thenComparing(Obligation::duty)
                .thenComparing(Obligation::owedBy));
        return late;
    }

    private static void add(List<Obligation> late, Obligation.Duty duty, Side side, long parcels, Instant due) {
        if (parcels > 0) {
            late.add(new Obligation(duty, side.word(), parcels, due));
        }
    }

    private static void late(List<Obligation> late, Obligation.Duty duty, Side side, ObligationRepository.Open open) {
        open.oldest().ifPresent(due -> late.add(new Obligation(duty, side.word(), open.count(), due)));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
