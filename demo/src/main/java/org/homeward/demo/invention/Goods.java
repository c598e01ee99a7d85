package org.homeward.demo.invention;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.homeward.demo.input.IntakeRow.ContentsLine;

/// What families pack.
final class Goods {

    private static final int LINES_MIN = 5;
    private static final int LINES_SPREAD = 8;

    private record Ware(String category, String description, int grams, int piecesMax) {

        static Ware read(String line) {
            var members = line.split("\\|", -1);
            return new Ware(members[0], members[1], Integer.parseInt(members[2]), Integer.parseInt(members[3]));
        }

        ContentsLine packed(SplittableRandom chance) {
            var pieces = 1 + chance.nextInt(piecesMax);
            return new ContentsLine(category, description, pieces, pieces * grams);
        }
    }

    private final List<Ware> wares =
            Resource.lines("goods.txt").stream().map(Ware::read).toList();

    /// An ordinary parcel's contents, each ware at most once, so that no limit is reached by accident.
    List<ContentsLine> pack(SplittableRandom chance) {
        var left = new ArrayList<>(wares);
        var lines = new ArrayList<ContentsLine>();
        for (var count = LINES_MIN + chance.nextInt(LINES_SPREAD); count > 0; count--) {
            lines.add(left.remove(chance.nextInt(left.size())).packed(chance));
        }
        return lines;
    }

    /// The lines as the contents column writes them.
    static String column(List<ContentsLine> lines) {
        return lines.stream()
                .map(line -> String.join(
                        "|",
                        line.category(),
                        line.description(),
                        Integer.toString(line.pieces()),
                        Integer.toString(line.grams())))
                .collect(Collectors.joining("; "));
    }
}
