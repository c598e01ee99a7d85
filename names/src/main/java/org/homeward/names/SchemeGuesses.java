package org.homeward.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guesses in which scheme a Latin token, or a whole list, is written.
///
/// Each scheme is asked how likely it is to write the token at all, over every Cyrillic word it may stand for. For a
/// list the answers add up, and a token that a scheme cannot have written counts against it without ruling it out:
/// real lists have slips.
public final class SchemeGuesses {

    /// Tokens of a list that are looked at; more do not change the answer.
    public static final int LIST_MAX = 200;

    /// Schemes given in one answer.
    public static final int GUESSES_MAX = 8;

    // What a token that cannot be written costs its scheme: as much as a letter or two that do not fit.
    private static final double IMPOSSIBLE_LOG = -12;

    private SchemeGuesses() {}

    /// The schemes one token may be written in, the most likely first; none where no scheme writes it.
    public static List<SchemeGuess> of(String token) {
        var logs = new HashMap<Scheme, Double>();
        for (var scheme : Schemes.all()) {
            var log = SchemeReader.logOf(scheme, token);
            if (!Double.isInfinite(log)) {
                logs.put(scheme, log);
            }
        }
        return ranked(logs);
    }

    /// The schemes a list of tokens may be written in, the most likely first. Only the first [#LIST_MAX] tokens with
    /// letters are read.
    public static List<SchemeGuess> ofList(List<String> tokens) {
        var logs = new HashMap<Scheme, Double>();
        var read = tokens.stream()
                .filter(token -> Spelling.of(token).script() == Script.LATIN)
                .limit(LIST_MAX)
                .toList();
        for (var token : read) {
            var best = new HashMap<Scheme, Double>();
            Schemes.all().forEach(scheme -> best.put(scheme, SchemeReader.logOf(scheme, token)));
            var top = best.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            if (!Double.isInfinite(top)) {
                best.forEach((scheme, log) -> logs.merge(scheme, Math.max(log - top, IMPOSSIBLE_LOG), Double::sum));
            }
        }
        return ranked(logs);
    }

    private static List<SchemeGuess> ranked(Map<Scheme, Double> logs) {
        if (logs.isEmpty()) {
            return List.of();
        }
        var top = logs.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        var sum = logs.values().stream().mapToDouble(log -> Math.exp(log - top)).sum();
        return logs.entrySet().stream()
                .map(each -> new SchemeGuess(each.getKey(), Math.exp(each.getValue() - top) / sum))
                .filter(guess -> guess.likelihood() > 0)
                .sorted(Comparator.comparingDouble((SchemeGuess guess) -> -guess.likelihood())
                        .thenComparing(guess -> guess.scheme().id()))
                .limit(GUESSES_MAX)
                .toList();
    }
}
