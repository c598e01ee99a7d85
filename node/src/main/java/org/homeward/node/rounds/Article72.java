package org.homeward.node.rounds;

import java.util.List;
import java.util.Set;

/// The things that GC III art. 72 says prisoners may receive (C-07): foodstuffs, clothing, medical supplies,
/// articles of a religious, educational or recreational character. A rulebook that prohibits one of these says who
/// proposed it (C-08).
///
/// Policy: a prohibition of `*` names no category and needs no proposer; what falls under it is judged item by
/// item.
final class Article72 {

    /// First words of categories, in the spellings that rulebooks use.
    private static final Set<String> NAMED = Set.of(
            "food",
            "foodstuff",
            "foodstuffs",
            "clothing",
            "clothes",
            "footwear",
            "shoes",
            "medicine",
            "medicines",
            "medical",
            "book",
            "books",
            "religious",
            "devotional",
            "educational",
            "education",
            "recreational",
            "recreation",
            "scientific",
            "examination_papers",
            "exam",
            "music",
            "musical",
            "musical_instrument",
            "musical_instruments",
            "sport",
            "sports");

    private Article72() {}

    /// Whether a rule of this category lies within the article.
    static boolean names(String category) {
        int dot = category.indexOf('.');
        return NAMED.contains(dot < 0 ? category : category.substring(0, dot));
    }

    /// Why terms with this rule cannot be signed.
    ///
    /// @param rule the rule of the book
    /// @param law `C-08` for a limit, `C-07` for a prohibition within the article, without one who may propose it
    record Objection(Rule rule, String law) {}

    /// Every rule of a book that cannot be agreed, in its order.
    ///
    /// @param neutral the name of the neutral organisation; empty if it is not known
    static List<Objection> objections(Rulebook book, String neutral) {
        return book.rules().stream()
                .filter(rule -> isForTheEntitled(rule) && !Proposer.may(rule.proposedBy(), neutral))
                .map(rule -> new Objection(rule, law(rule)))
                .toList();
    }

    /// Whether only those entitled may propose it: a limit, or a prohibition within the article.
    static boolean isForTheEntitled(Rule rule) {
        return rule.decision() == Decision.LIMITED
                || (rule.decision() == Decision.PROHIBITED && names(rule.category()));
    }

    /// The rule of law about it.
    static String law(Rule rule) {
        return rule.decision() == Decision.LIMITED ? "C-08" : "C-07";
    }
}
