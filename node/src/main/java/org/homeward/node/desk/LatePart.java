package org.homeward.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homeward.node.wiring.Side;

/// What is late in a round, by article; this node's own lateness stands in the same table.
final class LatePart {

    /// A duty whose moment has passed.
    ///
    /// @param key names the duty in the messages
    /// @param rule its name, e.g. `C-16`
    /// @param article as cited, e.g. `GC III art. 76`
    /// @param owedBy who owes it
    /// @param parcels how many parcels it concerns
    /// @param due when it was due
    record Overdue(String key, String rule, String article, Side owedBy, long parcels, Instant due) {}

    private static final String COMPLETION = "C-09";
    private static final String SPECIAL_AGREEMENTS = "GC III art. 72";

    private LatePart() {}

    /// What the agreed dates and this node's figures say by themselves (C-09): parcels not handed over on the agreed
    /// day,
    /// and parcels still held by somebody when the round should be complete.
    static List<Overdue> byTerms(RoundNow now) {
        var overdue = new ArrayList<Overdue>();
        var handover = endOf(now.terms().handoverOn());
        var completion = endOf(now.terms().completesBy());
        if (now.isClosed() || !now.entry().inForce()) {
            return overdue;
        }
        for (var side : List.of(Side.A, Side.B)) {
            add(overdue, now, "C-09.handover", side, now.of(side).waiting(), handover);
            add(overdue, now, "C-09.complete", side.other(), now.of(side).receiving(), completion);
        }
        add(
                overdue,
                now,
                "C-09.complete",
                Side.NEUTRAL,
                now.a().withNeutral() + now.b().withNeutral(),
                completion);
        return overdue;
    }

    // A duty of a day is due when that day ends.
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void add(List<Overdue> overdue, RoundNow now, String key, Side owedBy, long parcels, Instant due) {
        if (parcels > 0 && !now.at().isBefore(due)) {
            overdue.add(new Overdue(key, COMPLETION, SPECIAL_AGREEMENTS, owedBy, parcels, due));
        }
    }

    static RoundPage.Late of(RoundNow now, Words words, List<Overdue> overdue) {
        var duties = overdue.stream()
                .sorted(Comparator.comparing(Overdue::due)
                        .thenComparing(Overdue::rule)
                        .thenComparing(Overdue::owedBy))
                .map(one -> duty(now, words, one))
                .toList();
        long parcels = overdue.stream().mapToLong(Overdue::parcels).sum();
        var total =
                duties.isEmpty() ? "" : words.say("late.total", Map.of("duties", duties.size(), "parcels", parcels));
        return new RoundPage.Late(total, duties, words.say("late.none"));
    }

    private static RoundPage.Duty duty(RoundNow now, Words words, Overdue late) {
        boolean wholeDay = late.due().atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = Words.day(late.due());
        return new RoundPage.Duty(
                words.say("duty." + late.key()),
                words.article(late.article()),
                late.rule(),
                words.name(now.terms().organisation(late.owedBy())),
                words.number(late.parcels()),
                wholeDay ? words.date(day.minusDays(1)) : words.dateAndTime(late.due()),
                words.duration(Duration.between(late.due(), now.at())));
    }
}
