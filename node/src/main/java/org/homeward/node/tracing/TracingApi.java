package org.homeward.node.tracing;

import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Proposals and decisions about who is meant, over REST.
@RestController
class TracingApi {

    private final TracingDesk desk;
    private final UndoingDesk undoing;
    private final ProposalRepository proposals;
    private final RefusalRepository decisions;
    private final AccessRecords records;
    private final Answers answers;

    // Style 8: two desks write, two repositories are read, and every read and write is kept.
    TracingApi(
            TracingDesk desk,
            UndoingDesk undoing,
            ProposalRepository proposals,
            RefusalRepository decisions,
            AccessRecords records,
            Answers answers) {
        this.desk = desk;
        this.undoing = undoing;
        this.proposals = proposals;
        this.decisions = decisions;
        this.records = records;
        this.answers = answers;
    }

    /// @param zone `match` or `review`; both if it is not given
    @GetMapping("/api/tracing/proposals")
    ResponseEntity<byte[]> proposals(
            Actor actor, @RequestParam String round, @RequestParam Optional<String> zone, Page.Asked asked) {
        var wanted = zone.orElse("");
        if (!wanted.matches("|match|review")) {
            return Answers.read(Answer.faulty("form.zone", "zone", wanted, "match or review"));
        }
        var rows = proposals.page(round, wanted, asked.size(), asked.offset());
        list(actor, Operation.SEE_PROPOSALS, AccessRecords.Shown.of(round, MatchesScreens.parcels(rows)));
        return Answers.read(Answer.done(Page.of(asked, proposals.count(round, wanted), rows)));
    }

    /// One proposal, with what the family wrote beside what the list says.
    @GetMapping("/api/tracing/proposals/{proposal}")
    ResponseEntity<byte[]> proposal(Actor actor, @PathVariable String proposal) {
        var pair = TracingDesk.number(proposal).flatMap(proposals::find);
        if (pair.isEmpty()) {
            return Answers.read(Answer.absent("proposal"));
        }
        records.read(actor, Operation.SEE_PROPOSAL, Purpose.RESTORING_FAMILY_LINKS, ProposalScreens.shown(pair.get()));
        return Answers.read(Answer.done(pair.get()));
    }

    private void list(Actor actor, Operation operation, AccessRecords.Shown shown) {
        records.worklist(actor, operation, Purpose.RESTORING_FAMILY_LINKS, shown);
    }

    @PostMapping("/api/tracing/confirmations")
    ResponseEntity<byte[]> confirm(Deed deed, Actor officer, @RequestBody TracingDesk.Confirmation asked) {
        return answers.once(deed.in(asked.round()), () -> desk.confirm(officer, asked));
    }

    @PostMapping("/api/tracing/refusals")
    ResponseEntity<byte[]> refuse(Deed deed, Actor officer, @RequestBody TracingDesk.Refused asked) {
        return answers.once(deed.in(asked.round()), () -> desk.refuse(officer, asked));
    }

    @PostMapping("/api/tracing/refusals/withdrawals")
    ResponseEntity<byte[]> withdrawRefusal(Deed deed, Actor officer, @RequestBody UndoingDesk.RefusalWithdrawal asked) {
        return answers.once(deed.in(asked.round()), () -> undoing.withdrawRefusal(officer, asked));
    }

    @PostMapping("/api/tracing/withdrawals")
    ResponseEntity<byte[]> withdraw(Deed deed, Actor officer, @RequestBody TracingDesk.Withdrawal asked) {
        return answers.once(deed.in(asked.round()), () -> undoing.withdraw(officer, asked));
    }

    @PostMapping("/api/tracing/splits")
    ResponseEntity<byte[]> split(Deed deed, Actor officer, @RequestBody UndoingDesk.Split asked) {
        return answers.once(deed.in(asked.round()), () -> undoing.split(officer, asked));
    }

    @GetMapping("/api/tracing/decisions")
    Page<RefusalRepository.Decision> decisions(Actor actor, @RequestParam String round, Page.Asked asked) {
        var rows = decisions.page(round, asked.size(), asked.offset());
        list(
                actor,
                Operation.SEE_DECISIONS,
                AccessRecords.Shown.of(
                        round,
                        rows.stream().map(RefusalRepository.Decision::parcelRef).toList()));
        return Page.of(asked, decisions.count(round), rows);
    }

    @GetMapping("/api/tracing/waiting")
    Page<ProposalRepository.Waiting> waiting(@RequestParam String round, Page.Asked asked) {
        return Page.of(asked, proposals.waitingCount(round), proposals.waiting(round, asked.size(), asked.offset()));
    }
}
