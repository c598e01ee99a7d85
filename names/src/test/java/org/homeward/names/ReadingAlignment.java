package org.homeward.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which Latin letter stands for which sounds in many pairs of words at once, by rounds of counting and
/// aligning anew (hard expectation and maximisation).
final class ReadingAlignment {

    private static final int ROUNDS = 8;
    private static final int SOUNDS_PER_LETTER_MAX = 3;
    private static final double NO_WAY = -1e18;

    // Pairs whose letters are less likely than this on average are two different names, not two spellings.
    private static final double LOG_PER_LETTER_MIN = -2.6;

    private Map<Character, Map<String, Double>> logs = new HashMap<>();

    ReadingAlignment(List<ReadingPair> pairs) {
        for (var round = 0; round < ROUNDS; round++) {
            var counts = new HashMap<Character, Map<String, Double>>();
            for (var pair : pairs) {
                var aligned = round == 0 ? evenly(pair) : align(pair, round < 3 ? NO_WAY : LOG_PER_LETTER_MIN);
                for (var at = 0; at < aligned.length; at++) {
                    counts.computeIfAbsent(pair.latin().charAt(at), _ -> new HashMap<>())
                            .merge(aligned[at], 1.0, Double::sum);
                }
            }
            logs = logsOf(counts);
        }
    }

    private static Map<Character, Map<String, Double>> logsOf(Map<Character, Map<String, Double>> counts) {
        counts.values().forEach(each -> {
            var sum = each.values().stream().mapToDouble(Double::doubleValue).sum() + 0.5;
            each.replaceAll((_, count) -> Math.log(count / sum));
        });
        return counts;
    }

    private static String[] evenly(ReadingPair pair) {
        var letters = pair.latin().length();
        var aligned = new String[letters];
        var done = 0;
        for (var at = 0; at < letters; at++) {
            var end = Math.min((at + 1) * pair.sounds().length() / letters, done + 2);
            aligned[at] = pair.sounds().substring(done, end);
            done = end;
        }
        return aligned;
    }

    /// The sounds of each letter; no letters where the pair is too unlikely.
    String[] align(ReadingPair pair) {
        return align(pair, LOG_PER_LETTER_MIN);
    }

    private String[] align(ReadingPair pair, double logMin) {
        var letters = pair.latin().length();
        var sounds = pair.sounds().length();
        var best = new double[letters + 1][sounds + 1];
        var taken = new int[letters + 1][sounds + 1];
        Arrays.stream(best).forEach(row -> Arrays.fill(row, NO_WAY));
        best[0][0] = 0;
        for (var at = 0; at < letters; at++) {
            for (var done = 0; done <= sounds; done++) {
                for (var more = 0; more <= SOUNDS_PER_LETTER_MAX && done + more <= sounds; more++) {
                    var log = best[at][done] + log(pair, at, done, more);
                    if (log > best[at + 1][done + more]) {
                        best[at + 1][done + more] = log;
                        taken[at + 1][done + more] = more;
                    }
                }
            }
        }
        if (letters == 0 || best[letters][sounds] / letters < logMin || best[letters][sounds] <= NO_WAY / 2) {
            return new String[0];
        }
        return traced(pair, taken);
    }

    private double log(ReadingPair pair, int at, int done, int more) {
        var known = logs.getOrDefault(pair.latin().charAt(at), Map.of());
        var log = known.get(pair.sounds().substring(done, done + more));
        return log == null ? Math.log(1e-3) + (more + 1) * Math.log(0.01) : log;
    }

    private static String[] traced(ReadingPair pair, int[][] taken) {
        var aligned = new String[pair.latin().length()];
        var done = pair.sounds().length();
        for (var at = aligned.length; at > 0; at--) {
            var more = taken[at][done];
            aligned[at - 1] = pair.sounds().substring(done - more, done);
            done -= more;
        }
        return aligned;
    }
}
