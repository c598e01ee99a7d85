package org.homeward.bench;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.homeward.names.NameKeys;
import org.homeward.names.NamePart;

/// Prints the figures of the names library beside ICU's `Any-Latin; Latin-ASCII` and Double Metaphone, on the parts
/// of the shared names folder that were set aside before the library was made.
///
/// Argument: the names folder; without it `../shared/data/names` is read.
public final class NamesBench {

    /// How one method makes the key of a token.
    interface KeyMaker {
        String key(String token, NamePart part);
    }

    private static final int SPEED_ROUNDS = 12;

    private final NamesHeldOut heldOut;
    private final Map<String, KeyMaker> makers = new LinkedHashMap<>();
    private final PrintStream out;

    NamesBench(NamesHeldOut heldOut, PrintStream out) {
        this.heldOut = heldOut;
        this.out = out;
        var icu = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(12);
        makers.put("Homeward", (token, part) -> NameKeys.of(token, part).canonical());
        makers.put("ICU", (token, _) -> icu.transliterate(token));
        makers.put("ICU + Metaphone", (token, _) -> metaphone.doubleMetaphone(icu.transliterate(token)));
    }

    /// Runs the measurement.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/names");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!Files.isDirectory(folder)) {
            out.println("bench names: the shared names folder is absent, so nothing is measured");
            return;
        }
        new NamesBench(NamesHeldOut.read(folder), out).run();
    }

    void run() {
        out.printf("%-62s", "on parts set aside: every fifth word by checksum");
        makers.keySet().forEach(name -> out.printf("%16s", name));
        out.println();
        pairs("Latin and Russian, Slavic ending in Cyrillic", heldOut.slavic(), NamePart.ANY);
        pairs("  the same, Slavic ending in both", heldOut.slavicInBoth(), NamePart.ANY);
        pairs("Latin and Russian, all tokens", heldOut.tokens(), NamePart.ANY);
        pairs("Ukrainian and Russian given names", heldOut.givenNames(), NamePart.GIVEN);
        pairs("Ukrainian and Russian surnames", heldOut.surnames(), NamePart.SURNAME);
        pairs("Ukrainian and Russian patronymics", heldOut.patronymics(), NamePart.PATRONYMIC);
        row("distinct Ukrainian surnames a key, whole list", maker -> perKey(maker, heldOut.allSurnames(), 0));
        row("distinct Russian surnames a key, whole list", maker -> perKey(maker, heldOut.allSurnames(), 1));
        row("male and female patronymics sharing a key", this::sharedByGenders);
        row("keys a CPU second, one thread, Latin tokens", maker -> speed(maker, 0));
        row("keys a CPU second, one thread, Cyrillic tokens", maker -> speed(maker, 1));
    }

    private void pairs(String title, List<NamesHeldOut.Pair> pairs, NamePart part) {
        row(title + " (" + pairs.size() + "): key equal", maker -> share(maker, pairs, part, 0));
        row("    within edit distance 1", maker -> share(maker, pairs, part, 1));
    }

    private void row(String title, java.util.function.ToDoubleFunction<KeyMaker> figure) {
        out.printf("%-62s", title);
        for (var maker : makers.values()) {
            var value = figure.applyAsDouble(maker);
            out.printf(value > 100 || value == Math.rint(value) ? "%16.0f" : "%16.4f", value);
        }
        out.println();
    }

    private static double share(KeyMaker maker, List<NamesHeldOut.Pair> pairs, NamePart part, int distanceMax) {
        var alike = pairs.stream()
                .filter(pair ->
                        EditDistance.of(maker.key(pair.left(), part), maker.key(pair.right(), part)) <= distanceMax)
                .count();
        return alike / (double) pairs.size();
    }

    private static double perKey(KeyMaker maker, List<NamesHeldOut.Pair> pairs, int side) {
        var names = pairs.stream().map(pair -> pair.side(side)).distinct().toList();
        var keys = names.stream()
                .map(name -> maker.key(name, NamePart.SURNAME))
                .distinct()
                .count();
        return names.size() / (double) keys;
    }

    private double sharedByGenders(KeyMaker maker) {
        var men = heldOut.malePatronymics().stream()
                .map(each -> maker.key(each, NamePart.PATRONYMIC))
                .toList();
        var known = new java.util.HashSet<>(men);
        return heldOut.femalePatronymics().stream()
                .map(each -> maker.key(each, NamePart.PATRONYMIC))
                .filter(known::contains)
                .distinct()
                .count();
    }

    private double speed(KeyMaker maker, int side) {
        // Time of the thread's own, because other programs on the machine are no fault of the library.
        var threads = ManagementFactory.getThreadMXBean();
        var tokens = new ArrayList<String>();
        heldOut.tokens().forEach(pair -> tokens.add(pair.side(side)));
        var best = 0.0;
        var letters = 0L;
        for (var round = 0; round < SPEED_ROUNDS; round++) {
            var start = threads.getCurrentThreadCpuTime();
            for (var token : tokens) {
                letters += maker.key(token, NamePart.ANY).length();
            }
            best = Math.max(best, tokens.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start));
        }
        return letters == 0 ? 0 : best;
    }
}
