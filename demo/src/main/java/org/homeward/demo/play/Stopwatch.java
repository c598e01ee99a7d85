package org.homeward.demo.play;

import java.util.LinkedHashMap;
import java.util.Map;

/// How long the stages of a round took, in seconds of the machine's clock.
final class Stopwatch {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long roundBegunAt = System.nanoTime();

    void startRound() {
        roundBegunAt = System.nanoTime();
    }

    void endRound() {
        seconds.put("round", since(roundBegunAt));
    }

    void time(Stage stage, Runnable deed) {
        var begunAt = System.nanoTime();
        deed.run();
        seconds.merge(stage.word(), since(begunAt), Double::sum);
    }

    Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_SECOND;
    }
}
