package org.homeward.node.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.homeward.node.wiring.Json;

/// What giver and receiver sign: a header and the digests of the lines in ascending order. Whoever holds one line
/// can show it with this document and prove it without the other lines (`formats/custody.md`).
///
/// @param handover its id
/// @param round of which round
/// @param from the giver
/// @param to the receiver
/// @param openedAt when the giver began to load
/// @param receivedAt when the receiver signed
/// @param lines digests, each once, ascending
record HandoverDocument(
        String handover,
        String round,
        String from,
        String to,
        Instant openedAt,
        Instant receivedAt,
        List<String> lines) {

    /// The media type under which it is signed.
    static final String TYPE = "application/vnd.homeward.handover.v1+json";

    /// A handover's lines and its document travel in one envelope of at most 3 MiB; 5,000 lines fit.
    static final int LINES_MAX = 5_000;

    HandoverDocument {
        lines = List.copyOf(lines);
    }

    static HandoverDocument of(Handover handover, List<SignedLine> lines, Instant receivedAt) {
        return new HandoverDocument(
                handover.id().toString(),
                handover.round(),
                handover.giver().text(),
                handover.receiver().text(),
                handover.openedAt(),
                receivedAt,
                digests(lines));
    }

    /// The bytes that are signed.
    byte[] bytes() {
        return Json.bytes(this);
    }

    /// What is wrong with these lines under this document, in a sentence; empty if they are exactly its own, each
    /// could have happened and none was signed while it differed.
    Optional<String> fault(List<SignedLine> signed) {
        if (signed.size() > LINES_MAX) {
            return Optional.of("A handover has at most " + LINES_MAX + " lines, this has " + signed.size() + ".");
        }
        var numbers = new HashSet<TravelNumber>();
        for (var each : signed) {
            var line = each.line();
            if (line.isEmpty()) {
                return Optional.of("A line says what cannot be.");
            }
            if (line.get().state() == Line.State.DIFFERING) {
                return Optional.of("A line was signed while it differed.");
            }
            if (!numbers.add(line.get().number())) {
                return Optional.of("A number stands on two lines.");
            }
        }
        return digests(signed).equals(lines)
                ? Optional.empty()
                : Optional.of("The lines are not those whose digests were signed.");
    }

    private static List<String> digests(List<SignedLine> lines) {
        var digests = new ArrayList<String>(lines.size());
        lines.forEach(line -> digests.add(line.digest()));
        digests.sort(null);
        return digests;
    }
}
