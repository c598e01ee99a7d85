package org.homeward.node.packing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The packed parcels that this node knows of, for `custody` and `delivery`.
@Component
public class KnownParcels {

    private final KnownParcelRepository repository;

    KnownParcels(KnownParcelRepository repository) {
        this.repository = repository;
    }

    /// The parcel of this number, if it is known here.
    public Optional<KnownParcel> find(ItemNumber number) {
        return repository.find(number);
    }

    /// Those of these numbers that are known here.
    public Map<ItemNumber, KnownParcel> find(Collection<ItemNumber> numbers) {
        return repository.find(numbers);
    }

    /// The contents of these parcels, in the order of their lines.
    public Map<ItemNumber, List<KnownParcel.Content>> contents(Collection<ItemNumber> numbers) {
        return repository.contents(numbers);
    }

    /// Its contents in their order; empty at the neutral.
    public List<KnownParcel.Content> contents(ItemNumber number) {
        return repository.contents(number);
    }

    /// All parcels of one addressee in a round, in the order of their numbers; none at the neutral.
    public List<KnownParcel> of(String round, String personRef) {
        return repository.of(round, personRef);
    }
}
