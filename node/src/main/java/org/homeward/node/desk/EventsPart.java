package org.homeward.node.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.node.rounds.RoundRegister.Happening;

/// What happened last in a round, newest first.
final class EventsPart {

    private static final int EVENTS_MAX = 8; // What stands beside the parity report without a page of its own.

    private EventsPart() {}

    static List<RoundPage.Event> of(RoundNow now, Words words, List<Happening> happenings) {
        return happenings.stream()
                .limit(EVENTS_MAX)
                .map(happening -> event(now, words, happening))
                .toList();
    }

    private static RoundPage.Event event(RoundNow now, Words words, Happening happening) {
        var step = happening.step().name();
        var state = switch (happening.step()) {
            case TERMS_SIGNED, STATEMENT_SIGNED -> "done";
            case TERMS_REFUSED -> "stop";
            case STATEMENT_REFUSED -> "open";
        };
        var by = Map.of("by", now.terms().organisation(happening.by()));
        return new RoundPage.Event(
                when(now, words, happening.at()),
                state,
                words.say("event." + step + ".word"),
                words.say("event." + step, by));
    }

    static String when(RoundNow now, Words words, Instant at) {
        return Words.day(at).equals(now.today()) ? words.time(at) : words.dateAndTime(at);
    }
}
