package org.homeward.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/// A Latin word and the sound letters of the Cyrillic word it stands for, to learn from.
///
/// @param latin small letters
/// @param sounds reduced sound letters
record ReadingPair(String latin, String sounds) {

    /// Every fifth word, by a checksum of its Cyrillic letters, is set aside: never learned from, only measured.
    private static final int SET_ASIDE = 5;

    static boolean isSetAside(String cyrillic) {
        var sum = new CRC32();
        sum.update(cyrillic.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % SET_ASIDE == 0;
    }

    static ReadingPair of(String latin, String cyrillic) {
        var letters = LatinSounds.spelledOut(Spelling.of(latin).letters().replace("-", ""));
        return new ReadingPair(letters, NameKeys.soundsOf(Spelling.of(cyrillic)));
    }

    /// Latin and Russian words as they stand together in the world, without those set aside. Words whose both
    /// endings are Slavic come five times: the library is for them first.
    static List<ReadingPair> found(Path names) throws IOException {
        var pairs = new ArrayList<ReadingPair>();
        for (var line : Files.readAllLines(names.resolve("latin_russian_tokens.tsv"))) {
            var fields = line.split("\t", -1);
            var cyrillic = fields[1].replace(" ", "");
            if (!isSetAside(cyrillic)) {
                var pair = of(fields[0], cyrillic);
                for (var times = isSlavic(fields[0], cyrillic) ? 5 : 1; times > 0; times--) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static boolean isSlavic(String latin, String cyrillic) {
        return cyrillic.matches(".*([оеё]ва?|ина?|[сц]кий|[сц]кая|енко|[юу]к|[ое]вич|[ое]вна)")
                && latin.matches(
                        ".*([oeë]v[aá]?|[oe]wa?|[oe]ff?a?|in[ea]?|[iíy]n[aá]|[sc]k(i|y|iy|ij|yj|yy|ii|yi|ý|á|a|"
                                + "aya|aja|aia|ie)|enk?o|o?u[ck]|yuk|[oe]v(i|y)t?s?c?[chčć]h?|wi[ct]z|wi[ct]?s?ch|[oe]w?v?n[aá])");
    }

    /// Ukrainian and Russian names written by every scheme in turn, without those set aside.
    static List<ReadingPair> written(Path names, int count) throws IOException {
        var forms = new ArrayList<String[]>();
        for (var file : List.of("last", "first", "patronymic")) {
            for (var line : Files.readAllLines(names.resolve("ukrainian_russian_" + file + ".tsv"))) {
                var fields = line.split("\t", -1);
                if (!isSetAside(fields[0]) && !fields[0].contains("-") && !fields[0].equals("uk")) {
                    forms.add(fields);
                }
            }
        }
        var random = new Random(7);
        var schemes = Schemes.all();
        var pairs = new ArrayList<ReadingPair>();
        for (var at = 0; at < count; at++) {
            var scheme = schemes.get(at % schemes.size());
            var form = forms.get(random.nextInt(forms.size()))[scheme.language() == Language.UKRAINIAN ? 0 : 1];
            pairs.add(of(scheme.latin(form), form));
        }
        return pairs;
    }
}
