package org.homeward.node.rounds;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The rounds that all three have signed, for the features that work by their terms.
@Component
public class Rounds {

    private final RoundRepository repository;

    // An agreed version never changes, so what was read once stays true.
    private final Map<String, AgreedRound> agreed = new ConcurrentHashMap<>();

    Rounds(RoundRepository repository) {
        this.repository = repository;
    }

    /// The newest agreed version of a round, if it is agreed.
    public Optional<AgreedRound> agreed(String round) {
        return repository.agreedVersion(round).flatMap(version -> agreed(round, version));
    }

    /// One agreed version of a round, by which a parcel handed in under it is judged.
    public Optional<AgreedRound> agreed(String round, int version) {
        var key = round + "/" + version;
        var known = agreed.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var read = repository.agreed(round, version);
        read.ifPresent(found -> agreed.put(key, found));
        return read;
    }
}
