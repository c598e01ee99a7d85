package org.homeward.node.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Refusal;

/// When something that was done on paper can have happened. Pure.
///
/// @param now when it is entered
/// @param firstDay when the round begins: nothing of it happened before
/// @param notBefore when the step before happened, if there was one
record PaperRule(Instant now, Instant firstDay, Optional<Instant> notBefore) {

    /// Older sheets are entered by two people: a fortnight is the longest that a place was cut off in our
    /// calendars, and who enters an old sheet alone could make a late deed look timely.
    static final Duration ALONE_MAX = Duration.ofDays(14);

    /// Everything that is wrong with what the sheet says; empty if nothing is.
    List<Refusal> objections(Paper paper) {
        var found = new ArrayList<Refusal>();
        var sheet = paper.sheet().strip();
        if (sheet.isEmpty() || sheet.length() > Paper.SHEET_CHARS_MAX) {
            found.add(Refusal.at(
                    "paper.sheet", "sheet", sheet.length() + " characters", "1 to " + Paper.SHEET_CHARS_MAX));
        }
        var witness = paper.witnessedBy().strip();
        if (witness.isEmpty() || witness.length() > Paper.WITNESS_CHARS_MAX) {
            found.add(Refusal.at(
                    "paper.witness",
                    "witnessedBy",
                    witness.length() + " characters",
                    "1 to " + Paper.WITNESS_CHARS_MAX));
        }
        var at = paper.happenedAt();
        if (at.isAfter(now)) {
            found.add(Refusal.at("form.future", "happenedAt", at.toString(), now.toString()));
        }
        if (at.isBefore(firstDay)) {
            found.add(Refusal.at("paper.before_round", "happenedAt", at.toString(), firstDay.toString()));
        }
        notBefore
                .filter(at::isBefore)
                .ifPresent(before ->
                        found.add(Refusal.at("paper.before_step", "happenedAt", at.toString(), before.toString())));
        return found;
    }

    /// Whether it is so old that two people enter it.
    boolean needsTwo(Paper paper) {
        return paper.happenedAt().isBefore(now.minus(ALONE_MAX));
    }
}
