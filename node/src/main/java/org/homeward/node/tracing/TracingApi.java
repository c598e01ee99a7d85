package org.homeward.node.tracing;

import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Proposals and decisions about who is meant, over REST.
@RestController
class TracingApi {

    private final TracingDesk desk;
    private final ProposalRepository proposals;
    private final AccessRecords records;
    private final Answers answers;

    TracingApi(TracingDesk desk, ProposalRepository proposals, AccessRecords records, Answers answers) {
        this.desk = desk;
        this.proposals = proposals;
        this.records = records;
        this.answers = answers;
    }

    @GetMapping("/api/tracing/proposals")
    Page<ProposalRepository.Proposal> proposals(Actor actor, @RequestParam String round, Page.Asked asked) {
        var rows = proposals.page(round, asked.size(), asked.offset());
        records.worklist(
                actor,
                Operation.SEE_PROPOSALS,
                Purpose.RESTORING_FAMILY_LINKS,
                "proposals of " + round + ", page " + asked.page(),
                rows.size());
        return Page.of(asked, proposals.count(round), rows);
    }

    @PostMapping("/api/tracing/confirmations")
    ResponseEntity<byte[]> confirm(Deed deed, Actor officer, @RequestBody TracingDesk.Confirmation asked) {
        return answers.once(deed.in(asked.round()), () -> desk.confirm(officer, asked));
    }

    @PostMapping("/api/tracing/withdrawals")
    ResponseEntity<byte[]> withdraw(Deed deed, Actor officer, @RequestBody TracingDesk.Withdrawal asked) {
        return answers.once(deed.in(asked.round()), () -> desk.withdraw(officer, asked));
    }

    @GetMapping("/api/tracing/waiting")
    Page<ProposalRepository.Waiting> waiting(@RequestParam String round, Page.Asked asked) {
        return Page.of(asked, proposals.waitingCount(round), proposals.waiting(round, asked.size(), asked.offset()));
    }
}
