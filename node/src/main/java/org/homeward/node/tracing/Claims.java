package org.homeward.node.tracing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Where parcels for different men claim one line of a list. Two relatives may send to one man, and both are right; a
/// stranger's parcel that is like him is looked at by an officer.
final class Claims {

    private final Map<String, Sought> waiting;
    private final Map<String, List<Sought>> confirmed;
    private final BiPredicate<Sought, Sought> areOne;

    /// @param waiting whom nobody is confirmed for, by parcel
    /// @param confirmed by person, for whom parcels were confirmed
    /// @param areOne whether two families wrote of one man
    Claims(Map<String, Sought> waiting, Map<String, List<Sought>> confirmed, BiPredicate<Sought, Sought> areOne) {
        this.waiting = Map.copyOf(waiting);
        this.confirmed = Map.copyOf(confirmed);
        this.areOne = areOne;
    }

    /// The candidates, with those for review whose claim is disputed. Equal number and birth date, or an officer's
    /// word, stands against likeness; of claims of one kind none stands.
    List<Candidate> settle(List<Candidate> candidates) {
        var byPerson = new LinkedHashMap<String, List<Candidate>>();
        candidates.stream()
                .filter(Candidate::isMatch)
                .forEach(one -> byPerson.computeIfAbsent(one.personRef(), person -> new java.util.ArrayList<>())
                        .add(one));
        var disputed = new HashMap<Candidate, Boolean>();
        byPerson.forEach((person, claims) -> claims.forEach(claim -> disputed.put(claim, isDisputed(claim, claims))));
        return candidates.stream()
                .map(one -> disputed.getOrDefault(one, false) ? one.forReview() : one)
                .toList();
    }

    private boolean isDisputed(Candidate claim, List<Candidate> claims) {
        var sought = waiting.get(claim.parcelRef());
        if (sought == null) {
            throw new IllegalStateException("a candidate for a parcel that does not wait; this indicates a bug");
        }
        boolean againstAnOfficer = confirmed.getOrDefault(claim.personRef(), List.of()).stream()
                .anyMatch(other -> !areOne.test(other, sought));
        return againstAnOfficer || claims.stream().anyMatch(other -> outdoes(other, claim, sought));
    }

    private boolean outdoes(Candidate other, Candidate claim, Sought sought) {
        var rival = waiting.get(other.parcelRef());
        return rival != null
                && !other.equals(claim)
                && (other.isExact() || !claim.isExact())
                && !areOne.test(rival, sought);
    }
}
