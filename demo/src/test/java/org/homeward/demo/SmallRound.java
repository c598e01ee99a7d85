package org.homeward.demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.invention.InventedRound;
import org.homeward.demo.nodes.House;
import org.homeward.demo.nodes.Premises;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.PlayedRound.Manner;

/// Rounds played in tests with three real nodes, each its own process.
final class SmallRound {

    /// Enough for one parcel of every incident on each side.
    private static final int PARCELS = 60;

    private static final int IN_FLIGHT = 4;

    private SmallRound() {}

    static RoundInput invented() {
        return InventedRound.invent(PARCELS, 11);
    }

    /// Plays a round from empty databases; everything is stopped and gone when it returns.
    static RoundRun.Result play(RoundInput round) {
        return play(round, (_, _) -> Audience.NOBODY);
    }

    /// Plays a round before an audience that may disturb it.
    static RoundRun.Result play(RoundInput round, BiFunction<RoundRun, Premises, Audience> audience) {
        assumeTrue(House.find().hasNode(), "The node is not built: run the tests of the whole project.");
        try (var premises = new Premises()) {
            var run = new RoundRun(round, premises, OptionalLong.empty(), System.out::println);
            run.start();
            return run.play(new Manner(11, IN_FLIGHT), audience.apply(run, premises));
        }
    }
}
