package org.homeward.node.people;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lines of lists that are read again, for `enquiries`: what they say, and what they say afterwards.
@Component
public class ReadAgain {

    private final ReadAgainRepository repository;
    private final ApplicationEventPublisher events;

    ReadAgain(ReadAgainRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /// Locks a line of the other side's list until the transaction ends.
    public void lock(String round, String personRef) {
        repository.lock(round, personRef);
    }

    /// What a line of the other side's list says of its person; empty if it is not listed.
    public Optional<Map<ListedField, String>> listed(String round, String personRef) {
        return repository.listed(round, personRef);
    }

    /// What a line of this bureau's own lists says of its person; empty if it is on none.
    public Optional<Map<ListedField, String>> held(String personRef) {
        return repository.held(personRef);
    }

    /// The other side read a line again and it says something else: keeps that, and lets everybody who waits be
    /// searched for anew. Nothing, if the line is not listed any more.
    ///
    /// @param value as [ListedField#read] gives it
    public void correctListed(String round, String personRef, ListedField field, String value) {
        if (repository.correctListed(round, personRef, new ReadAgainRepository.Corrected(field, value))) {
            events.publishEvent(new ListArrived(round));
        }
    }

    /// This bureau read a line of its own again and it says something else.
    ///
    /// @param value as [ListedField#read] gives it
    /// @throws IllegalStateException if it is on no list of this bureau
    public void correctHeld(String personRef, ListedField field, String value) {
        if (!repository.correctHeld(personRef, new ReadAgainRepository.Corrected(field, value))) {
            throw new IllegalStateException("a line that is read again is on no list; this indicates a bug");
        }
    }
}
