package org.homeward.node.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.NodeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where an operator invites people, changes what they may do, locks and unlocks them, and ends their sessions. Nobody
/// changes his own account, and nobody chooses another's password.
@Component
public class AccountKeeping {

    private static final int NAME_CHARS_MAX = 100; // As long as the longest name; the column has the same bound.

    /// Who is invited.
    ///
    /// @param account 1 to 40 of a-z 0-9 . -
    /// @param name 1 to 100 characters
    /// @param password at a simulated node only
    /// @param places places of detention he is posted to, at most 200
    public record Invitation(
            String account,
            String name,
            Role role,
            @Nullable String password,
            List<String> places) {
        public Invitation {
            places = List.copyOf(places);
        }

        @Override
        public String toString() {
            return "invitation of " + account;
        }
    }

    /// An invitation that was made.
    ///
    /// @param link the path of the one-time link, empty where a simulated node was given the password
    public record Invited(
            String account, String link, @Nullable Instant expiresAt) {
        @Override
        public String toString() {
            return "invitation of " + account;
        }
    }

    /// What may be changed; with nothing changed, sessions end.
    ///
    /// @param locked whether nobody may sign in with it
    public record AccountChange(Role role, List<String> places, boolean locked) {
        public AccountChange {
            places = List.copyOf(places);
        }
    }

    /// The account that was changed.
    public record AccountChanged(String account) {}

    /// An account as an operator sees it.
    ///
    /// @param sessions in how many browsers and programs it is signed in
    public record Row(Actor actor, boolean locked, int sessions) {}

    /// Somebody who was invited and has not opened his account.
    public record Pending(Actor actor, Instant expiresAt) {}

    private final Accounts accounts;
    private final Invitations invitations;
    private final EndedSessions sessions;
    private final boolean simulated;

    AccountKeeping(Accounts accounts, Invitations invitations, EndedSessions sessions, NodeSettings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.simulated = settings.simulated();
    }

    /// Invites somebody who has no account yet.
    public Answer<Invited> invite(Actor operator, Invitation asked) {
        var faults = faults(asked);
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var actor = new Actor(asked.account(), asked.name(), asked.role(), Set.copyOf(asked.places()));
        if (asked.password() == null) {
            return accounts.isOpen(asked.account()) ? taken(asked.account()) : link(operator, actor);
        }
        return accounts.invite(actor, asked.password())
                ? Answer.done(new Invited(asked.account(), "", null))
                : taken(asked.account());
    }

    private static Answer<Invited> taken(String account) {
        return Answer.refused("account.taken", "The account " + account + " exists. Choose another name.");
    }

    private Answer<Invited> link(Actor operator, Actor invited) {
        var link = invitations.invite(invited, operator.account());
        return Answer.done(new Invited(invited.account(), "/invitations/" + link.token(), link.expiresAt()));
    }

    /// A new link for one who lost his password or his link; the older link opens nothing any more.
    public Answer<Invited> inviteAgain(Actor operator, String account) {
        return accounts.find(account)
                .or(() -> invitations.pending(account).map(Pending::actor))
                .map(known -> link(operator, known))
                .orElseGet(() -> Answer.absent("account"));
    }

    /// Changes role, places or lock; sessions of the account end.
    public Answer<AccountChanged> change(Actor operator, String account, AccountChange asked) {
        if (operator.account().equals(account)) {
            return Answer.refused("account.own", "Nobody changes his own account; another operator does.");
        }
        if (asked.places().size() > Accounts.PLACES_MAX) {
            return Answer.faulty("form.places", "places", asked.places().size() + "", "at most " + Accounts.PLACES_MAX);
        }
        var change = new Accounts.Change(asked.role(), Set.copyOf(asked.places()), asked.locked());
        return accounts.change(account, change) ? Answer.done(new AccountChanged(account)) : Answer.absent("account");
    }

    /// A page of the accounts, in their order.
    public Page<Row> page(Page.Asked asked) {
        var rows = accounts.rows(asked.size(), asked.offset()).stream()
                .map(this::row)
                .toList();
        return Page.of(asked, accounts.count(), rows);
    }

    /// The account of this name.
    public Optional<Row> find(String account) {
        return accounts.kept(account).map(this::row);
    }

    /// The invitation of this account that was not opened and still can be.
    public Optional<Pending> pending(String account) {
        return invitations.pending(account);
    }

    /// Everybody who was invited and has not opened his account, while he still can.
    public List<Pending> pending() {
        return invitations.pending();
    }

    private Row row(AccountRepository.Kept kept) {
        return new Row(kept.actor(), kept.locked(), sessions.count(kept.actor().account()));
    }

    private List<Refusal> faults(Invitation asked) {
        var faults = new ArrayList<Refusal>();
        if (!asked.account().matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            faults.add(Refusal.at("form.account", "account", asked.account(), "1 to 40 of a-z 0-9 . -"));
        }
        if (asked.name().isBlank() || asked.name().length() > NAME_CHARS_MAX) {
            faults.add(Refusal.at("form.name", "name", "", "1 to " + NAME_CHARS_MAX + " characters"));
        }
        var password = asked.password();
        if (password != null && !simulated) {
            faults.add(Refusal.of(
                    "account.password",
                    "Nobody chooses another's password: leave it out, and send the one-time link that is answered."));
        } else if (password != null
                && (password.length() < Accounts.PASSWORD_CHARS_MIN
                        || password.length() > Accounts.PASSWORD_CHARS_MAX)) {
            faults.add(Refusal.at(
                    "form.password",
                    "password",
                    password.length() + " characters",
                    Accounts.PASSWORD_CHARS_MIN + " to " + Accounts.PASSWORD_CHARS_MAX + " characters"));
        }
        if (asked.places().size() > Accounts.PLACES_MAX) {
            faults.add(
                    Refusal.at("form.places", "places", asked.places().size() + "", "at most " + Accounts.PLACES_MAX));
        }
        return faults;
    }
}
