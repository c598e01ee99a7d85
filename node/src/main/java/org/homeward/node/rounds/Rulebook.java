package org.homeward.node.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.node.wiring.Side;

/// The conditions that one side sets for parcels it receives, in the order in which it wrote them.
///
/// The rule that decides an item is the one whose category is the item's own or its longest dotted prefix; `*` is the
/// rest.
///
/// @param side whose conditions
/// @param version 1 and up
/// @param sha256 digest of the file as published
/// @param rules in their own order, each category once
public record Rulebook(Side side, int version, String sha256, List<Rule> rules) {

    public Rulebook {
        rules = List.copyOf(rules);
    }

    /// The rule that decides an item of this category; empty if the book has neither such a rule nor a `*`.
    public Optional<Rule> decides(String itemCategory) {
        return rules.stream().filter(rule -> rule.covers(itemCategory)).max(Comparator.comparingInt(Rule::closeness));
    }

    /// The rule of this name, if there is one.
    public Optional<Rule> named(String rule) {
        return rules.stream().filter(known -> known.rule().equals(rule)).findFirst();
    }
}
