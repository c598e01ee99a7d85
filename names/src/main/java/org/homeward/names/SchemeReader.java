package org.homeward.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads Latin words back through a scheme: which Cyrillic words could it have written so?
///
/// A beam of half-read words goes through the Latin letters; each row of the table whose Latin stands next takes it
/// one step on. What remains at the end is kept only if the scheme, applied forward, writes the very same Latin.
final class SchemeReader {

    /// The most originals given for one word.
    static final int ORIGINALS_MAX = 8;

    /// Half-read words kept at each letter. Schemes leave at most a few choices a letter; the unlikely ones go.
    private static final int BEAM_MAX = 48;

    // ь and the apostrophe may be written as nothing; more than this many in one word are not looked for.
    private static final int SILENT_MAX = 2;

    private record Half(String cyrillic, double log, int silent) {}

    private SchemeReader() {}

    static List<Original> originals(Scheme scheme, String latin) {
        var word = latin.toLowerCase(Locale.ROOT).strip();
        if (word.isEmpty() || word.length() > NameKeys.TOKEN_MAX) {
            return List.of();
        }
        var found = new ArrayList<Half>();
        for (var half : complete(scheme, word)) {
            if (scheme.latin(half.cyrillic()).equals(word)) {
                found.add(half);
            }
        }
        found.sort(Comparator.comparingDouble((Half half) -> -half.log()).thenComparing(Half::cyrillic));
        var sum = found.stream()
                .mapToDouble(half -> Math.exp(half.log() - found.getFirst().log()))
                .sum();
        return found.stream()
                .limit(ORIGINALS_MAX)
                .map(half -> new Original(
                        half.cyrillic(), Math.exp(half.log() - found.getFirst().log()) / sum))
                .toList();
    }

    private static List<Half> complete(Scheme scheme, String word) {
        var beams = new ArrayList<Map<String, Half>>();
        for (var at = 0; at <= word.length(); at++) {
            beams.add(new HashMap<>());
        }
        beams.getFirst().put("", new Half("", 0, 0));
        for (var at = 0; at <= word.length(); at++) {
            for (var half : best(beams.get(at))) {
                step(scheme, word, at, half, beams);
            }
        }
        return best(beams.getLast());
    }

    private static void step(Scheme scheme, String word, int at, Half half, List<Map<String, Half>> beams) {
        if (at < word.length()) {
            for (var row : scheme.rowsOf(word.charAt(at))) {
                if (word.startsWith(row.latin(), at)) {
                    var next = longer(scheme, half, row);
                    beams.get(at + row.latin().length()).putIfAbsent(next.cyrillic(), next);
                }
            }
        }
        if (half.silent() < SILENT_MAX && !half.cyrillic().isEmpty()) {
            for (var row : scheme.silentRows()) {
                var next = longer(scheme, half, row);
                beams.get(at).putIfAbsent(next.cyrillic(), next);
                // A silent letter does not move on, so what follows it is tried at once.
                step(scheme, word, at, next, beams);
            }
        }
    }

    private static Half longer(Scheme scheme, Half half, SchemeRow row) {
        return new Half(
                half.cyrillic() + row.letters(),
                half.log() + LetterFrequency.logOf(half.cyrillic(), row.letters(), scheme.language()),
                half.silent() + (row.latin().isEmpty() ? 1 : 0));
    }

    private static List<Half> best(Map<String, Half> beam) {
        return beam.values().stream()
                .sorted(Comparator.comparingDouble((Half half) -> -half.log()).thenComparing(Half::cyrillic))
                .limit(BEAM_MAX)
                .toList();
    }

    /// The logarithm of the chance that the scheme writes exactly this word, over all originals; minus infinity
    /// where it cannot.
    static double logOf(Scheme scheme, String latin) {
        var word = latin.toLowerCase(Locale.ROOT).strip();
        var sum = 0.0;
        for (var half : word.length() > NameKeys.TOKEN_MAX ? List.<Half>of() : complete(scheme, word)) {
            if (scheme.latin(half.cyrillic()).equals(word)) {
                sum += Math.exp(half.log());
            }
        }
        return Math.log(sum);
    }
}
