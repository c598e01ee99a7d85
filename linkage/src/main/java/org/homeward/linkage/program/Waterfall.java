package org.homeward.linkage.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.Evidence;

/// A pair as a picture: from the odds before looking, each piece of evidence carries the sum on, to the odds in the
/// end.
final class Waterfall {

    private static final int ROW_HEIGHT = 26;
    private static final int LABEL_WIDTH = 150;
    private static final int BARS_WIDTH = 420;
    private static final int WIDTH = LABEL_WIDTH + BARS_WIDTH + 70;

    private final List<Evidence> steps;
    private final double lowest;
    private final double highest;

    Waterfall(List<Evidence> evidence) {
        steps = new ArrayList<>(evidence.stream()
                .filter(piece -> piece.bits() != 0)
                .sorted(Comparator.comparingInt((Evidence piece) -> place(piece.field())))
                .toList());
        double sum = 0;
        double low = 0;
        double high = 0;
        for (var step : steps) {
            sum += step.bits();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        lowest = low - 1;
        highest = high + 1;
    }

    // Chance comes first, then the fields as they are, then what no field says alone.
    private static int place(String field) {
        return switch (field) {
            case "chance" -> 0;
            case "family" -> 2;
            case "rivals" -> 3;
            default -> 1;
        };
    }

    String svg() {
        var svg = new StringBuilder();
        int height = (steps.size() + 1) * ROW_HEIGHT + 6;
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"evidence in bits, step by step\">",
                WIDTH,
                height));
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\" class=\"zero\"/>",
                x(0),
                x(0),
                height - 4));
        double sum = 0;
        for (int at = 0; at < steps.size(); at++) {
            svg.append(row(at, sum, steps.get(at)));
            sum += steps.get(at).bits();
        }
        svg.append(total(steps.size(), sum));
        return svg.append("</svg>").toString();
    }

    private String row(int at, double from, Evidence step) {
        int y = at * ROW_HEIGHT + 4;
        double to = from + step.bits();
        var kind = step.field().equals("chance") ? "chance" : step.bits() < 0 ? "against" : "for";
        return String.format(
                        Locale.ROOT,
                        "<text x=\"0\" y=\"%d\">%s</text>",
                        y + 14,
                        HtmlPage.escaped(step.field().replace('_', ' ')))
                + String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"18\" class=\"%s\"/>",
                        x(Math.min(from, to)),
                        y,
                        Math.max(1, x(Math.max(from, to)) - x(Math.min(from, to))),
                        kind)
                + String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" class=\"step\"/>",
                        x(to),
                        x(to),
                        y + 18,
                        y + ROW_HEIGHT)
                + String.format(
                        Locale.ROOT, "<text x=\"%d\" y=\"%d\" class=\"bits\">%+.1f</text>", WIDTH, y + 14, step.bits());
    }

    private String total(int at, double sum) {
        int y = at * ROW_HEIGHT + 4;
        return String.format(Locale.ROOT, "<text x=\"0\" y=\"%d\" class=\"sum\">in the end</text>", y + 14)
                + String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\"/>", x(sum), y + 9)
                + String.format(
                        Locale.ROOT, "<text x=\"%d\" y=\"%d\" class=\"bits sum\">%+.1f</text>", WIDTH, y + 14, sum);
    }

    private double x(double bits) {
        return LABEL_WIDTH + BARS_WIDTH * (bits - lowest) / (highest - lowest);
    }
}
