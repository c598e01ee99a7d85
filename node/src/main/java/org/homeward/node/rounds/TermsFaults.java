package org.homeward.node.rounds;

import java.util.Map;
import java.util.Optional;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;

/// Says at each field of the terms what is wrong with it, with the article where one speaks of it.
final class TermsFaults {

    private static final String BOOK = "rulebook ";

    private TermsFaults() {}

    /// Notes every refusal at its field; those about a rulebook name the book and its rule.
    static void say(Words words, Answer.Refused<?> refused, Form form) {
        for (var refusal : refused.refusals()) {
            var clause = clause(refusal);
            if (clause.isPresent()) {
                var field = clause.get().field();
                form.fault(field, words.say("clause." + field), sentence(words, clause.get(), refusal));
            } else if (refusal.at().startsWith(BOOK)) {
                form.fault("", ofBook(words, refusal));
            } else {
                form.fault(refusal.at().equals("reason") ? "reason" : "", words.say("rule." + refusal.rule()));
            }
        }
    }

    private static Optional<Clause> clause(Refusal refusal) {
        return refusal.rule().equals("terms.organisation")
                ? Clause.at(refusal.at().equals("neutral") ? "neutral" : "sides." + refusal.at())
                : Clause.at(refusal.at());
    }

    private static String sentence(Words words, Clause clause, Refusal refusal) {
        return switch (refusal.rule()) {
            case "terms.number" -> {
                var range = clause.range();
                yield words.say(
                        "rule.terms.number",
                        Map.of("least", words.number(range.least()), "most", words.number(range.most())));
            }
            case "terms.dates" -> words.say("terms.order." + clause.field(), Map.of("n", TermsReader.HOME_AFTER_DAYS));
            case "terms.text" -> words.say(clause == Clause.ROUND ? "rule.terms.round" : "rule.terms.text");
            case "terms.organisation" -> words.say("rule.terms.organisation", "expected", refusal.expected());
            default -> words.say("rule." + refusal.rule());
        };
    }

    // "rulebook a, A-03, proposed_by"
    private static String ofBook(Words words, Refusal refusal) {
        var parts = refusal.at().substring(BOOK.length()).split(", ", -1);
        var values = Map.of("side", words.say("side." + parts[0]), "of", parts[1]);
        return words.say("terms.objection", values) + " " + words.say("rulebook.objection." + refusal.rule());
    }
}
