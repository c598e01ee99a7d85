package org.homeward.node.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.papers.Papers;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The agreement of a round as a paper: its terms, both rulebooks, and who signed.
@Controller
class AgreementScreens {

    /// The paper.
    record Paper(String heading, String lead, List<Term> terms, List<Book> books, List<Signature> signatures) {
        Paper {
            terms = List.copyOf(terms);
            books = List.copyOf(books);
            signatures = List.copyOf(signatures);
        }
    }

    /// One term.
    record Term(String name, String value) {}

    /// What one side takes.
    record Book(String heading, List<Line> rules) {
        Book {
            rules = List.copyOf(rules);
        }
    }

    /// One rule.
    ///
    /// @param decision with the number of pieces where it limits
    record Line(String rule, String category, String decision, String reason) {}

    /// Room for a signature.
    record Signature(String organisation, String note) {}

    private final RoundRegister register;
    private final Rounds rounds;
    private final Papers papers;

    AgreementScreens(RoundRegister register, Rounds rounds, Papers papers) {
        this.register = register;
        this.rounds = rounds;
        this.papers = papers;
    }

    @GetMapping("/rounds/{round}/agreement")
    ResponseEntity<byte[]> paper(@PathVariable String round, Visit visit) {
        var words = visit.words();
        var agreed = rounds.agreed(round).orElseThrow(() -> new NoSuchPageException("agreed round"));
        var entry = register.find(round).orElseThrow(() -> new NoSuchPageException("round"));
        var signatures = Arrays.stream(Side.values())
                .map(side -> new Signature(
                        agreed.terms().organisation(side),
                        words.say(entry.signedBy().contains(side) ? "statement.signed" : "statement.unsigned")))
                .toList();
        var paper = new Paper(
                words.say("agreement.title", "round", round),
                words.say("agreement.lead", "version", agreed.version()),
                terms(words, agreed.terms()),
                List.of(book(words, agreed, Side.A), book(words, agreed, Side.B)),
                signatures);
        return papers.answer(words, "rounds/agreement", paper, "agreement-" + round);
    }

    private static List<Term> terms(Words words, Terms terms) {
        return List.of(
                term(words, "proposed", words.say("agreement.proposer." + terms.limitsProposedBy())),
                term(words, "agreed", words.longDate(terms.agreedOn())),
                term(words, "intake", words.range(terms.intakeOpens(), terms.intakeCloses())),
                term(words, "handover", words.longDate(terms.handoverOn())),
                term(words, "completes", words.longDate(terms.completesBy())),
                term(words, "quota", words.number(terms.quotaPerSide())),
                term(words, "weight", words.say("agreement.grams", "n", terms.weightMaxGrams())),
                term(words, "examination", words.duration(terms.examinationMax())),
                term(words, "lost", words.longDate(terms.lossFrom())),
                term(words, "sign", words.longDate(terms.signBy())));
    }

    private static Term term(Words words, String key, String value) {
        return new Term(words.say("agreement." + key), value);
    }

    private static Book book(Words words, AgreedRound agreed, Side side) {
        var book = agreed.rulebookFor(side);
        var heading = Map.of("by", agreed.terms().organisation(side), "version", book.version());
        var rules = book.rules().stream().map(rule -> line(words, rule)).toList();
        return new Book(words.say("agreement.book", heading), rules);
    }

    private static Line line(Words words, Rule rule) {
        var decision = words.say(
                "agreement." + rule.decision(), "n", rule.quantityMax().orElse(0));
        return new Line(rule.rule(), rule.category(), decision, reason(rule, words.language()));
    }

    private static String reason(Rule rule, Language language) {
        return switch (language) {
            case EN -> rule.reasonEn();
            case UK -> rule.reasonUk();
            case RU -> rule.reasonRu();
        };
    }
}
