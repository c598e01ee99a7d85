package org.homeward.node.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Digest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Two people for what cannot be undone: a list that is sent, packing that is closed, a statement that is proposed,
/// signed or closed, keys that are pinned. The first who asks is noted and refused; when another person who may do it
/// asks for exactly the same within a day, it is done.
///
/// The same person asking twice is one person. What was done needs two again.
@Component
public class SecondPerson {

    /// Two people at one office meet within a day; a word of last week is not meant any more.
    static final Duration VALID = Duration.ofDays(1);

    /// The rule that refuses the first of two.
    public static final String RULE = "second.person";

    /// What waits for a second person.
    ///
    /// @param account who asked first
    public record Waiting(String operation, String account, Instant saidAt) {}

    private final FirstWordRepository repository;
    private final BusinessClock clock;
    private final TransactionTemplate apart;

    SecondPerson(FirstWordRepository repository, BusinessClock clock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The refusal, while nobody else has asked for the same; empty when somebody has, and then his word is used up in
    /// the caller's transaction. Asked when nothing else would refuse, and before anything is changed.
    ///
    /// @param subject what exactly is asked for: everything that must be equal
    public <T> Optional<Answer<T>> missing(Actor actor, Operation operation, String subject) {
        return missing(actor.account(), operation, subject);
    }

    /// The same, for one who is known by his account only.
    public <T> Optional<Answer<T>> missing(String account, Operation operation, String subject) {
        var now = clock.instant();
        var sha256 = Digest.of(subject);
        if (repository.isSaidByAnother(operation.name(), sha256, account, now.minus(VALID))) {
            repository.use(operation.name(), sha256);
            return Optional.empty();
        }
        // The refused deed is rolled back; the word must stay.
        apart.executeWithoutResult(status -> repository.say(operation.name(), sha256, account, now));
        return Optional.of(new Answer.Refused<>(
                Answer.Why.SECOND,
                List.of(Refusal.of(
                        RULE,
                        "This cannot be undone, so two people do it. Your word is noted; it is done when another person"
                                + " who may do it asks for the same within a day."))));
    }

    /// A word that waits for a second person's.
    public record Word(String account, Instant saidAt) {}

    /// Who has asked for exactly this within a day, oldest first. To be shown before somebody asks.
    public List<Word> words(Operation operation, String subject) {
        return repository.words(
                operation.name(), Digest.of(subject), clock.instant().minus(VALID));
    }

    /// Whether a deed was refused only because it waits for a second person.
    public static boolean isAwaited(Answer.Refused<?> refused) {
        return refused.refusals().getFirst().rule().equals(RULE);
    }

    /// What waits that this person could confirm, oldest first.
    public List<Waiting> waiting(Actor actor) {
        return repository.waiting(clock.instant().minus(VALID)).stream()
                .filter(word -> !word.account().equals(actor.account()))
                .filter(word -> Operation.valueOf(word.operation()).roles().contains(actor.role()))
                .toList();
    }
}
