package org.homeward.node.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in, invitations and the record of reads, over REST.
@RestController
class AccountApi {

    private final SignIn signIn;
    private final AccountKeeping desk;
    private final Invitations invitations;
    private final SecondPerson second;
    private final AccessRecords records;
    private final Answers answers;

    // Style 8: signing in, accounts, their invitations and the record of reads are one door.
    AccountApi(
            SignIn signIn,
            AccountKeeping desk,
            Invitations invitations,
            SecondPerson second,
            AccessRecords records,
            Answers answers) {
        this.signIn = signIn;
        this.invitations = invitations;
        this.second = second;
        this.desk = desk;
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

    @PostMapping("/api/accounts")
    ResponseEntity<byte[]> invite(Deed deed, Actor operator, @RequestBody AccountKeeping.Invitation invitation) {
        return answers.once(deed, () -> desk.invite(operator, invitation));
    }

    @PostMapping("/api/accounts/{account}/invitation")
    ResponseEntity<byte[]> inviteAgain(Deed deed, Actor operator, @PathVariable String account) {
        return answers.once(deed, () -> desk.inviteAgain(operator, account));
    }

    @PutMapping("/api/accounts/{account}")
    ResponseEntity<byte[]> change(
            Deed deed, Actor operator, @PathVariable String account, @RequestBody AccountKeeping.AccountChange asked) {
        return answers.once(deed, () -> desk.change(operator, account, asked));
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

    /// @param sessions in how many browsers and programs it is signed in
    record AccountRow(String account, String name, String role, List<String> places, boolean locked, int sessions) {}

    @GetMapping("/api/accounts")
    Page<AccountRow> accounts(Page.Asked asked) {
        var page = desk.page(asked);
        var rows = page.rows().stream()
                .map(row -> new AccountRow(
                        row.actor().account(),
                        row.actor().name(),
                        row.actor().role().name(),
                        List.copyOf(row.actor().placesInOrder()),
                        row.locked(),
                        row.sessions()))
                .toList();
        return Page.of(asked, page.total(), rows);
    }

    record FirstWords(List<SecondPerson.Waiting> rows) {}

    @GetMapping("/api/first-words")
    FirstWords firstWords(Actor actor) {
        return new FirstWords(second.waiting(actor));
    }

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /// Reads, the newest first; this one is recorded too.
    @GetMapping("/api/access-records")
    Page<AccessRecords.Read> reads(
            Actor auditor,
            Page.Asked page,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String reference) {
        var asked = new AccessRecords.Asked(account, reference, Optional.empty(), Instant.EPOCH, LAST);
        var found = Page.of(page, records.count(asked), records.page(asked, page, Integer.MAX_VALUE));
        records.worklist(
                auditor,
                Operation.SEE_ACCESS_RECORDS,
                AccessRecords.Purpose.AUDIT,
                AccessRecords.Shown.of(account, List.of()));
        return found;
    }
}
