package org.homeward.node.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.Whereabouts;
import org.homeward.node.wiring.Side;

/// The parity report of this node. It reports and holds nothing back (GC III art. 13).
final class ParityPart {

    private ParityPart() {}

    static RoundPage.Parity of(RoundNow now, Words words) {
        var lines = List.of(
                line(words, "agreed", now, ignored -> now.terms().quotaPerSide()),
                line(words, "handedIn", now, Whereabouts::handedIn),
                line(words, "takenIn", now, Whereabouts::takenIn),
                line(words, "handedOver", now, Whereabouts::handedOver),
                line(words, "received", now, Whereabouts::received),
                line(words, "delivered", now, Whereabouts::delivered));
        var counted = Map.of("by", now.terms().organisation(now.self()), "at", words.dateAndTime(now.at()));
        return new RoundPage.Parity(
                lines,
                words.say("parity.counted", counted),
                names(now, words, now.closing().signedBy()),
                names(now, words, now.closing().refusedBy()));
    }

    private static RoundPage.Line line(Words words, String key, RoundNow now, ToLongFunction<Whereabouts> figure) {
        long a = figure.applyAsLong(now.a());
        long b = figure.applyAsLong(now.b());
        var figures = List.of(words.number(a), words.number(b), words.number(Math.abs(a - b)));
        return new RoundPage.Line(words.say("parity." + key), figures);
    }

    private static List<Frame.Name> names(RoundNow now, Words words, Set<Side> sides) {
        return Arrays.stream(Side.values())
                .filter(sides::contains)
                .map(side -> words.name(now.terms().organisation(side)))
                .toList();
    }
}
