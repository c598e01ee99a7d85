package org.homeward.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.Stage;

/// Tells on the screen how a round goes: a line when a stage begins, and how both sides stand when it ends.
final class Screen implements Audience {

    private static final int DEEDS_PER_LINE = 1_000; // A sign of life every few seconds.

    private final PrintWriter out;
    private final Map<Stage, LongAdder> deeds = new EnumMap<>(Stage.class);
    private volatile LocalDate today = LocalDate.EPOCH;

    Screen(PrintWriter out) {
        this.out = out;
        for (var stage : Stage.values()) {
            deeds.put(stage, new LongAdder());
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void begins(Stage stage, LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            say(day + "  " + label(stage));
        }
    }

    @Override
    public void ends(Stage stage, LocalDate day, String standing) {
        say("            " + standing);
    }

    @Override
    public void deed(Stage stage) {
        var adder = deeds.get(stage);
        if (adder == null) {
            return;
        }
        adder.increment();
        var count = adder.sum();
        if (count % DEEDS_PER_LINE == 0) {
            say("            " + label(stage) + ": " + count + " deeds done");
        }
    }

    private static String label(Stage stage) {
        return switch (stage) {
            case AGREEMENT -> "agreement: rulebooks and terms";
            case LISTS -> "lists of people held";
            case INTAKE -> "intake and sealing";
            case TRACING -> "matches confirmed";
            case PACKING -> "packing";
            case TO_NEUTRAL -> "to the neutral";
            case TO_RECEIVING -> "to the receiving bureaus";
            case TO_PLACES -> "to the places of detention";
            case EXAMINATION -> "examination and delivery";
            case RETURNS -> "what goes back";
            case LOSSES -> "losses declared";
            case CLOSING -> "closing statement";
        };
    }
}
