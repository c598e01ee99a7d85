package org.homeward.names;

import java.util.ArrayList;
import java.util.List;

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
    public static final int VERSION = 1;

    /// Letters of a token that are read; the rest is ignored. The longest names on record are shorter by half.
    public static final int TOKEN_MAX = 100;

    /// The most readings [#readings] gives for one token.
    public static final int READINGS_MAX = 8;

    private NameKeys() {}

    /// The keys of one token read as one part of a name.
    ///
    /// @param token one written word, with hyphens if double; never a whole name: see [FullName#read]
    public static NameKey of(String token, NamePart part) {
        return keyOf(Spelling.of(token), part);
    }

    /// The ways to read a token, the most likely first, at most [#READINGS_MAX]. The first has the key that [#of]
    /// gives. Cyrillic letters are read in one way; Latin letters in several. No letters, no readings.
    public static List<Reading> readings(String token, NamePart part) {
        var key = of(token, part);
        return key.isEmpty() ? List.of() : List.of(new Reading(key, 1));
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
            LatinSounds.read(letters, 0, letters.length(), sounds);
        }
        return sounds.reduced();
    }

    static NameKey keyOfSounds(String sounds, NamePart part) {
        var canonical = switch (part) {
            case GIVEN -> GivenNames.canonical(sounds);
            case PATRONYMIC -> Patronymics.canonical(sounds);
            case SURNAME -> Endings.evened(sounds);
            case ANY -> Patronymics.isPatronymic(sounds) ? Patronymics.canonical(sounds) : Endings.evened(sounds);
        };
        return new NameKey(canonical, Skeleton.of(canonical));
    }
}
