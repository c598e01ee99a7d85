package org.homeward.node.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.papers.Papers;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The closing statement as a paper: this node's own text, line by line as it is signed, with room for three
/// signatures.
@Controller
class StatementScreens {

    /// The paper.
    ///
    /// @param sha256 digest of the text, which is what is signed
    /// @param signatures who signs, and whether his node's signature is here
    record Paper(List<Line> lines, String sha256, List<Signature> signatures) {
        Paper {
            lines = List.copyOf(lines);
            signatures = List.copyOf(signatures);
        }
    }

    /// A line of the text: words alone, or a figure of each side.
    record Line(String text, String a, String b) {}

    /// Room for a signature.
    record Signature(String organisation, String note) {}

    private static final Pattern FIGURES = Pattern.compile("(.*\\S) {2,}(\\S+) +(\\S+)");

    private final StatementDesk desk;
    private final StatementRepository repository;
    private final Rounds rounds;
    private final Papers papers;

    StatementScreens(StatementDesk desk, StatementRepository repository, Rounds rounds, Papers papers) {
        this.desk = desk;
        this.repository = repository;
        this.rounds = rounds;
        this.papers = papers;
    }

    @GetMapping("/rounds/{round}/statement")
    ResponseEntity<byte[]> paper(@PathVariable String round, Visit visit) {
        var agreed = rounds.agreed(round).orElseThrow(() -> new NoSuchPageException("agreed round"));
        var statement = desk.own(agreed);
        var lines = statement.text().lines().map(StatementScreens::line).toList();
        var signers = repository.signers(round);
        var signatures = Arrays.stream(Side.values())
                .map(side -> new Signature(
                        agreed.terms().organisation(side),
                        visit.say(signers.contains(side) ? "statement.signed" : "statement.unsigned")))
                .toList();
        var paper = new Paper(lines, statement.sha256(), signatures);
        return papers.answer(visit.words(), "rounds/statement", paper, "statement-" + round);
    }

    private static Line line(String text) {
        var figures = FIGURES.matcher(text);
        return figures.matches()
                ? new Line(figures.group(1), figures.group(2), figures.group(3))
                : new Line(text, "", "");
    }
}
