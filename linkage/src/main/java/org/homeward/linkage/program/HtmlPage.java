package org.homeward.linkage.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Weight;
import org.homeward.linkage.Zone;

/// A page about one linkage, to be looked at rather than read: no script, no address of any other file, and fit for
/// paper. It holds the people of the pairs it shows, so it belongs where the lists belong.
final class HtmlPage {

    private static final int REVIEWS_MAX = 30;
    private static final int MATCHES_MAX = 15;
    private static final int BINS = 10;
    private static final double SEEN_MIN = 5e-5; // A finding rarer than this was not seen but only believed in.

    private final Linkage linkage;
    private final StringBuilder page = new StringBuilder();

    private HtmlPage(Linkage linkage) {
        this.linkage = linkage;
    }

    static void write(Path file, Linkage linkage) throws IOException {
        Files.writeString(file, new HtmlPage(linkage).text(), StandardCharsets.UTF_8);
    }

    static String text(Linkage linkage) {
        return new HtmlPage(linkage).text();
    }

    private String text() {
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<title>Who is who</title><style>")
                .append(HtmlStyle.CSS)
                .append("</style></head><body><main>");
        head();
        pairs();
        calibration();
        weights();
        return page.append("</main></body></html>\n").toString();
    }

    private void head() {
        var figures = linkage.figures();
        long matches = linkage.links().stream()
                .filter(link -> link.zone() == Zone.MATCH)
                .count();
        page.append("<h1>Who is who</h1><p class=\"lead\">What two lists have in common, as the program proposes it. ")
                .append("Nobody is linked until a named person has confirmed it.</p><dl class=\"figures\">");
        figure("records", "%,d", figures.records());
        figure("to confirm as a batch", "%,d", matches);
        figure("to look at one by one", "%,d", linkage.size() - matches);
        figure("pairs compared", "%,d", figures.pairs());
        figure("pairs for each record", "%.1f", figures.pairsPerRecord());
        figure("true pairs among them, estimated", "%.2f %%", 100 * figures.blockingRecall());
        figure("names put back in their columns", "%,d", figures.namesPutBack());
        page.append("</dl>");
    }

    private void figure(String name, String format, Object value) {
        page.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(number(format, value))
                .append("</dd></div>");
    }

    private void weights() {
        page.append("<section><h2>What each finding says</h2><p>Learned from the lists themselves, without an answer ")
                .append("key. Bits to the right speak for one person, bits to the left against. A shared value weighs ")
                .append(
                        "more the rarer it is; the bar shows the average.</p><table class=\"weights\"><thead><tr><th>field</th>")
                .append("<th>finding</th><th class=\"r\">one person</th><th class=\"r\">strangers</th>")
                .append("<th>bits</th></tr></thead><tbody>");
        var field = "";
        for (var weight : linkage.weights()) {
            if (Math.max(weight.onePerson(), weight.strangers()) < SEEN_MIN) {
                continue;
            }
            page.append(
                    weight.field().equals(field)
                            ? "<tr><td></td>"
                            : "<tr class=\"first\"><td>"
                                    + escaped(weight.field().replace('_', ' ')) + "</td>");
            field = weight.field();
            row(weight);
        }
        page.append("</tbody></table></section>");
    }

    private void row(Weight weight) {
        double half = 90;
        double length = Math.min(half, Math.abs(weight.bits()) * half / 16);
        double from = weight.bits() < 0 ? half - length : half;
        page.append("<td>")
                .append(weight.finding().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(number("</td><td class=\"r\">%.2f %%</td>", 100 * weight.onePerson()))
                .append(number("<td class=\"r\">%.3f %%</td>", 100 * weight.strangers()))
                .append("<td><svg viewBox=\"0 0 230 18\" class=\"bar\" aria-hidden=\"true\">")
                .append(number("<rect x=\"%.1f\" y=\"2\" ", from))
                .append(number("width=\"%.1f\" height=\"14\" ", Math.max(1, length)))
                .append(weight.bits() < 0 ? "class=\"against\"/>" : "class=\"for\"/>")
                .append("<line x1=\"90\" x2=\"90\" y1=\"0\" y2=\"18\" class=\"zero\"/></svg>")
                .append(number("<span class=\"bits\">%+.1f</span></td></tr>", weight.bits()));
    }

    private void calibration() {
        int[] counts = new int[BINS];
        double[] sums = new double[BINS];
        for (var link : linkage.links()) {
            int bin = (int) Math.min(BINS - 1, link.probability() * BINS);
            counts[bin]++;
            sums[bin] += link.probability();
        }
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        page.append("<section><h2>How sure it is</h2><p>A probability means what it says: of a hundred pairs at ")
                .append("0.8, eighty should turn out to be one person. Count when they have been decided.</p>")
                .append("<table><thead><tr><th>probability</th><th class=\"r\">pairs</th>")
                .append("<th class=\"r\">of them one person, expected</th><th></th></tr></thead><tbody>");
        for (int bin = 0; bin < BINS; bin++) {
            page.append(number("<tr><td>%.1f to ", bin / 10.0))
                    .append(number("%.1f</td>", (bin + 1) / 10.0))
                    .append(number("<td class=\"r\">%,d</td>", counts[bin]))
                    .append(number("<td class=\"r\">%,.1f</td>", sums[bin]))
                    .append(
                            "<td><svg viewBox=\"0 0 230 18\" class=\"bar\" aria-hidden=\"true\"><rect x=\"0\" y=\"2\" height=\"14\" class=\"for\" ")
                    .append(number(
                            "width=\"%.1f\"/></svg></td></tr>", 230.0 * Math.log1p(counts[bin]) / Math.log1p(most)));
        }
        page.append("</tbody></table></section>");
    }

    private void pairs() {
        pairs("Pairs to look at", Zone.REVIEW, REVIEWS_MAX);
        pairs("Matches, the least certain first", Zone.MATCH, MATCHES_MAX);
    }

    private void pairs(String heading, Zone zone, int max) {
        var shown = shown(zone, max);
        long all = linkage.links().stream().filter(link -> link.zone() == zone).count();
        page.append("<section><h2>").append(heading).append("</h2><p>");
        page.append(
                shown.isEmpty()
                        ? "There are none."
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d. A bar to the right speaks for one person.",
                                shown.size(),
                                all));
        page.append("</p>");
        shown.forEach(this::pair);
        page.append("</section>");
    }

    private List<Integer> shown(Zone zone, int max) {
        var all = new ArrayList<Integer>();
        for (int at = 0; at < linkage.size(); at++) {
            if (linkage.link(at).zone() == zone) {
                all.add(at);
            }
        }
        all.sort(Comparator.comparingDouble(at -> linkage.link(at).probability()));
        return all.subList(0, Math.min(max, all.size()));
    }

    private void pair(int at) {
        var link = linkage.link(at);
        var left = linkage.leftValues(link.leftId());
        var right = linkage.rightValues(link.rightId());
        page.append("<article><h3>")
                .append(escaped(link.leftId() + " and " + link.rightId()))
                .append(number(" <span class=\"zone\">%.3f</span></h3>", link.probability()))
                .append("<div class=\"two\"><table><tbody>");
        for (int field = 0; field < left.size(); field++) {
            if (left.get(field).isEmpty() && right.get(field).isEmpty()) {
                continue;
            }
            page.append("<tr><th>")
                    .append(escaped(linkage.fields().all().get(field).name().replace('_', ' ')))
                    .append("</th><td>")
                    .append(escaped(left.get(field)))
                    .append("</td><td>")
                    .append(escaped(right.get(field)))
                    .append("</td></tr>");
        }
        page.append("</tbody></table>")
                .append(new Waterfall(linkage.evidence(at)).svg())
                .append("</div><ul>");
        linkage.evidence(at).stream()
                .filter(piece -> Math.abs(piece.bits()) >= 0.5)
                .forEach(piece ->
                        page.append("<li>").append(escaped(piece.sentence())).append("</li>"));
        page.append("</ul></article>");
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
