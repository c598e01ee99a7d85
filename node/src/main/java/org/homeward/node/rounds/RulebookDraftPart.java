package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.desk.Words;

/// A line as it stands.
///
/// @param said what is wrong with it, each in a sentence
/// @param objection why terms with it cannot be signed; empty if nothing stands against it
record RulebookDraftPart(
        String id,
        int number,
        String rule,
        String category,
        String decision,
        String reason,
        List<String> said,
        String objection) {
    RulebookDraftPart {
        said = List.copyOf(said);
    }

    /// Every line of a draft, in order.
    ///
    /// @param neutral the name of the neutral organisation; empty if it is not known
    static List<RulebookDraftPart> of(Words words, RulebookDraft draft, String neutral) {
        var faults = draft.faults();
        var lines = new ArrayList<RulebookDraftPart>();
        for (int at = 0; at < draft.lines().size(); at++) {
            int number = at + 1;
            lines.add(line(
                    words,
                    number,
                    draft.lines().get(at),
                    faults.stream()
                            .filter(fault -> fault.line() == number)
                            .map(fault -> said(words, fault))
                            .toList(),
                    neutral));
        }
        return lines;
    }

    private static RulebookDraftPart line(
            Words words, int number, RulebookLine line, List<String> said, String neutral) {
        var decision = Decision.of(line.cell("decision"));
        var rule = decision.filter(known -> said.isEmpty()).map(known -> rule(line, known));
        return new RulebookDraftPart(
                "line-" + number,
                number,
                line.cell("rule"),
                line.cell("category"),
                rule.map(one -> RulebookParts.decision(words, one).word()).orElse(line.cell("decision")),
                line.cell("reason_" + words.language().tag()),
                said,
                rule.filter(one -> Article72.isForTheEntitled(one) && !Proposer.may(one.proposedBy(), neutral))
                        .map(one -> words.say("rulebook.objection." + Article72.law(one)))
                        .orElse(""));
    }

    private static Rule rule(RulebookLine line, Decision decision) {
        var most = line.cell("quantity_max");
        return new Rule(
                line.cell("rule"),
                line.cell("category"),
                decision,
                most.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(most)),
                line.cell("proposed_by"),
                line.cell("reason_en"),
                line.cell("reason_uk"),
                line.cell("reason_ru"));
    }

    /// What is wrong with a cell, with the name of its column.
    static String said(Words words, RulebookDraft.Fault fault) {
        var column = words.say("line." + fault.column());
        return column + ": " + words.say("rule." + fault.refusal().rule());
    }
}
