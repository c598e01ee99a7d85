package org.homeward.node.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.NodeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in, invitations and the record of reads, over REST.
@RestController
class AccountApi {

    private final SignIn signIn;
    private final Accounts accounts;
    private final Invitations invitations;
    private final SecondPerson second;
    private final AccessRecords records;
    private final Answers answers;
    private final boolean simulated;

    // Style 8: signing in, accounts, their invitations and the record of reads are one door.
    AccountApi(
            SignIn signIn,
            Accounts accounts,
            Invitations invitations,
            SecondPerson second,
            AccessRecords records,
            Answers answers,
            NodeSettings settings) {
        this.signIn = signIn;
        this.invitations = invitations;
        this.second = second;
        this.simulated = settings.simulated();
        this.accounts = accounts;
        this.records = records;
        this.answers = answers;
    }

    record Credentials(String account, String password) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    record Session(String account, String role, List<String> places, String csrf) {}

    @PostMapping("/api/sign-in")
    ResponseEntity<?> signIn(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var begun = signIn.begin(credentials.account(), credentials.password(), request, response);
        if (begun.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(new Doors.Closed(
                            "about:blank",
                            "Refused",
                            HttpStatus.UNAUTHORIZED.value(),
                            "Account and password do not belong together, or there were too many tries: after 10 wrong"
                                    + " passwords an account rests for 15 minutes.",
                            "access.sign_in"));
        }
        var actor = begun.get().actor();
        return ResponseEntity.ok(new Session(
                actor.account(),
                actor.role().name(),
                List.copyOf(actor.placesInOrder()),
                begun.get().csrf()));
    }

    @PostMapping("/api/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        signIn.end(request);
        return ResponseEntity.noContent().build();
    }

    record Invitation(
            String account,
            String name,
            Role role,
            @Nullable String password,
            List<String> places) {
        @Override
        public String toString() {
            return "invitation of " + account;
        }
    }

    /// @param link the path of the one-time link, empty where a simulated node was given the password
    record Invited(String account, String link, @Nullable Instant expiresAt) {
        @Override
        public String toString() {
            return "invitation of " + account;
        }
    }

    @PostMapping("/api/accounts")
    ResponseEntity<byte[]> invite(Deed deed, Actor operator, @RequestBody Invitation invitation) {
        return answers.once(deed, () -> invite(operator, invitation));
    }

    private Answer<Invited> invite(Actor operator, Invitation asked) {
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

    @PostMapping("/api/accounts/{account}/invitation")
    ResponseEntity<byte[]> inviteAgain(Deed deed, Actor operator, @PathVariable String account) {
        return answers.once(
                deed,
                () -> accounts.find(account)
                        .map(known -> link(operator, known))
                        .orElseGet(() -> Answer.absent("account")));
    }

    record AccountChange(Role role, List<String> places, boolean locked) {}

    record AccountChanged(String account) {}

    @PutMapping("/api/accounts/{account}")
    ResponseEntity<byte[]> change(
            Deed deed, Actor operator, @PathVariable String account, @RequestBody AccountChange asked) {
        return answers.once(deed, () -> change(operator, account, asked));
    }

    private Answer<AccountChanged> change(Actor operator, String account, AccountChange asked) {
        if (operator.account().equals(account)) {
            return Answer.refused("account.own", "Nobody changes his own account; another operator does.");
        }
        if (asked.places().size() > Accounts.PLACES_MAX) {
            return Answer.faulty("form.places", "places", asked.places().size() + "", "at most " + Accounts.PLACES_MAX);
        }
        var change = new Accounts.Change(asked.role(), Set.copyOf(asked.places()), asked.locked());
        return accounts.change(account, change) ? Answer.done(new AccountChanged(account)) : Answer.absent("account");
    }

    record NewPassword(String password) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    @PostMapping("/api/invitations/{token}")
    ResponseEntity<byte[]> accept(@PathVariable String token, @RequestBody NewPassword chosen) {
        return Answers.read(invitations.accept(token, chosen.password()));
    }

    private List<Refusal> faults(Invitation asked) {
        var faults = new ArrayList<Refusal>();
        if (!asked.account().matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            faults.add(Refusal.at("form.account", "account", asked.account(), "1 to 40 of a-z 0-9 . -"));
        }
        if (asked.name().isBlank() || asked.name().length() > 100) {
            faults.add(Refusal.at("form.name", "name", "", "1 to 100 characters"));
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

    record AccountRow(String account, String name, String role, List<String> places) {}

    @GetMapping("/api/accounts")
    Page<AccountRow> accounts(Page.Asked asked) {
        var rows = accounts.page(asked.size(), asked.offset()).stream()
                .map(actor -> new AccountRow(
                        actor.account(), actor.name(), actor.role().name(), List.copyOf(actor.placesInOrder())))
                .toList();
        return Page.of(asked, accounts.count(), rows);
    }

    record FirstWords(List<SecondPerson.Waiting> rows) {}

    @GetMapping("/api/first-words")
    FirstWords firstWords(Actor actor) {
        return new FirstWords(second.waiting(actor));
    }

    @GetMapping("/api/access-records")
    Page<AccessRecords.Read> reads(Page.Asked asked) {
        return Page.of(asked, records.count(), records.page(asked.size(), asked.offset()));
    }
}
