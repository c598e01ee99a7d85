package org.homeward.node.custody;

import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// Where a scan is taken back that was a mistake: what the giver loaded, before he offers it; a reading that agreed,
/// before the receiver signs. The record keeps both the scan and that it was taken back. Only who scanned can.
@Component
class TakingBackDesk {

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final TakenBackRepository takenBack;
    private final Custodians custodians;
    private final BusinessClock clock;

    TakingBackDesk(
            HandoverRepository handovers,
            LineRepository lines,
            TakenBackRepository takenBack,
            Custodians custodians,
            BusinessClock clock) {
        this.handovers = handovers;
        this.lines = lines;
        this.takenBack = takenBack;
        this.custodians = custodians;
        this.clock = clock;
    }

    /// Which scan.
    record Asked(String itemNumber) {}

    /// What was taken back.
    record TakenBack(String itemNumber) {}

    Answer<TakenBack> takeBack(Actor actor, HandoverId id, String itemNumber) {
        var found = handovers.forScan(id).filter(handover -> acts(actor, handover));
        var number = TravelNumber.read(itemNumber);
        if (found.isEmpty() || number.isEmpty()) {
            return Answer.absent(found.isEmpty() ? "handover" : "number");
        }
        var recorded = new LineRepository.Recorded(actor.account(), clock.instant());
        return switch (found.get().state()) {
            case LOADING ->
                takenBack.takeBack(id, number.get(), recorded) ? Answer.done(new TakenBack(itemNumber)) : none();
            case OFFERED -> reading(id, number.get(), recorded);
            case RECEIVED, AGREED ->
                Answer.refused("handover.state", "The receiver has signed; what was scanned stands as it was signed.");
        };
    }

    // Who loads takes back what he loaded, who receives what he read.
    private boolean acts(Actor actor, Handover handover) {
        return custodians.actsFor(
                actor, handover.state() == Handover.State.LOADING ? handover.giver() : handover.receiver());
    }

    private Answer<TakenBack> reading(HandoverId id, TravelNumber number, LineRepository.Recorded recorded) {
        var line = lines.find(id, number);
        if (line.filter(known -> known.state() == Line.State.DIFFERING).isPresent()) {
            return Answer.refused(
                    "scan.differs", "A reading that differs stands until both have opened the parcel together.");
        }
        boolean own = takenBack
                .lastAccount(id, number)
                .filter(recorded.account()::equals)
                .isPresent();
        Optional<Reading> takeable =
                line.filter(known -> known.turns().size() < Line.TURNS_MAX).flatMap(Line::takeable);
        if (takeable.isEmpty() || !own) {
            return none();
        }
        lines.turn(id, line.orElseThrow(), new Line.Turn.TakenBack(takeable.get(), recorded.at()), recorded);
        return Answer.done(new TakenBack(number.text()));
    }

    private static Answer<TakenBack> none() {
        return Answer.refused("scan.none", "This account has no scan of that number here that could be taken back.");
    }
}
