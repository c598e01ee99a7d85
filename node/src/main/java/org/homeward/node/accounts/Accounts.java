package org.homeward.node.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Invites people and knows them again. A new node knows one, `operator`: a simulated node with the password of its
/// configuration, a real one by the one-time link that `init` told.
@Component
public class Accounts implements ApplicationRunner {

    private static final String FIRST = "operator";
    static final int PASSWORD_CHARS_MIN = 12;
    static final int PASSWORD_CHARS_MAX = 200; // Argon2 takes any length; a megabyte of password is an attack.
    static final int PLACES_MAX = 200; // About fifty places a side exist; four times that is a slip.

    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final Invitations invitations;
    private final EndedSessions sessions;
    private final NodeSettings settings;
    private final BusinessClock clock;

    Accounts(
            AccountRepository repository,
            PasswordEncoder encoder,
            Invitations invitations,
            EndedSessions sessions,
            NodeSettings settings,
            BusinessClock clock) {
        this.repository = repository;
        this.encoder = encoder;
        this.invitations = invitations;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (repository.count() > 0) {
            return;
        }
        var operator = new Actor(FIRST, "Operator", Role.OPERATOR, Set.of());
        if (settings.simulated()) {
            repository.add(operator, encoder.encode(settings.operatorPassword()), clock.instant());
        } else {
            invitations.keepFirst(settings.firstAccount(), operator);
        }
    }

    /// The account of this name, if it was opened.
    Optional<Actor> find(String account) {
        return repository.find(account).map(AccountRepository.Kept::actor);
    }

    /// Whether an account of this name was opened.
    boolean isOpen(String account) {
        return repository.find(account).isPresent();
    }

    /// What may be changed of an account.
    ///
    /// @param locked whether nobody may sign in with it
    record Change(Role role, Set<String> places, boolean locked) {
        Change {
            places = Set.copyOf(places);
        }
    }

    /// Changes role, places or lock; sessions of the account end. Says whether there is such an account.
    boolean change(String account, Change change) {
        boolean changed = repository.change(account, change, clock.instant());
        if (changed) {
            sessions.end(account);
        }
        return changed;
    }

    /// Adds an account. Says whether it is new.
    boolean invite(Actor actor, String password) {
        return repository.add(actor, encoder.encode(password), clock.instant());
    }

    /// The account with this password, if there is one. Takes the same time either way.
    public Optional<Actor> recognise(String account, String password) {
        if (password.length() > PASSWORD_CHARS_MAX) {
            return Optional.empty();
        }
        var kept = repository.find(account);
        if (kept.isEmpty()) {
            encoder.encode(password); // An unknown account must not answer faster than a wrong password.
            return Optional.empty();
        }
        return encoder.matches(password, kept.get().passwordHash())
                        && !kept.get().locked()
                ? Optional.of(kept.get().actor())
                : Optional.empty();
    }

    long count() {
        return repository.count();
    }

    /// The account of this name with its lock.
    Optional<AccountRepository.Kept> kept(String account) {
        return repository.find(account);
    }

    List<AccountRepository.Kept> rows(int size, long offset) {
        return repository.page(size, offset);
    }
}
