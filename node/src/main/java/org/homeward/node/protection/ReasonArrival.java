package org.homeward.node.protection;

import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.wiring.Json;
import org.springframework.stereotype.Component;

/// A withheld reason that the other bureau's place clerk wrote, for this bureau's protection officers.
@Component
class ReasonArrival implements Arrival {

    private final ReasonRepository repository;

    ReasonArrival(ReasonRepository repository) {
        this.repository = repository;
    }

    @Override
    public String kind() {
        return WithheldReasons.KIND;
    }

    @Override
    public void arrived(Letter letter) {
        var told = Json.read(letter.body(), WithheldReasons.Told.class);
        if (!letter.from().isBureau()) {
            throw new BadEnvelopeException("The neutral has no part in this.");
        }
        if (WithheldReason.of(told.reason()).isEmpty() || !WithheldReasons.isNote(told.note())) {
            throw new BadEnvelopeException("It is none of the four reasons, or its note is too long.");
        }
        repository.keep(new WithheldReasons.Kept(
                told.round(), told.itemNumber(), told.reason(), told.note(), told.reportedAt()));
    }
}
