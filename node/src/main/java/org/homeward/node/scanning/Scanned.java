package org.homeward.node.scanning;

import java.time.Instant;
import java.util.Optional;

/// One scan as it is kept.
///
/// @param scan its number, in the order in which this node recorded them
/// @param number of the label; or what was read instead of one, which may be empty
/// @param verdict in a word, as `scanned` or `unknown_number`
/// @param more what the sentence names besides, as the pallet on which it belongs; may be empty
/// @param counts whether it changed something
/// @param account who scanned
/// @param at when
/// @param takenBack who took it back and when, if somebody did
public record Scanned(
        long scan,
        String number,
        String verdict,
        String more,
        boolean counts,
        String account,
        Instant at,
        Optional<TakenBack> takenBack) {

    /// That a scan was taken back.
    public record TakenBack(String account, Instant at) {}

    /// Whether it can still be taken back, as far as the log knows.
    public boolean stands() {
        return counts && takenBack.isEmpty();
    }
}
