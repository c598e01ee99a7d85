package org.homeward.node.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Waiting;
import org.homeward.node.rounds.RoundRegister.Closing;
import org.homeward.node.rounds.RoundRegister.Entry;
import org.homeward.node.rounds.RoundRegister.State;
import org.homeward.node.wiring.Side;

/// Papers of a round that wait for this node's signature: terms, and the closing statement.
///
/// @param entry the terms the round goes by
/// @param proposed a version that waits for signatures
/// @param closing how far the closing statement is
record PapersPart(Entry entry, Optional<Entry> proposed, Closing closing, Side self, LocalDate today) {

    /// Who signs terms and the closing statement.
    static final Set<Role> SIGN = Set.of(Role.ROUND_OFFICER, Role.DELEGATE);

    /// Terms to sign are counted in the bar at the page of terms.
    static final String TERMS = "terms";

    /// What waits for somebody of this role.
    List<Waiting> waits(Role role) {
        var waits = new ArrayList<Waiting>();
        if (!SIGN.contains(role)) {
            return waits;
        }
        var terms = entry.terms();
        var href = "/rounds/" + terms.round() + "/closing";
        if (proposed.filter(this::isOurTurn).isPresent()) {
            waits.add(Waiting.undated(TERMS, "/terms/" + terms.round(), 1));
        }
        if (closing.proposed() && !closing.closed() && !closing.signedBy().contains(self)) {
            waits.add(Waiting.by("statement.sign", href, 1, terms.signBy(), today));
        }
        boolean due = !today.isBefore(terms.completesBy());
        if (entry.state() == State.AGREED && due && !closing.proposed() && self.isBureau()) {
            waits.add(Waiting.by("statement.propose", href, 1, terms.completesBy(), today));
        }
        return waits;
    }

    // The neutral signs when both bureaus have.
    private boolean isOurTurn(Entry terms) {
        return !terms.signedBy().contains(self)
                && (self.isBureau() || terms.signedBy().containsAll(Set.of(Side.A, Side.B)));
    }
}
