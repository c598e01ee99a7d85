package org.homeward.node.obligations;

import java.time.Instant;
import java.util.Optional;
import org.homeward.node.wiring.Side;

/// A duty that somebody owes in a round, as far as this node can see it.
///
/// @param rule as in `docs/law.md`, e.g. `C-16`
/// @param article as cited
/// @param owedBy whose duty it is
/// @param parcels how many parcels it concerns, at least 1
/// @param dueAt when the first of them is due
/// @param lateSince the same if that has passed; else empty
public record Obligation(
        String rule, String article, Side owedBy, long parcels, Instant dueAt, Optional<Instant> lateSince) {

    // Style 13: an Optional in a record; a type of its own for "late" would say no more.

    public Obligation {
        if (parcels < 1) {
            throw new IllegalArgumentException("an obligation concerns at least 1 parcel, was " + parcels);
        }
    }

    /// Due at a moment, seen at another: late once more time has passed, not when just so much has.
    // Style 8: five, four of which name the duty.
    static Obligation of(Duty duty, Side owedBy, long parcels, Instant dueAt, Instant now) {
        return new Obligation(
                duty.rule(),
                duty.article(),
                owedBy,
                parcels,
                dueAt,
                now.isAfter(dueAt) ? Optional.of(dueAt) : Optional.empty());
    }

    /// A duty by its name and its article.
    record Duty(String rule, String article) {}
}
