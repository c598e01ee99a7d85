package org.homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Zone;

/// The answer key of a linkage, and how its result stands against it. Nothing here is known to what is measured.
///
/// @param pairs the true pairs, left and right id
/// @param kindOf how the right record of a left id is written; empty where that is not known
/// @param relatives pairs of relatives who are not one person
record LinkageTruth(Set<Pair> pairs, Map<String, String> kindOf, Set<Pair> relatives) {

    /// Two ids.
    record Pair(String left, String right) {

        static Pair unordered(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// @param missed the share of true pairs missed, by how the right record is written
    record Score(
            LinkageRow.Quality quality,
            double relativesShare,
            double calibrationError,
            double blockingRecall,
            Map<String, Double> missed) {}

    static LinkageTruth ofFolder(Path folder) {
        var pairs = new HashSet<Pair>();
        var kinds = new HashMap<String, String>();
        for (var row : rows(folder.resolve("truth.csv"))) {
            pairs.add(new Pair(row.get(0), row.get(1)));
            kinds.put(row.get(0), row.get(2));
        }
        var relatives = new HashSet<Pair>();
        rows(folder.resolve("relatives.csv")).forEach(row -> relatives.add(new Pair(row.get(0), row.get(1))));
        return new LinkageTruth(pairs, kinds, relatives);
    }

    /// All pairs of the lines of one list that have one value in a column, or one part of their id.
    static LinkageTruth ofClusters(Map<String, List<String>> clusters) {
        var pairs = new HashSet<Pair>();
        for (var ids : clusters.values()) {
            for (int one = 0; one < ids.size(); one++) {
                for (int other = one + 1; other < ids.size(); other++) {
                    pairs.add(Pair.unordered(ids.get(one), ids.get(other)));
                }
            }
        }
        return new LinkageTruth(pairs, Map.of(), Set.of());
    }

    /// How many lines a file has.
    static long lines(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a plain CSV file below its heading.
    static List<List<String>> rows(Path file) {
        try {
            var rows = new ArrayList<List<String>>();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                rows.add(cells(line));
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /// How a result stands: links are its matches, at the threshold it chose itself.
    ///
    /// @param ordered whether left and right are two lists
    Score score(Linkage linkage, boolean ordered) {
        var bins = new Bins();
        var found = new HashSet<Pair>();
        int ofRelatives = 0;
        for (int at = 0; at < linkage.size(); at++) {
            var link = linkage.link(at);
            var pair =
                    ordered ? new Pair(link.leftId(), link.rightId()) : Pair.unordered(link.leftId(), link.rightId());
            bins.add(link.probability(), pairs.contains(pair));
            if (link.zone() == Zone.MATCH && found.add(pair)) {
                ofRelatives += relatives.contains(pair) ? 1 : 0;
            }
        }
        long right = found.stream().filter(pairs::contains).count();
        long compared = pairs.stream()
                .filter(pair -> linkage.compared(pair.left(), pair.right()))
                .count();
        return new Score(
                LinkageRow.Quality.of(right, found.size(), pairs.size()),
                ofRelatives / (double) Math.max(1, found.size()),
                bins.error(),
                compared / (double) pairs.size(),
                missed(found));
    }

    private Map<String, Double> missed(Set<Pair> found) {
        var all = new TreeMap<String, int[]>();
        for (var pair : pairs) {
            int[] counts = all.computeIfAbsent(kindOf.getOrDefault(pair.left(), ""), _ -> new int[2]);
            counts[0]++;
            counts[1] += found.contains(pair) ? 0 : 1;
        }
        var missed = new TreeMap<String, Double>();
        all.forEach((kind, counts) -> missed.put(kind, counts[1] / (double) counts[0]));
        return missed;
    }

    /// Ten equal bins of what was said and what was true.
    private static final class Bins {

        private final double[] said = new double[10];
        private final double[] held = new double[10];
        private int count;

        void add(double probability, boolean isTrue) {
            int bin = (int) Math.min(9, probability * 10);
            said[bin] += probability;
            held[bin] += isTrue ? 1 : 0;
            count++;
        }

        double error() {
            double sum = 0;
            for (int bin = 0; bin < said.length; bin++) {
                sum += Math.abs(said[bin] - held[bin]);
            }
            return sum / Math.max(1, count);
        }
    }
}
