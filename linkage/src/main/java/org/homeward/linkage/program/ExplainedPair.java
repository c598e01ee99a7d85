package org.homeward.linkage.program;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.Evidence;
import org.homeward.linkage.Linkage;

/// Shows one pair on the terminal: both lines, and each piece of evidence as a bar for or against.
final class ExplainedPair {

    private static final int BAR_MAX = 20; // Characters; one for each bit.

    private final PrintStream out;

    ExplainedPair(PrintStream out) {
        this.out = out;
    }

    void print(Linkage linkage, String leftId, String rightId) {
        var explained = linkage.explain(leftId, rightId);
        if (explained.isEmpty()) {
            boolean hasLeft = !linkage.leftValues(leftId).isEmpty();
            throw new Refusal(
                    hasLeft
                            ? "--explain: the second id is not in the right list, or the only one"
                            : "--explain: the first id is not in the left list, or the only one");
        }
        out.println(leftId + "   " + String.join(" | ", linkage.leftValues(leftId)));
        out.println(rightId + "   " + String.join(" | ", linkage.rightValues(rightId)));
        out.printf(
                Locale.ROOT,
                "probability %.4f: %s%n%n",
                explained.get().probability(),
                explained.get().zone().name().toLowerCase(Locale.ROOT));
        bars(explained.get().evidence());
    }

    private void bars(List<Evidence> evidence) {
        for (var piece : evidence) {
            int length = (int) Math.min(BAR_MAX, Math.round(Math.abs(piece.bits())));
            var bar = (piece.bits() < 0 ? "-" : "+").repeat(length);
            out.printf(Locale.ROOT, "%6.1f  %-" + BAR_MAX + "s  %s%n", piece.bits(), bar, piece.sentence());
        }
    }
}
