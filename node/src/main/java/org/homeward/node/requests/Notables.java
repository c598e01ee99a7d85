package org.homeward.node.requests;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Keeps and counts what must be countable afterwards, per rule and round.
@Component
public class Notables {

    private static final int NEWEST_MAX = 200; // One long page; the counts tell the whole.

    private final AnswerRepository repository;

    Notables(AnswerRepository repository) {
        this.repository = repository;
    }

    /// Keeps it in the caller's transaction, once per key. Says whether it is new.
    public boolean note(Notable notable) {
        return repository.note(notable);
    }

    /// How many of each rule in this round.
    public SortedMap<String, Long> counts(String round) {
        var counts = new TreeMap<String, Long>();
        repository.counts(round).forEach(counted -> counts.put(counted.rule(), counted.n()));
        return counts;
    }

    /// The newest 200 of this round.
    public List<Notable> newest(String round) {
        return repository.newest(round, NEWEST_MAX);
    }
}
