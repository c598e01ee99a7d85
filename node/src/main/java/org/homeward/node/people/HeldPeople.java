package org.homeward.node.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whom this bureau holds and where, for `packing`, `custody` and `delivery`.
@Component
public class HeldPeople {

    private final HeldPersonRepository repository;

    HeldPeople(HeldPersonRepository repository) {
        this.repository = repository;
    }

    /// The person of this line, if he is on a list of this bureau.
    public Optional<HeldPerson> find(String personRef) {
        return repository.find(personRef);
    }

    /// Those of these lines who are on a list of this bureau.
    public Map<String, HeldPerson> find(Collection<String> personRefs) {
        return repository.find(personRefs);
    }

    /// The names of those of these lines who are on a list of this bureau, for those who call them to a parcel.
    public Map<String, HeldName> names(Collection<String> personRefs) {
        return repository.names(personRefs);
    }

    /// Records that he is now at another place, with the postal address there.
    ///
    /// @throws IllegalStateException if he is on no list of this bureau
    public void moved(String personRef, String place, String postalAddress) {
        repository.moved(personRef, place, postalAddress);
    }

    /// The code that stands for a place of this bureau in a round towards the home bureau; made when first asked for.
    public String deliveryCode(String round, String place) {
        return repository.deliveryCode(round, place);
    }

    /// The place behind a delivery code of this bureau.
    public Optional<String> place(String round, String deliveryCode) {
        return repository.place(round, deliveryCode);
    }
}
