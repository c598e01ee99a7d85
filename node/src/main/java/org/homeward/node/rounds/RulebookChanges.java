package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What differs between two rulebooks, category by category, in the order of the newer; what is gone stands last.
///
/// A rule is the same rule if it speaks of the same category: that is what decides an item. Whether it is called
/// otherwise is a change of it.
///
/// @param changes what differs
/// @param same how many rules are the same in both
record RulebookChanges(List<Change> changes, int same) {

    /// One difference.
    sealed interface Change {

        /// A category of which the older book says nothing.
        record Added(Rule rule) implements Change {}

        /// A category of which the newer book says nothing.
        record Removed(Rule rule) implements Change {}

        /// A category of which both speak, otherwise.
        ///
        /// @param parts what differs, at least one
        record Changed(Rule before, Rule after, Set<Part> parts) implements Change {
            public Changed {
                parts = Set.copyOf(parts);
            }
        }
    }

    /// What can differ in a rule.
    enum Part {
        NAME,
        DECISION,
        PROPOSED_BY,
        REASON_EN,
        REASON_UK,
        REASON_RU
    }

    RulebookChanges {
        changes = List.copyOf(changes);
    }

    /// Whether nothing differs.
    boolean isEmpty() {
        return changes.isEmpty();
    }

    /// How many rules were added.
    long added() {
        return changes.stream().filter(Change.Added.class::isInstance).count();
    }

    /// How many rules were removed.
    long removed() {
        return changes.stream().filter(Change.Removed.class::isInstance).count();
    }

    /// How many rules say something else.
    long changed() {
        return changes.size() - added() - removed();
    }

    /// From the older book to the newer.
    static RulebookChanges between(Rulebook before, Rulebook after) {
        var changes = new ArrayList<Change>();
        int same = 0;
        for (var rule : after.rules()) {
            var old = of(before, rule.category());
            var parts = old.map(known -> parts(known, rule));
            if (old.isEmpty()) {
                changes.add(new Change.Added(rule));
            } else if (parts.orElseThrow().isEmpty()) {
                same++;
            } else {
                changes.add(new Change.Changed(old.get(), rule, parts.orElseThrow()));
            }
        }
        before.rules().stream()
                .filter(rule -> of(after, rule.category()).isEmpty())
                .forEach(rule -> changes.add(new Change.Removed(rule)));
        return new RulebookChanges(changes, same);
    }

    private static Optional<Rule> of(Rulebook book, String category) {
        return book.rules().stream()
                .filter(rule -> rule.category().equals(category))
                .findFirst();
    }

    private static Set<Part> parts(Rule before, Rule after) {
        var parts = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (!text(part, before).equals(text(part, after))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String text(Part part, Rule rule) {
        return switch (part) {
            case NAME -> rule.rule();
            case DECISION ->
                rule.decision() + rule.quantityMax().map(most -> " " + most).orElse("");
            case PROPOSED_BY -> rule.proposedBy();
            case REASON_EN -> rule.reasonEn();
            case REASON_UK -> rule.reasonUk();
            case REASON_RU -> rule.reasonRu();
        };
    }
}
