package org.homeward.node.rounds;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where `custody`, `delivery`, `intake` and `packing` note what this node has itself checked: events of its own, and
/// peers' documents whose signatures it verified. Parity and the closing statement are counted from nothing else.
@Component
public class Facts {

    private final FactRepository repository;

    Facts(FactRepository repository) {
        this.repository = repository;
    }

    /// Notes a fact in the caller's transaction; the same again changes nothing.
    public void note(Fact fact) {
        repository.note(List.of(fact));
    }

    /// Notes many facts in the caller's transaction.
    public void note(Collection<Fact> facts) {
        repository.note(List.copyOf(facts));
    }
}
