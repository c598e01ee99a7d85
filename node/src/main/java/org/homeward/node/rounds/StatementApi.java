package org.homeward.node.rounds;

import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The closing statement over REST.
@RestController
class StatementApi {

    private final StatementDesk desk;
    private final StatementRepository repository;
    private final Rounds rounds;
    private final Answers answers;

    StatementApi(StatementDesk desk, StatementRepository repository, Rounds rounds, Answers answers) {
        this.desk = desk;
        this.repository = repository;
        this.rounds = rounds;
        this.answers = answers;
    }

    record RefusalRow(String side, String reason) {}

    record StatementView(
            String state,
            String text,
            String sha256,
            List<String> signers,
            List<RefusalRow> refusals,
            List<Statement.Difference> differences) {}

    @GetMapping("/api/rounds/{round}/statement")
    ResponseEntity<byte[]> statement(@PathVariable String round) {
        return Answers.read(rounds.agreed(round)
                .map(agreed -> Answer.done(view(round, desk.own(agreed))))
                .orElseGet(() -> Answer.absent("agreed round")));
    }

    private StatementView view(String round, Statement own) {
        var proposal = repository.proposal(round);
        var refusals = repository.refusals(round);
        // Against what was proposed; the proposer himself sees it against the first who counted otherwise.
        var other = proposal.map(StatementRepository.Proposal::statement)
                .filter(proposed -> !proposed.equals(own))
                .or(() -> refusals.stream()
                        .map(refused -> new Statement(refused.statement()))
                        .findFirst());
        return new StatementView(
                proposal.map(known -> known.closed() ? "closed" : "proposed").orElse("open"),
                own.text(),
                own.sha256(),
                repository.signers(round).stream().map(Side::word).toList(),
                refusals.stream()
                        .map(refused -> new RefusalRow(refused.side().word(), refused.reason()))
                        .toList(),
                other.map(own::differences).orElse(List.of()));
    }

    @PostMapping("/api/rounds/{round}/statement/proposal")
    ResponseEntity<byte[]> propose(Actor officer, Deed deed, @PathVariable String round) {
        return answers.once(deed.in(round), () -> desk.propose(officer, round));
    }

    @PostMapping("/api/rounds/{round}/statement/signature")
    ResponseEntity<byte[]> sign(Actor officer, Deed deed, @PathVariable String round) {
        return answers.once(deed.in(round), () -> desk.sign(officer, round));
    }

    record Reason(String reason) {}

    @PostMapping("/api/rounds/{round}/statement/refusal")
    ResponseEntity<byte[]> refuse(Actor officer, Deed deed, @PathVariable String round, @RequestBody Reason reason) {
        return answers.once(deed.in(round), () -> desk.refuse(officer, round, reason.reason()));
    }

    @PostMapping("/api/rounds/{round}/statement/close")
    ResponseEntity<byte[]> close(Actor officer, Deed deed, @PathVariable String round) {
        return answers.once(deed.in(round), () -> desk.close(officer, round));
    }
}
