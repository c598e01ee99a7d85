package org.homeward.node.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in, invitations and the record of reads, over REST.
@RestController
class AccountApi {

    private final SignIn signIn;
    private final Accounts accounts;
    private final AccessRecords records;
    private final Answers answers;

    AccountApi(SignIn signIn, Accounts accounts, AccessRecords records, Answers answers) {
        this.signIn = signIn;
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
                                    + " passwords an account rests for 15 minutes."));
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

    record Invitation(String account, String name, Role role, String password, List<String> places) {
        @Override
        public String toString() {
            return "invitation of " + account;
        }
    }

    record Invited(String account) {}

    @PostMapping("/api/accounts")
    ResponseEntity<byte[]> invite(Deed deed, @RequestBody Invitation invitation) {
        return answers.once(deed, () -> invite(invitation));
    }

    private Answer<Invited> invite(Invitation asked) {
        var faults = faults(asked);
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var actor = new Actor(asked.account(), asked.name(), asked.role(), Set.copyOf(asked.places()));
        return accounts.invite(actor, asked.password())
                ? Answer.done(new Invited(asked.account()))
                : Answer.refused("account.taken", "The account " + asked.account() + " exists. Choose another name.");
    }

    private static List<Refusal> faults(Invitation asked) {
        var faults = new ArrayList<Refusal>();
        if (!asked.account().matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            faults.add(Refusal.at("form.account", "account", asked.account(), "1 to 40 of a-z 0-9 . -"));
        }
        if (asked.name().isBlank() || asked.name().length() > 100) {
            faults.add(Refusal.at("form.name", "name", "", "1 to 100 characters"));
        }
        if (asked.password().length() < Accounts.PASSWORD_CHARS_MIN
                || asked.password().length() > Accounts.PASSWORD_CHARS_MAX) {
            faults.add(Refusal.at(
                    "form.password",
                    "password",
                    asked.password().length() + " characters",
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

    @GetMapping("/api/access-records")
    Page<AccessRecords.Read> reads(Page.Asked asked) {
        return Page.of(asked, records.count(), records.page(asked.size(), asked.offset()));
    }
}
