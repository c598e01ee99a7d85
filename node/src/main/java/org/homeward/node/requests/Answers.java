package org.homeward.node.requests;

import java.util.List;
import java.util.function.Supplier;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a deed in a transaction of its own and answers it once: work, answer and key are committed together.
///
/// A crash before the commit leaves nothing, and the caller's retry does the work; a crash after it leaves the answer,
/// and the retry gets that answer. A refused deed is rolled back whole; its refusal is then written in a second
/// transaction. A crash between the two loses only the record of the refusal, and the retry is refused again.
@Component
public class Answers {

    private static final int TRIES_MAX = 3; // Two writers on one row settle in one more try; a third is luck to spare.

    private final AnswerRepository repository;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Answers(AnswerRepository repository, PlatformTransactionManager transactions, BusinessClock clock) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /// Does the deed unless its key was answered before, and gives the answer as HTTP says it.
    public <T> ResponseEntity<byte[]> once(Deed deed, Supplier<Answer<T>> work) {
        return http(said(deed, work));
    }

    /// The same for a page: the answer itself, read from what was said if the key was answered before.
    ///
    /// @param type what the deed gives when it is done
    public <T> Answer<T> onPage(Deed deed, Class<T> type, Supplier<Answer<T>> work) {
        return said(deed, work).answer(type);
    }

    private <T> Said said(Deed deed, Supplier<Answer<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(deed, work);
            } catch (ConcurrencyFailureException | DuplicateKeyException raced) {
                // Another request won the row; the next try sees its work and gives the verdict on it.
                if (attempt == TRIES_MAX) {
                    throw raced;
                }
            }
        }
    }

    private <T> Said attempt(Deed deed, Supplier<Answer<T>> work) {
        var said = repository.said(deed);
        if (said.isPresent()) {
            return said.get();
        }
        var waitsForSecond = new java.util.concurrent.atomic.AtomicBoolean();
        var outcome = transaction.execute(status -> {
            var answer = work.get();
            return switch (answer) {
                case Answer.Done<T>(var value) -> {
                    var done = Said.done(value);
                    repository.say(deed, done, clock.instant());
                    yield done;
                }
                case Answer.Refused<T> refused -> {
                    status.setRollbackOnly();
                    waitsForSecond.set(refused.why() == Answer.Why.SECOND);
                    yield Said.refused(refused);
                }
            };
        });
        // A deed that waits for a second person is no refused attempt, and the same key may ask again.
        if (outcome.status() == Said.REFUSED_BY_RULE && !waitsForSecond.get()) {
            transaction.executeWithoutResult(status -> {
                repository.say(deed, outcome, clock.instant());
                repository.keepRefusal(deed, outcome.rule(), clock.instant());
            });
        }
        return outcome;
    }

    /// The problem that a refusal is over HTTP, for reading calls, which have no key.
    public static ResponseEntity<byte[]> problem(Answer.Refused<?> refused) {
        return http(Said.refused(refused));
    }

    /// The answer of a reading call.
    public static <T> ResponseEntity<byte[]> read(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(var value) -> http(Said.done(value));
            case Answer.Refused<T> refused -> problem(refused);
        };
    }

    private static ResponseEntity<byte[]> http(Said said) {
        return ResponseEntity.status(HttpStatus.valueOf(said.status()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(said.isProblem() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
                .body(said.body());
    }

    /// What was said to a key: status and body.
    record Said(int status, String rule, String text) {

        static final int REFUSED_BY_RULE = 409;
        private static final int NOT_FOUND = 404;

        static Said done(Object value) {
            return new Said(HttpStatus.OK.value(), "", Json.text(value));
        }

        static Said refused(Answer.Refused<?> refused) {
            int status = switch (refused.why()) {
                case RULE, SECOND -> REFUSED_BY_RULE;
                case INPUT -> HttpStatus.UNPROCESSABLE_CONTENT.value();
                case ABSENT -> HttpStatus.NOT_FOUND.value();
            };
            var problem = Problem.of(status, refused.refusals());
            return new Said(status, problem.rule(), Json.text(problem));
        }

        /// The answer said something about people, and is erased.
        static Said erased(String day) {
            return refused(new Answer.Refused<>(Answer.Why.RULE, List.of(Refusal.erased(day))));
        }

        <T> Answer<T> answer(Class<T> type) {
            if (!isProblem()) {
                return Answer.done(Json.read(body(), type));
            }
            var why = switch (status) {
                case REFUSED_BY_RULE -> Answer.Why.RULE;
                case NOT_FOUND -> Answer.Why.ABSENT;
                default -> Answer.Why.INPUT;
            };
            return new Answer.Refused<>(why, Json.read(body(), Problem.class).faults());
        }

        boolean isProblem() {
            return status != HttpStatus.OK.value();
        }

        byte[] body() {
            return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
