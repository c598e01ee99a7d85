package org.homeward.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the canonical key and the skeleton key of a name's token.
///
/// The canonical key is the same for every spelling of one name: Ukrainian, Russian, or Latin in any scheme and in
/// none. It keeps a man's form and a woman's form of a surname or patronymic apart. Keys made under one [#VERSION]
/// may be stored and compared later; keys of two versions never may.
///
/// Case, apostrophes, accents of stress and letters that only look alike do not change a key. The methods are
/// thread-safe and answer for any text: see [NameKey] for tokens this library cannot read.
public final class NameKeys {

    /// The version of the keys. It changes whenever any token's key changes.
    public static final int VERSION = 2;

    /// Letters of a token that are read; the rest is ignored. The longest names on record are shorter by half.
    public static final int TOKEN_MAX = 100;

    /// The most readings [#readings] gives for one token.
    public static final int READINGS_MAX = 8;

    // A longer line is no name of a person.
    private static final int LINE_MAX = 1_000;

    // Ways to read a word that are followed at once; several of them come to one key.
    private static final int WAYS_MAX = 24;

    // Less likely readings are noise, and a list of them helps nobody.
    private static final double LIKELIHOOD_MIN = 0.001;

    private NameKeys() {}

    /// The keys of one token read as one part of a name.
    ///
    /// @param token one written word, with hyphens if double; never a whole name: see [FullName#read]
    public static NameKey of(String token, NamePart part) {
        return keyOf(Spelling.of(token), part);
    }

    /// The keys of a line of one or several words. The words' keys stand in one order, divided by spaces, so that the
    /// order of the words does not matter. A line of one word has that word's keys.
    public static NameKey ofAll(String line, NamePart part) {
        if (line.indexOf(' ') < 0 && line.indexOf(',') < 0) {
            return of(line, part);
        }
        var words = line.length() > LINE_MAX ? line.substring(0, LINE_MAX) : line;
        var keys = Stream.of(words.replace(',', ' ').strip().split("\\s+", -1))
                .map(word -> of(word, part))
                .filter(key -> !key.isEmpty())
                .sorted(Comparator.comparing(NameKey::canonical))
                .toList();
        return new NameKey(
                keys.stream().map(NameKey::canonical).collect(Collectors.joining(" ")),
                keys.stream().map(NameKey::skeleton).collect(Collectors.joining(" ")));
    }

    /// The ways to read a token, the most likely first, at most [#READINGS_MAX]. The first has the key that [#of]
    /// gives. Cyrillic letters are read in one way; Latin letters in several. No letters, no readings.
    public static List<Reading> readings(String token, NamePart part) {
        var spelling = Spelling.of(token);
        var first = keyOf(spelling, part);
        if (first.isEmpty()) {
            return List.of();
        }
        if (spelling.script() != Script.LATIN || spelling.letters().indexOf('-') >= 0) {
            return List.of(new Reading(first, 1));
        }
        var likelihoods = new LinkedHashMap<NameKey, Double>();
        likelihoods.put(first, 0.0);
        for (var way : LatinSounds.ways(LatinSounds.prepared(spelling.letters()), WAYS_MAX)) {
            var sounds = new Sounds();
            sounds.add(way.sounds());
            likelihoods.merge(keyOfSounds(sounds.reduced(), part), Math.exp(way.log()), Double::sum);
        }
        return ranked(first, likelihoods);
    }

    /// The first key leads even where another way is a little likelier over the whole word: see [#readings].
    private static List<Reading> ranked(NameKey first, Map<NameKey, Double> likelihoods) {
        var most = likelihoods.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        var sum = likelihoods.values().stream().mapToDouble(Double::doubleValue).sum()
                + most
                - likelihoods.getOrDefault(first, 0.0);
        var ranked = new ArrayList<Reading>();
        ranked.add(new Reading(first, Math.min(1, most / sum)));
        likelihoods.entrySet().stream()
                .filter(each -> !each.getKey().equals(first) && each.getValue() / sum > LIKELIHOOD_MIN)
                .sorted(Map.Entry.<NameKey, Double>comparingByValue().reversed())
                .limit(READINGS_MAX - 1L)
                .forEach(each -> ranked.add(new Reading(each.getKey(), each.getValue() / sum)));
        return List.copyOf(ranked);
    }

    static NameKey keyOf(Spelling spelling, NamePart part) {
        return switch (spelling.script()) {
            case CYRILLIC, LATIN -> readable(spelling, part);
            case OTHER -> new NameKey(spelling.letters(), spelling.letters());
            case NONE -> NameKey.EMPTY;
        };
    }

    private static NameKey readable(Spelling spelling, NamePart part) {
        var letters = spelling.letters();
        if (letters.indexOf('-') < 0) {
            return keyOfSounds(soundsOf(spelling.script(), letters), part);
        }
        var canonical = new ArrayList<String>();
        var skeleton = new ArrayList<String>();
        for (var piece : letters.split("-", -1)) {
            var key = keyOfSounds(soundsOf(spelling.script(), piece), part);
            canonical.add(key.canonical());
            skeleton.add(key.skeleton());
        }
        return new NameKey(String.join("-", canonical), String.join("-", skeleton));
    }

    /// The sound letters of a token before the rules for its part; empty where no letter can be read.
    static String soundsOf(Spelling spelling) {
        return switch (spelling.script()) {
            case CYRILLIC, LATIN -> soundsOf(spelling.script(), spelling.letters());
            case OTHER, NONE -> "";
        };
    }

    private static String soundsOf(Script script, String letters) {
        var sounds = new Sounds();
        if (script == Script.CYRILLIC) {
            CyrillicSounds.read(letters, 0, letters.length(), sounds);
        } else {
            var prepared = LatinSounds.prepared(letters);
            LatinSounds.read(prepared, 0, prepared.length(), sounds);
        }
        return sounds.reduced();
    }

    private static String anyCanonical(String sounds) {
        return Patronymics.isPatronymic(sounds)
                ? Patronymics.canonical(sounds)
                : GivenNames.canonical(Endings.evened(sounds));
    }

    static NameKey keyOfSounds(String sounds, NamePart part) {
        var canonical = switch (part) {
            case GIVEN -> GivenNames.canonical(Endings.evened(sounds));
            case PATRONYMIC -> Patronymics.canonical(sounds);
            case SURNAME -> Endings.evened(sounds);
            case ANY -> anyCanonical(sounds);
        };
        return new NameKey(canonical, Skeleton.of(canonical));
    }
}
