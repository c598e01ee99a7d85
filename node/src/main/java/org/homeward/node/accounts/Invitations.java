package org.homeward.node.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.IdSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One-time links by which people open their accounts and choose their passwords themselves: nobody else ever knows
/// one. A link works once and for seven days; only the SHA-256 of its word is kept.
@Component
public class Invitations {

    /// A week: people come back from leave; a link in an old letter is worth nothing.
    static final Duration VALID = Duration.ofDays(7);

    private static final int TOKEN_LETTERS = 32; // 23 letters to choose from: 144 bits.

    /// A link that was made.
    ///
    /// @param token its word, which is kept nowhere
    record Link(String token, Instant expiresAt) {
        /// Never the word.
        @Override
        public String toString() {
            return "link until " + expiresAt;
        }
    }

    /// An account that was opened.
    public record Opened(String account) {}

    private final InvitationRepository repository;
    private final AccountRepository accounts;
    private final EndedSessions sessions;
    private final PasswordEncoder encoder;
    private final IdSource ids;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Invitations(
            InvitationRepository repository,
            AccountRepository accounts,
            EndedSessions sessions,
            PasswordEncoder encoder,
            IdSource ids,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A link for this person, in the caller's transaction.
    Link invite(Actor invited, String by) {
        var token = ids.code(TOKEN_LETTERS);
        return new Link(token, keep(Digest.of(token), invited, by));
    }

    /// The link of the first account, whose word `init` told the operator.
    void keepFirst(String tokenSha256, Actor first) {
        transaction.executeWithoutResult(status -> keep(tokenSha256, first, "init"));
    }

    private Instant keep(String tokenSha256, Actor invited, String by) {
        var now = clock.instant();
        repository.add(tokenSha256, invited, by, now, now.plus(VALID));
        return now.plus(VALID);
    }

    /// Whose account a link opens, if it still does.
    public Optional<String> account(String token) {
        return repository.open(Digest.of(token), clock.instant()).map(Actor::account);
    }

    /// The invitation to this account that was not opened and still can be.
    Optional<AccountKeeping.Pending> pending(String account) {
        return repository.pending(account, clock.instant()).stream().findFirst();
    }

    /// All of them.
    List<AccountKeeping.Pending> pending() {
        return repository.pending("", clock.instant());
    }

    /// Opens the account with this password, once. Sessions of an account that was open before end.
    public Answer<Opened> accept(String token, String password) {
        if (password.length() < Accounts.PASSWORD_CHARS_MIN || password.length() > Accounts.PASSWORD_CHARS_MAX) {
            return Answer.faulty(
                    "form.password",
                    "password",
                    password.length() + " characters",
                    Accounts.PASSWORD_CHARS_MIN + " to " + Accounts.PASSWORD_CHARS_MAX + " characters");
        }
        var sha256 = Digest.of(token);
        var now = clock.instant();
        var opened = transaction.execute(status -> repository
                .open(sha256, now)
                .filter(invited -> repository.use(sha256, now))
                .map(invited -> {
                    accounts.open(invited, encoder.encode(password), now);
                    return invited.account();
                }));
        return Optional.ofNullable(opened)
                .flatMap(account -> account)
                .map(account -> {
                    sessions.end(account);
                    return Answer.done(new Opened(account));
                })
                .orElseGet(
                        () -> Answer.refused(
                                "invitation.over",
                                "This link was used, has expired, or is mistyped. Ask the operator of this node for a new one."));
    }
}
