package org.homeward.linkage.program;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.linkage.Fields;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Zone;

/// Says on the error output what is being done.
final class ProgressLine implements Progress {

    private final PrintStream errors;

    ProgressLine(PrintStream errors) {
        this.errors = errors;
    }

    void columns(Fields fields) {
        errors.println(fields.all().stream()
                .map(field -> field.name() + " as " + field.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "Compared: ", "")));
    }

    @Override
    public void begins(Step step) {
        var says = switch (step) {
            case READING_VALUES -> "Reading the distinct values";
            case BLOCKING -> "Bringing together what shares a key";
            case COUNTING -> "Comparing candidate pairs";
            case LEARNING -> "Learning the weights";
            case SCORING -> "Scoring candidate pairs";
            case DECIDING -> "Deciding what to propose";
            case DONE -> "";
        };
        if (!says.isEmpty()) {
            errors.println(says);
        }
    }

    void figures(Linkage linkage) {
        var figures = linkage.figures();
        long matches = linkage.links().stream()
                .filter(link -> link.zone() == Zone.MATCH)
                .count();
        errors.printf(
                Locale.ROOT,
                "%,d records, %,d candidate pairs (%.1f a record), blocking recall about %.4f%n",
                figures.records(),
                figures.pairs(),
                figures.pairsPerRecord(),
                figures.blockingRecall());
        errors.printf(
                Locale.ROOT,
                "%,d matches and %,d reviews; %s%n",
                matches,
                linkage.size() - matches,
                figures.oneToOne()
                        ? "each person taken to stand once in each list"
                        : "a person may stand several times");
    }
}
