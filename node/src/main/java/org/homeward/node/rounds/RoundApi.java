package org.homeward.node.rounds;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Rulebooks, terms, parity and counts over REST.
@RestController
class RoundApi {

    private final RoundDesk desk;
    private final StatementDesk statements;
    private final RoundRepository repository;
    private final RulebookRepository rulebooks;
    private final Rounds rounds;
    private final Answers answers;

    // Style 8: two desks write, two repositories are read, and every write is answered once.
    RoundApi(
            RoundDesk desk,
            StatementDesk statements,
            RoundRepository repository,
            RulebookRepository rulebooks,
            Rounds rounds,
            Answers answers) {
        this.rulebooks = rulebooks;
        this.desk = desk;
        this.statements = statements;
        this.repository = repository;
        this.rounds = rounds;
        this.answers = answers;
    }

    @PostMapping("/api/rulebooks")
    ResponseEntity<byte[]> publish(Deed deed, HttpServletRequest request) throws IOException {
        // One byte more than allowed is read, so that the reader can say it was too much.
        var csv = request.getInputStream().readNBytes(RulebookReader.BYTES_MAX + 1);
        return answers.once(deed, () -> desk.publish(csv));
    }

    record BookRow(String side, int version, String sha256, Instant publishedAt, List<RuleRow> rules) {}

    record RuleRow(
            String rule,
            String category,
            String decision,
            String quantityMax,
            String proposedBy,
            String reasonEn,
            String reasonUk,
            String reasonRu) {

        static RuleRow of(Rule rule) {
            return new RuleRow(
                    rule.rule(),
                    rule.category(),
                    rule.decision().word(),
                    rule.quantityMax().map(String::valueOf).orElse(""),
                    rule.proposedBy(),
                    rule.reasonEn(),
                    rule.reasonUk(),
                    rule.reasonRu());
        }
    }

    @GetMapping("/api/rulebooks")
    Page<BookRow> rulebooks(Page.Asked asked) {
        return Page.cut(
                asked,
                rulebooks.books().stream()
                        .map(published -> new BookRow(
                                published.book().side().word(),
                                published.book().version(),
                                published.book().sha256(),
                                published.at(),
                                published.book().rules().stream()
                                        .map(RuleRow::of)
                                        .toList()))
                        .toList());
    }

    @PostMapping("/api/rounds")
    ResponseEntity<byte[]> propose(Actor officer, Deed deed, @RequestBody JsonNode terms) {
        return answers.once(deed.in(terms.path("round").stringValue("")), () -> desk.propose(officer, terms));
    }

    record RoundRow(String round, int version, String state, String sha256) {}

    @GetMapping("/api/rounds")
    Page<RoundRow> rounds(Page.Asked asked) {
        return Page.cut(
                asked,
                repository.all().stream()
                        .map(kept -> new RoundRow(
                                kept.document().terms().round(),
                                kept.document().version(),
                                kept.state(),
                                kept.document().sha256()))
                        .toList());
    }

    record RoundDetail(
            String round,
            int version,
            String state,
            String sha256,
            JsonNode terms,
            List<RoundRepository.Signed> signatures) {}

    @GetMapping("/api/rounds/{round}")
    ResponseEntity<byte[]> round(@PathVariable String round) {
        return Answers.read(repository
                .newest(round)
                .map(kept -> Answer.done(new RoundDetail(
                        round,
                        kept.document().version(),
                        kept.state(),
                        kept.document().sha256(),
                        Json.tree(kept.document().bytes().copy()).path("terms"),
                        repository.signatures(kept.document().sha256()))))
                .orElseGet(() -> Answer.absent("round")));
    }

    record Sha256(String sha256) {}

    @PostMapping("/api/rounds/{round}/signature")
    ResponseEntity<byte[]> sign(Actor officer, Deed deed, @PathVariable String round, @RequestBody Sha256 terms) {
        return answers.once(deed.in(round), () -> desk.sign(officer, round, terms.sha256()));
    }

    record RefusedTerms(String sha256, String reason) {}

    @PostMapping("/api/rounds/{round}/refusal")
    ResponseEntity<byte[]> refuse(
            Actor officer, Deed deed, @PathVariable String round, @RequestBody RefusedTerms refused) {
        return answers.once(deed.in(round), () -> desk.refuse(officer, round, refused.sha256(), refused.reason()));
    }

    @GetMapping("/api/rounds/{round}/parity")
    ResponseEntity<byte[]> parity(@PathVariable String round) {
        return bothSides(round, agreed -> side -> statements.parity(agreed, side));
    }

    @GetMapping("/api/rounds/{round}/counts")
    ResponseEntity<byte[]> counts(@PathVariable String round) {
        return bothSides(round, agreed -> side -> statements.counts(agreed, side));
    }

    private <T> ResponseEntity<byte[]> bothSides(String round, Function<AgreedRound, Function<Side, T>> figures) {
        return Answers.read(rounds.agreed(round)
                .map(agreed -> {
                    Map<String, T> sides = new TreeMap<>();
                    for (var side : List.of(Side.A, Side.B)) {
                        sides.put(side.word(), figures.apply(agreed).apply(side));
                    }
                    return Answer.done(sides);
                })
                .orElseGet(() -> Answer.absent("agreed round")));
    }
}
