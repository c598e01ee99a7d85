package org.homeward.node.overview;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.RoundRegister.State;

/// The calendar of a round as a strip, with today in its place.
final class DatesPart {

    private record Dated(LocalDate from, RoundPage.DateCell cell) {}

    private DatesPart() {}

    static List<RoundPage.DateCell> of(RoundNow now, Words words) {
        var terms = now.terms();
        boolean agreed = now.entry().state() != State.PROPOSED;
        var dated = List.of(
                dated(words, terms.agreedOn(), agreed ? "dates.agreed" : "dates.toAgree"),
                new Dated(
                        terms.intakeOpens(),
                        cell(words.say("dates.intake"), words.range(terms.intakeOpens(), terms.intakeCloses()))),
                dated(words, terms.handoverOn(), "dates.handover"),
                new Dated(terms.completesBy(), completes(now, words)));
        var cells = new ArrayList<RoundPage.DateCell>();
        boolean told = false;
        for (var one : dated) {
            if (!told && one.from().isAfter(now.today())) {
                cells.add(today(now, words));
                told = true;
            }
            cells.add(one.cell());
        }
        if (!told) {
            cells.add(today(now, words));
        }
        return cells;
    }

    private static Dated dated(Words words, LocalDate date, String key) {
        return new Dated(date, cell(words.say(key), words.date(date)));
    }

    private static RoundPage.DateCell cell(String label, String value) {
        return new RoundPage.DateCell(label, value, "", "");
    }

    private static RoundPage.DateCell today(RoundNow now, Words words) {
        return new RoundPage.DateCell(
                words.say("dates.today", "weekday", words.weekday(now.today())),
                words.dateAndTime(now.at()),
                "UTC",
                "now");
    }

    private static RoundPage.DateCell completes(RoundNow now, Words words) {
        var by = now.terms().completesBy();
        var label = words.say("dates.completes");
        var date = words.date(by);
        long left = DAYS.between(now.today(), by);
        if (now.isClosed()) {
            return new RoundPage.DateCell(label, date, words.say("dates.closed"), "done");
        }
        return left < 0
                ? new RoundPage.DateCell(label, date, words.say("late.by", "n", -left), "late")
                : new RoundPage.DateCell(label, date, words.say("dates.left", "n", left), "");
    }
}
