package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.packing.KnownParcel.Content;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Decision;
import org.homeward.node.rounds.Rule;
import org.homeward.node.rounds.Rulebook;

/// What an examiner may take out of a parcel: nothing without a rule of the receiving side's own rulebook that
/// decides that item and does not allow it. Pure.
///
/// @param rulebook of the side that examines, in the version of the day on which the parcel was handed in
/// @param contents what is in the parcel: as the family listed it, less what a joint inspection found missing
record Examination(Rulebook rulebook, List<Content> contents) {

    private static final String NO_GROUND = "removal.no_ground";
    private static final String NO_LINE = "removal.line";
    private static final String NO_PIECES = "removal.pieces";

    Examination {
        contents = List.copyOf(contents);
    }

    /// Of a parcel from which a joint inspection found pieces missing.
    ///
    /// @param missing pieces by line of the contents
    static Examination of(Rulebook rulebook, List<Content> listed, Map<Integer, Integer> missing) {
        return new Examination(
                rulebook,
                listed.stream()
                        .map(content -> new Content(
                                content.line(),
                                content.category(),
                                content.description(),
                                Math.max(0, content.pieces() - missing.getOrDefault(content.line(), 0)),
                                content.grams()))
                        .toList());
    }

    /// Why these removals are refused; empty if they are not.
    List<Refusal> objections(List<Removal> removals) {
        var objections = new ArrayList<Refusal>();
        var takenOfLine = new HashMap<Integer, Integer>();
        for (var removal : removals) {
            var content = content(removal.line());
            if (content.isEmpty()) {
                objections.add(Refusal.at(NO_LINE, "line", removal.line() + "", "a line of the contents"));
                continue;
            }
            int taken = takenOfLine.merge(removal.line(), removal.pieces(), Integer::sum);
            if (taken > content.get().pieces()) {
                objections.add(Refusal.at(
                        NO_PIECES,
                        "line " + removal.line(),
                        taken + " pieces",
                        "at most " + content.get().pieces() + " pieces, which is what there is"));
            }
            if (!isGround(removal.rule(), content.get())) {
                objections.add(new Refusal(
                        /* rule= */ NO_GROUND,
                        "line " + removal.line(),
                        /* found= */ removal.rule(),
                        "a rule that decides this item and does not allow it",
                        "Rule " + removal.rule() + " is no ground to take out line " + removal.line()
                                + ": it does not decide this item, or it allows it. Nothing was recorded; the item"
                                + " stays in the parcel."));
            }
        }
        if (objections.isEmpty()) {
            objections.addAll(overLimit(removals));
        }
        return objections;
    }

    /// Whether this objection is to what was sent, and not to what the examiner wants to do.
    static boolean isFault(String rule) {
        return rule.equals(NO_LINE) || rule.equals(NO_PIECES);
    }

    private boolean isGround(String rule, Content content) {
        return rulebook.decides(content.category())
                .filter(decides -> decides.rule().equals(rule) && decides.decision() != Decision.ALLOWED)
                .isPresent();
    }

    /// Of what a rule limits, only the excess may be taken out.
    private List<Refusal> overLimit(List<Removal> removals) {
        Map<String, Integer> takenUnder = new HashMap<>();
        removals.forEach(removal -> takenUnder.merge(removal.rule(), removal.pieces(), Integer::sum));
        var objections = new ArrayList<Refusal>();
        takenUnder.forEach((name, taken) -> {
            var rule = rulebook.named(name).filter(known -> known.decision() == Decision.LIMITED);
            int excess = rule.map(this::excess).orElse(Integer.MAX_VALUE);
            if (taken > excess) {
                objections.add(new Refusal(
                        NO_GROUND,
                        "",
                        name,
                        "at most " + excess + " pieces",
                        "Rule " + name + " allows all but " + excess + " pieces of what is in the parcel; " + taken
                                + " were to be taken out. Nothing was recorded."));
            }
        });
        return objections;
    }

    private int excess(Rule rule) {
        int present = contents.stream()
                .filter(content -> rulebook.decides(content.category())
                        .filter(rule::equals)
                        .isPresent())
                .mapToInt(Content::pieces)
                .sum();
        return Math.max(0, present - rule.quantityMax().orElse(0));
    }

    private Optional<Content> content(int line) {
        return contents.stream().filter(content -> content.line() == line).findFirst();
    }
}
