package org.homeward.node.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.RoundRegister.Closing;
import org.homeward.node.rounds.RoundRegister.Entry;
import org.homeward.node.rounds.RoundRegister.State;
import org.homeward.node.rounds.Terms;
import org.homeward.node.rounds.Whereabouts;
import org.homeward.node.wiring.Side;

/// A round as this node knows it at one moment: what every part of the page is made from.
///
/// @param entry the terms it goes by
/// @param proposed a version that waits for signatures
/// @param a where the parcels of side A's families are
/// @param b the same of side B
/// @param closing how far the closing statement is
/// @param self this node's side
/// @param at business time
record RoundNow(
        Entry entry, Optional<Entry> proposed, Whereabouts a, Whereabouts b, Closing closing, Side self, Instant at) {

    Terms terms() {
        return entry.terms();
    }

    String name() {
        return terms().round();
    }

    Whereabouts of(Side side) {
        return side == Side.A ? a : b;
    }

    /// Parcels handed in on both sides, as far as this node knows.
    long parcels() {
        return a.handedIn() + b.handedIn();
    }

    LocalDate today() {
        return Words.day(at);
    }

    boolean isClosed() {
        return closing.closed() || entry.state() == State.CLOSED;
    }
}
