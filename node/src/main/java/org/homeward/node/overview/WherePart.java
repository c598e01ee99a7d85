package org.homeward.node.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.Whereabouts;
import org.homeward.node.wiring.Side;

/// The part of the round page that says where the parcels are.
final class WherePart {

    /// What can become of a parcel beside the way, in the order of the table.
    private enum Beside {
        REFUSED(Whereabouts::refused),
        KEPT(Whereabouts::kept),
        GOING_HOME(Whereabouts::goingHome),
        HOME(Whereabouts::home),
        UNDELIVERABLE(Whereabouts::undeliverable),
        LOST(Whereabouts::lost);

        @SuppressWarnings("ImmutableEnumChecker") // A method reference holds nothing.
        private final ToLongFunction<Whereabouts> figure;

        Beside(ToLongFunction<Whereabouts> figure) {
            this.figure = figure;
        }

        String head(Words words) {
            return words.say("beside." + name());
        }
    }

    private static final int BAR = 1_000; // Length of a full bar.

    private final RoundNow now;
    private final Words words;
    private final long most;

    private WherePart(RoundNow now, Words words) {
        this.now = now;
        this.words = words;
        this.most = Math.max(now.a().handedIn(), now.b().handedIn());
    }

    /// The picture, unless there is nothing to draw.
    static Optional<RoundPage.Where> of(RoundNow now, Words words) {
        return now.parcels() == 0 ? Optional.empty() : Optional.of(new WherePart(now, words).where());
    }

    private RoundPage.Where where() {
        var zones = List.of(zone(Side.A), zone(Side.NEUTRAL), zone(Side.B));
        return new RoundPage.Where(zones, List.of(way(Side.A), way(Side.B)), rows(), off());
    }

    private RoundPage.Zone zone(Side side) {
        var own = side == now.self() ? ".own" : "";
        return new RoundPage.Zone(words.name(now.terms().organisation(side)), words.say("zone." + side.word() + own));
    }

    private RoundPage.Way way(Side side) {
        var where = now.of(side);
        var figures = Picture.stages(where).stream()
                .map(stage -> new RoundPage.Figure(
                        stage.key(), words.number(stage.here()), words.say("stage." + stage.key())))
                .toList();
        return new RoundPage.Way(
                side.word(),
                words.say("way.from." + side.word(), "n", where.handedIn()),
                where.handedIn() == 0 ? words.say("way.unknown." + side.word()) : "",
                Picture.of(where, most, side == Side.B),
                figures);
    }

    private List<RoundPage.Row> rows() {
        var rows = new ArrayList<RoundPage.Row>();
        var a = Picture.stages(now.a());
        var b = Picture.stages(now.b());
        for (int at = 0; at < a.size(); at++) {
            var bars = new RoundPage.Bars(bar(a.get(at).here()), bar(b.get(at).here()));
            rows.add(row("stage." + a.get(at).key(), a.get(at).here(), b.get(at).here(), Optional.of(bars)));
        }
        for (var beside : Beside.values()) {
            rows.add(row(
                    "beside." + beside.name(),
                    beside.figure.applyAsLong(now.a()),
                    beside.figure.applyAsLong(now.b()),
                    Optional.empty()));
        }
        return rows;
    }

    private RoundPage.Row row(String key, long a, long b, Optional<RoundPage.Bars> bars) {
        return new RoundPage.Row(words.say(key), words.number(a), words.number(b), bars);
    }

    private int bar(long parcels) {
        return Math.toIntExact(BAR * parcels / most);
    }

    private RoundPage.Off off() {
        var heads = Arrays.stream(Beside.values()).map(one -> one.head(words)).toList();
        var lines = List.of(line(Side.A), line(Side.B));
        long differences = now.a().differences() + now.b().differences();
        var counts = Map.of(
                "n", differences, "a", now.a().differences(), "b", now.b().differences());
        return new RoundPage.Off(heads, lines, differences == 0 ? "" : words.say("beside.differences", counts));
    }

    private RoundPage.Line line(Side side) {
        var figures = Arrays.stream(Beside.values())
                .map(one -> words.number(one.figure.applyAsLong(now.of(side))))
                .toList();
        return new RoundPage.Line(words.side(side), figures);
    }
}
