package org.homeward.node.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One line of what was done on paper.
///
/// @param kind one of [PaperStep.Kind]
/// @param subject of what, by reference
/// @param account who entered it
/// @param witnessedBy who saw it; `DP-6 · <day>` once that is erased
/// @param corrects the entry that this one corrects
/// @param reason why it was corrected; empty for a first entry
public record PaperEntry(
        UUID entry,
        String round,
        PaperStep.Kind kind,
        String subject,
        Instant happenedAt,
        Instant recordedAt,
        String account,
        String sheet,
        String witnessedBy,
        Optional<UUID> corrects,
        String reason) {

    /// The entry only.
    @Override
    public String toString() {
        return entry.toString();
    }
}
