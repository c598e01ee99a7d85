package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.RulebookChanges.Change;
import org.homeward.node.rounds.RulebookChanges.Part;
import org.homeward.node.wiring.Side;

/// How pages say what a rule is and what differs between two books.
final class RulebookParts {

    private static final List<Language> ORDER = List.of(Language.EN, Language.UK, Language.RU);

    private RulebookParts() {}

    /// A rule as a person reads it.
    ///
    /// @param category as the book writes it
    /// @param kind in words, where there are words for it; else empty
    /// @param reasons the reader's language first
    /// @param article under which only some may propose it; empty where anybody may
    /// @param proposedBy who did; empty if nobody is named
    /// @param objection why terms with it cannot be signed; empty if nothing stands against it
    record Line(
            String rule,
            String category,
            String kind,
            State decision,
            List<Reason> reasons,
            String article,
            String proposedBy,
            String objection) {
        Line {
            reasons = List.copyOf(reasons);
        }
    }

    /// A reason in one language.
    record Reason(String lang, String text) {}

    /// A difference as a person reads it.
    ///
    /// @param state added, removed or changed
    /// @param lines what it says now, or what was and what is
    record Difference(State state, String rule, String category, String kind, List<Told> lines) {
        Difference {
            lines = List.copyOf(lines);
        }
    }

    /// What differs in one part.
    ///
    /// @param before empty for what was added
    /// @param after empty for what was removed
    /// @param lang in which both are read aloud
    record Told(String part, String lang, String before, String after) {}

    static Line line(Words words, Rule rule, String neutral) {
        boolean entitled = Article72.isForTheEntitled(rule);
        boolean objected = entitled && !Proposer.may(rule.proposedBy(), neutral);
        return new Line(
                rule.rule(),
                rule.category(),
                kind(words, rule.category()),
                decision(words, rule),
                reasons(words, rule),
                entitled ? article(words, rule) : "",
                proposer(words, rule.proposedBy()),
                objected ? words.say("rulebook.objection." + Article72.law(rule)) : "");
    }

    private static String article(Words words, Rule rule) {
        return words.article("GC III art. 72") + ", " + Article72.law(rule);
    }

    /// The category in words, where there are words for it.
    static String kind(Words words, String category) {
        var key = "category." + (category.equals(Rule.REST) ? "other" : category);
        return words.knows(key) ? words.say(key) : "";
    }

    /// Who proposed, in words; his name as it is written, if he is named otherwise.
    static String proposer(Words words, String proposedBy) {
        var key = "agreement.proposer." + proposedBy;
        return !proposedBy.isEmpty() && words.knows(key) ? words.say(key) : proposedBy;
    }

    /// What the rule decides, with its number of pieces.
    static State decision(Words words, Rule rule) {
        var shape = switch (rule.decision()) {
            case ALLOWED -> State.Shape.DONE;
            case CONDITIONAL, LIMITED, ASK -> State.Shape.WAITS;
            case PROHIBITED -> State.Shape.STOP;
        };
        return new State(shape, decided(words, rule));
    }

    private static String decided(Words words, Rule rule) {
        return words.say(
                "rulebook." + rule.decision(), Map.of("n", rule.quantityMax().orElse(0)));
    }

    private static List<Reason> reasons(Words words, Rule rule) {
        var reasons = new ArrayList<Reason>();
        for (var language : ORDER) {
            var reason = new Reason(language.tag(), reason(rule, language));
            if (language == words.language()) {
                reasons.addFirst(reason);
            } else {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private static String reason(Rule rule, Language language) {
        return switch (language) {
            case EN -> rule.reasonEn();
            case UK -> rule.reasonUk();
            case RU -> rule.reasonRu();
        };
    }

    static List<Difference> differences(Words words, RulebookChanges changes) {
        return changes.changes().stream()
                .map(change -> difference(words, change))
                .toList();
    }

    private static Difference difference(Words words, Change change) {
        return switch (change) {
            case Change.Added(var rule) ->
                new Difference(
                        new State(State.Shape.DONE, words.say("changes.added")),
                        rule.rule(),
                        rule.category(),
                        kind(words, rule.category()),
                        List.of(
                                new Told("", tag(words), "", decided(words, rule)),
                                new Told("", tag(words), "", reason(rule, words.language()))));
            case Change.Removed(var rule) ->
                new Difference(
                        new State(State.Shape.STOP, words.say("changes.removed")),
                        rule.rule(),
                        rule.category(),
                        kind(words, rule.category()),
                        List.of(new Told("", tag(words), decided(words, rule), "")));
            case Change.Changed(var before, var after, var parts) ->
                new Difference(
                        new State(State.Shape.LATE, words.say("changes.changed")),
                        after.rule(),
                        after.category(),
                        kind(words, after.category()),
                        parts.stream()
                                .sorted()
                                .map(part -> told(words, part, before, after))
                                .toList());
        };
    }

    private static Told told(Words words, Part part, Rule before, Rule after) {
        var lang = switch (part) {
            case NAME, REASON_EN -> Language.EN.tag();
            case REASON_UK -> Language.UK.tag();
            case REASON_RU -> Language.RU.tag();
            case DECISION, PROPOSED_BY -> tag(words);
        };
        return new Told(words.say("changes.part." + part), lang, said(words, part, before), said(words, part, after));
    }

    private static String said(Words words, Part part, Rule rule) {
        return switch (part) {
            case NAME -> rule.rule();
            case DECISION -> decided(words, rule);
            case PROPOSED_BY ->
                rule.proposedBy().isEmpty() ? words.say("rulebook.nobody") : proposer(words, rule.proposedBy());
            case REASON_EN -> rule.reasonEn();
            case REASON_UK -> rule.reasonUk();
            case REASON_RU -> rule.reasonRu();
        };
    }

    private static String tag(Words words) {
        return words.language().tag();
    }

    /// "2 added, 1 removed, 3 changed; 5 are the same."
    static String counted(Words words, RulebookChanges changes) {
        return words.say(
                "changes.counted",
                Map.of(
                        "added", changes.added(),
                        "removed", changes.removed(),
                        "changed", changes.changed(),
                        "same", changes.same()));
    }

    /// A side's organisation, or the side where it is not known yet.
    static String organisation(Words words, Side side, String organisation) {
        return organisation.isEmpty() ? words.side(side) : organisation;
    }
}
