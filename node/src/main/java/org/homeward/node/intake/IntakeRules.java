package org.homeward.node.intake;

import java.util.Map;
import java.util.Optional;
import org.homeward.node.desk.Words;
import org.homeward.node.imports.ImportParts;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.wiring.Side;

/// Says why rows of a file are refused or warned of, in the words of the counter: the rules of the form, the terms, the
/// Convention, and the receiving side's own reasons.
final class IntakeRules {

    private IntakeRules() {}

    static ImportParts parts(Words words, Optional<AgreedRound> agreed) {
        var limits = agreed.map(round -> CounterForm.limits(words, round)).orElse(Map.of());
        return new ImportParts(words, rule -> said(words, agreed, rule), limits);
    }

    private static String said(Words words, Optional<AgreedRound> agreed, String rule) {
        var limits = agreed.map(round -> CounterForm.limits(words, round)).orElse(Map.of());
        return switch (rule) {
            case "C-10" -> words.say("rule.counter.books");
            case "terms.quota" -> words.say("rule.terms.quota", limits);
            case "terms.weight_max" -> words.say("import.weight", limits);
            default -> ofBook(words, agreed, rule);
        };
    }

    private static String ofBook(Words words, Optional<AgreedRound> agreed, String rule) {
        var named = agreed.stream()
                .flatMap(round -> java.util.stream.Stream.of(Side.A, Side.B).map(round::rulebookFor))
                .flatMap(book -> book.named(rule).stream())
                .findFirst();
        if (named.isPresent()) {
            var reason = CounterForm.reason(named.get(), words.language());
            return words.say("parcel.asks", Map.of("reason", reason, "rule", rule));
        }
        var key = "rule." + rule;
        return words.knows(key) ? words.say(key) : words.say("rule.other", "rule", rule);
    }
}
