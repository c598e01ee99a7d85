package org.homeward.node.tracing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whom parcels are for: `intake` says whom families wrote, `packing` asks who was confirmed.
@Component
public class Addressees {

    /// Where whom a family wrote is sealed.
    public static final String PLACE = "sought_addressee";

    /// By which field a sought addressee's surname has its digest.
    public static final String SURNAME = "surname";

    /// A confirmed addressee.
    ///
    /// @param personRef his line of the other side's list
    /// @param deliveryCode of the place where he is, newest list
    public record Addressee(String personRef, String deliveryCode) {}

    /// A parcel that nobody is confirmed for.
    ///
    /// @param rule `list.none` or `list.conflict`
    public record Unmatched(String parcelRef, String rule) {}

    private final MatchRepository repository;
    private final Search search;

    Addressees(MatchRepository repository, Search search) {
        this.repository = repository;
        this.search = search;
    }

    /// Keeps whom families wrote on parcels of a round, and searches the lists for them.
    public void seek(String round, List<Sought> sought) {
        if (sought.isEmpty()) {
            return;
        }
        repository.add(round, sought);
        search.again(
                sought.size() == 1 ? new Scope.Parcel(round, sought.getFirst().parcelRef()) : new Scope.Round(round));
    }

    /// Whom the family wrote was corrected before anybody was confirmed: keeps it, and searches for him again. Says
    /// whether it could be; somebody who is confirmed must be withdrawn first.
    public boolean seekInstead(Sought sought) {
        if (!repository.change(sought)) {
            return false;
        }
        search.again(new Scope.Parcel(sought.round(), sought.parcelRef()));
        return true;
    }

    /// Marks the parcel as packed, after which its match stands, and gives its addressee; empty if nobody is confirmed.
    public Optional<Addressee> pack(String round, String parcelRef) {
        return repository.pack(round, parcelRef);
    }

    /// Parcels of the round that nobody is confirmed for, in the order of their references.
    public List<Unmatched> unmatched(String round) {
        return repository.unmatched(round);
    }
}
