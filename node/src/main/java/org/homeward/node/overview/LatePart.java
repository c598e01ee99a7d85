package org.homeward.node.overview;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.node.desk.Words;
import org.homeward.node.obligations.Obligation;
import org.homeward.node.wiring.Side;

/// What is late in a round, by article, the longest first; this node's own lateness stands in the same table.
final class LatePart {

    private LatePart() {}

    static RoundPage.Late of(RoundNow now, Words words, List<Obligation> late) {
        var duties = late.stream().map(one -> duty(now, words, one)).toList();
        var total = duties.isEmpty() ? "" : words.say("late.total", "n", duties.size());
        return new RoundPage.Late(total, duties, words.say("late.none"));
    }

    private static RoundPage.Duty duty(RoundNow now, Words words, Obligation late) {
        var due = late.dueAt();
        boolean endOfDay = due.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return new RoundPage.Duty(
                words.say("duty." + late.duty()),
                words.article(late.duty().article()),
                late.duty().rule(),
                words.name(now.terms().organisation(Side.named(late.owedBy()))),
                words.number(late.parcels()),
                // A duty of a day is due when that day ends; people name the day.
                endOfDay ? words.date(Words.day(due).minusDays(1)) : words.dateAndTime(due),
                words.duration(Duration.between(due, now.at())));
    }
}
