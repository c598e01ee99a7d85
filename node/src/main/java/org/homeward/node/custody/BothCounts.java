package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;

/// What the giver counted and what the receiver counted, side by side.
final class BothCounts {

    private BothCounts() {}

    /// One figure, as the giver and as the receiver counts it.
    record Count(String what, String giver, String receiver, Optional<State> difference) {}

    static List<Count> of(Words words, List<Line> lines) {
        long given = lines.size();
        long read = lines.stream().filter(line -> line.received().isPresent()).count();
        long givenGrams =
                lines.stream().mapToLong(line -> line.given().weightGrams()).sum();
        long readGrams = lines.stream()
                .flatMap(line -> line.received().stream())
                .mapToLong(Reading::weightGrams)
                .sum();
        var counts = new ArrayList<Count>();
        counts.add(new Count(
                words.say("handover.parcels"),
                words.number(given),
                words.number(read),
                difference(words, given - read, read > 0)));
        counts.add(new Count(
                words.say("handover.weight"),
                HandoverParts.grams(words, givenGrams),
                HandoverParts.grams(words, readGrams),
                difference(words, givenGrams - readGrams, read > 0)));
        for (var state : Line.State.values()) {
            long count = lines.stream().filter(line -> line.state() == state).count();
            if (count > 0) {
                counts.add(new Count(
                        words.say("line.state." + state.word()),
                        words.number(count),
                        state == Line.State.ONE_SIDED ? words.number(0) : words.number(count),
                        Optional.empty()));
            }
        }
        return counts;
    }

    private static Optional<State> difference(Words words, long difference, boolean isRead) {
        if (!isRead) {
            return Optional.of(new State(State.Shape.WAITS, words.say("handover.notScanned")));
        }
        return Optional.of(
                difference == 0
                        ? new State(State.Shape.DONE, words.say("handover.same"))
                        : new State(State.Shape.LATE, words.say("handover.differs")));
    }
}
