package org.homeward.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Makes `latin-readings.txt` anew from the shared names folder. A program, not a test.
///
/// For each Latin letter it learns weights of patterns by multinomial logistic regression with AdaGrad (Duchi,
/// Hazan, Singer 2011). Patterns seen fewer than five times are not learned, so that no single name is remembered;
/// and at each step half of the patterns, drawn anew, are left out (Srivastava and others 2014), so that none leans on
/// another: words that were not learned from gain most.
/// Arguments: the names folder, the file to write.
final class LatinReadingsMaker {

    private static final int WRITTEN_COUNT = 100_000;
    private static final int EPOCHS = 12;
    private static final double RATE = 0.1;
    private static final double DECAY = 1e-4;
    private static final double LEFT_OUT = 0.5;
    private static final double WEIGHT_MIN = 0.25;
    private static final int SEEN_MIN = 5;
    private static final int CHOICE_SEEN_MIN = 20;
    private static final int LETTER_MIN = 30;
    private static final int SLOTS = 1 << 24;

    private record Step(ReadingPair pair, List<String> sounds, int at) {}

    private final Map<Character, String[]> choices = new TreeMap<>();
    private final int[] seen = new int[SLOTS];
    private final float[] weights = new float[SLOTS];
    private final float[] squares = new float[SLOTS];
    private final long[] codes = new long[LatinContext.WAYS_COUNT];
    private final boolean[] isLeftOut = new boolean[LatinContext.WAYS_COUNT];

    private LatinReadingsMaker() {}

    /// Runs the maker.
    public static void main(String[] arguments) throws IOException {
        var names = Path.of(arguments[0]);
        var pairs = new ArrayList<>(ReadingPair.found(names));
        pairs.addAll(ReadingPair.written(names, WRITTEN_COUNT));
        var maker = new LatinReadingsMaker();
        Files.write(Path.of(arguments[1]), maker.make(withCommonLetters(pairs)));
    }

    private static List<ReadingPair> withCommonLetters(List<ReadingPair> pairs) {
        var counts = new HashMap<Character, Integer>();
        for (var pair : pairs) {
            pair.latin().chars().forEach(letter -> counts.merge((char) letter, 1, Integer::sum));
        }
        return pairs.stream()
                .map(pair -> {
                    var latin = new StringBuilder();
                    for (var letter : pair.latin().toCharArray()) {
                        latin.append(counts.getOrDefault(letter, 0) < LETTER_MIN ? LatinSounds.bare(letter) : letter);
                    }
                    return new ReadingPair(latin.toString(), pair.sounds());
                })
                .filter(pair -> pair.latin().chars().allMatch(c -> Script.of(c) == Script.LATIN))
                .toList();
    }

    private List<String> make(List<ReadingPair> pairs) {
        var alignment = new ReadingAlignment(pairs);
        var steps = new ArrayList<Step>();
        var counts = new HashMap<Character, Map<String, Integer>>();
        for (var pair : pairs) {
            var sounds = List.of(alignment.align(pair));
            for (var at = 0; at < sounds.size(); at++) {
                steps.add(new Step(pair, sounds, at));
                counts.computeIfAbsent(pair.latin().charAt(at), _ -> new HashMap<>())
                        .merge(sounds.get(at), 1, Integer::sum);
            }
        }
        counts.forEach((letter, each) -> choices.put(letter, common(each)));
        System.out.println(steps.size() + " letters aligned");
        steps.forEach(this::look);
        learn(steps);
        return text(steps);
    }

    private static String[] common(Map<String, Integer> counts) {
        var order = Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey);
        var most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .sorted(order)
                .filter(each -> each.getValue() >= Math.min(CHOICE_SEEN_MIN, most))
                .limit(LatinSounds.CHOICES_MAX)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    private Sounds readBefore(Step step) {
        var read = new Sounds();
        for (var at = Math.max(0, step.at - 3); at < step.at; at++) {
            read.add(step.sounds.get(at));
        }
        return read;
    }

    private void codesOf(Step step) {
        new LatinContext(step.pair.latin(), 0, step.pair.latin().length()).codes(step.at, readBefore(step), codes);
    }

    private static int slot(long code, int choice) {
        var mixed = (code + choice * 0x9E3779B97F4A7C15L) * 0xC4CEB9FE1A85EC53L;
        return (int) (mixed >>> 40) & (SLOTS - 1);
    }

    private void look(Step step) {
        codesOf(step);
        for (var code : codes) {
            seen[slot(code, -1)]++;
        }
    }

    private void learn(List<Step> steps) {
        var random = new Random(5);
        var shuffled = new ArrayList<>(steps);
        for (var epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(shuffled, random);
            var log = 0.0;
            for (var step : shuffled) {
                log += learn(step, random);
            }
            System.out.printf("epoch %d: log likelihood a letter %.4f%n", epoch, log / shuffled.size());
        }
    }

    private double learn(Step step, Random random) {
        var sounds = choices.getOrDefault(step.pair.latin().charAt(step.at), new String[0]);
        var right = Arrays.asList(sounds).indexOf(step.sounds.get(step.at));
        if (right < 0 || sounds.length == 1) {
            return 0;
        }
        codesOf(step);
        for (var way = 1; way < codes.length; way++) {
            isLeftOut[way] = random.nextDouble() < LEFT_OUT;
        }
        var chances = chances(sounds.length);
        for (var choice = 0; choice < sounds.length; choice++) {
            var slope = chances[choice] - (choice == right ? 1 : 0);
            if (Math.abs(slope) >= 0.01) {
                move(choice, slope);
            }
        }
        return Math.log(chances[right]);
    }

    private double[] chances(int count) {
        var chances = new double[count];
        var sum = 0.0;
        for (var choice = 0; choice < count; choice++) {
            for (var way = 0; way < codes.length; way++) {
                chances[choice] += isLeftOut[way] ? 0 : weights[slot(codes[way], choice)];
            }
            chances[choice] = Math.exp(chances[choice]);
            sum += chances[choice];
        }
        for (var choice = 0; choice < count; choice++) {
            chances[choice] /= sum;
        }
        return chances;
    }

    private void move(int choice, double slope) {
        for (var way = 0; way < codes.length; way++) {
            if (!isLeftOut[way] && seen[slot(codes[way], -1)] >= SEEN_MIN) {
                var slot = slot(codes[way], choice);
                squares[slot] += (float) (slope * slope);
                weights[slot] -=
                        (float) (RATE * slope / Math.sqrt(squares[slot] + 1e-2) + RATE * DECAY * weights[slot]);
            }
        }
    }

    private List<String> text(List<Step> steps) {
        var patterns = new TreeMap<String, Long>();
        for (var step : steps) {
            codesOf(step);
            var context =
                    new LatinContext(step.pair.latin(), 0, step.pair.latin().length());
            var read = readBefore(step);
            for (var way = 0; way < codes.length; way++) {
                if (seen[slot(codes[way], -1)] >= SEEN_MIN) {
                    patterns.putIfAbsent(context.pattern(way, step.at, read), codes[way]);
                }
            }
        }
        var lines = new ArrayList<String>();
        lines.add(
                "# How Latin letters are read. Made by LatinReadingsMaker from public pairs of names, of which every");
        lines.add("# fifth was set aside; see the README. First, after =, the sounds each letter may stand for. Then");
        lines.add("# patterns (see LatinContext), each with the number of a sound and its weight in hundredths.");
        choices.forEach((letter, sounds) -> lines.add("=" + letter + " " + String.join(" ", shown(sounds))));
        patterns.forEach((pattern, code) -> {
            var row = row(code, choices.getOrDefault(pattern.charAt(1), new String[0]).length);
            if (!row.isEmpty()) {
                lines.add(pattern + row);
            }
        });
        System.out.println(lines.size() + " lines");
        return lines;
    }

    private static String[] shown(String[] sounds) {
        return Arrays.stream(sounds).map(each -> each.isEmpty() ? "_" : each).toArray(String[]::new);
    }

    private String row(long code, int count) {
        var row = new StringBuilder();
        // Half as much, because reading leaves no pattern out: so likelihoods stay as learned.
        for (var choice = 0; choice < count && count > 1; choice++) {
            var weight = weights[slot(code, choice)];
            if (Math.abs(weight) >= WEIGHT_MIN) {
                row.append('\t').append(choice).append('=').append(Math.round(weight * (1 - LEFT_OUT) * 100));
            }
        }
        return row.toString();
    }
}
