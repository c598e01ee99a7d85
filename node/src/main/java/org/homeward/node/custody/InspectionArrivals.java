package org.homeward.node.custody;

import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.springframework.stereotype.Component;

/// What bureaus say about joint inspections: to the neutral the new seal and weight, to each other what was counted.
@Component
class InspectionArrivals {

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final BusinessClock clock;

    InspectionArrivals(HandoverRepository handovers, LineRepository lines, BusinessClock clock) {
        this.handovers = handovers;
        this.lines = lines;
        this.clock = clock;
    }

    /// A bureau entered a joint inspection, and the neutral reads the new seal next.
    void noted(Arrival.Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.InspectionNoted.class);
        var handover = handovers
                .forScan(HandoverArrivals.id(said.handover()))
                .filter(known -> known.giver().equals(Party.of(letter.from()))
                        || known.receiver().equals(Party.of(letter.from())))
                .orElseThrow(() -> new BadEnvelopeException("No such handover is known here."));
        var line = TravelNumber.read(said.itemNumber())
                .flatMap(number -> lines.find(handover.id(), number))
                .orElseThrow(() -> new BadEnvelopeException("No such line is known here."));
        boolean isOpen = handover.state() == Handover.State.LOADING || handover.state() == Handover.State.OFFERED;
        var resealed = new Reading(said.newSeal(), said.newWeightGrams());
        if (!isOpen
                || resealed.seal().equals(line.expected().seal())
                || line.turns().size() >= Line.TURNS_MAX
                || said.settled() != said.rule().isEmpty()) {
            throw new BadEnvelopeException("That inspection cannot be of this line.");
        }
        lines.turn(
                handover.id(),
                line,
                new Line.Turn.Inspected(resealed, said.settled(), said.rule(), said.digest(), said.happenedAt()),
                new LineRepository.Recorded("", clock.instant()));
    }

    /// The other bureau tells what was counted.
    void counted(Arrival.Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.InspectionLines.class);
        var bytes = Base64Text.bytes(said.record());
        var record = Json.read(bytes, InspectionRecord.class);
        var number = TravelNumber.read(said.itemNumber())
                .filter(read -> record.itemNumber().equals(read.text()))
                .orElseThrow(() -> new BadEnvelopeException("The record is of another parcel."));
        lines.keepInspection(said.round(), Digest.of(bytes), number, bytes, clock.instant());
    }
}
