package org.homeward.node.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.node.custody.Chronicle.Chapter;
import org.homeward.node.custody.Party;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.RoundRegister.Happening;

/// What happened last in a round, newest first: signatures under its papers, and what this node knows of its parcels.
final class EventsPart {

    private static final int EVENTS_MAX = 6; // What stands beside the parity report without a page of its own.

    private record Told(Instant at, String state, String word, String sentence) {}

    private final RoundNow now;
    private final Words words;

    private EventsPart(RoundNow now, Words words) {
        this.now = now;
        this.words = words;
    }

    static List<RoundPage.Event> of(RoundNow now, Words words, List<Happening> papers, List<Chapter> parcels) {
        var part = new EventsPart(now, words);
        return Stream.concat(papers.stream().map(part::told), parcels.stream().map(part::told))
                .sorted(Comparator.comparing(Told::at).reversed())
                .limit(EVENTS_MAX)
                .map(told -> new RoundPage.Event(part.when(told.at()), told.state(), told.word(), told.sentence()))
                .toList();
    }

    private Told told(Happening happening) {
        var state = switch (happening.step()) {
            case TERMS_SIGNED, STATEMENT_SIGNED -> "done";
            case TERMS_REFUSED -> "stop";
            case STATEMENT_REFUSED -> "open";
        };
        var by = Map.of("by", now.terms().organisation(happening.by()));
        return told(happening.at(), state, happening.step().name(), by);
    }

    private Told told(Chapter chapter) {
        var state = switch (chapter.kind()) {
            case HANDED_OVER, EXAMINED, DELIVERED -> "done";
            case LOST -> "late";
        };
        var values = Map.of("n", chapter.parcels(), "from", named(chapter.from()), "to", named(chapter.to()));
        return told(chapter.last(), state, chapter.kind().name(), values);
    }

    private Told told(Instant at, String state, String key, Map<String, ?> values) {
        return new Told(at, state, words.say("event." + key + ".word"), words.say("event." + key, values));
    }

    private String named(Party party) {
        var organisation = now.terms().organisation(party.side());
        return party.isPlace() ? words.say("event.places", "of", organisation) : organisation;
    }

    private String when(Instant at) {
        return Words.day(at).equals(now.today()) ? words.time(at) : words.dateAndTime(at);
    }
}
