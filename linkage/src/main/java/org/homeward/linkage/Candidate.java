package org.homeward.linkage;

import java.util.List;

/// Somebody in an index who may be the person asked for.
///
/// @param id the id of their line
/// @param probability that they are one person, 0 to 1
/// @param evidence the strongest first; together with the odds before looking it adds up to the probability
public record Candidate(String id, double probability, Zone zone, List<Evidence> evidence) {

    public Candidate {
        evidence = List.copyOf(evidence);
    }
}
