package org.homeward.node.tracing;

import java.util.List;
import org.homeward.linkage.Evidence;
import org.homeward.linkage.Zone;

/// A sought addressee and the line of a list that may be he, with what speaks for and against it. Never a match by
/// itself: a named officer decides.
///
/// @param basis on what it rests
/// @param zone MATCH or REVIEW
/// @param probability that they are one person, 0 to 1, as linkage says; the basis and other claims may narrow the zone
/// @param evidence the strongest first; quotes no value
record Candidate(
        String parcelRef, String personRef, Basis basis, Zone zone, double probability, List<Evidence> evidence) {

    /// On what a candidate rests.
    enum Basis {
        /// Service number and birth date are equal, letter by letter, on this line alone.
        NUMBER_AND_BIRTH_DATE,
        /// All that both lists say, weighed.
        LINKAGE
    }

    Candidate {
        evidence = List.copyOf(evidence);
    }

    boolean isMatch() {
        return zone == Zone.MATCH;
    }

    boolean isExact() {
        return basis == Basis.NUMBER_AND_BIRTH_DATE;
    }

    /// The same, to be looked at.
    Candidate forReview() {
        return new Candidate(parcelRef, personRef, basis, Zone.REVIEW, probability, evidence);
    }
}
