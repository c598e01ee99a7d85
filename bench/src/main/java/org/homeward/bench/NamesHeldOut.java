package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The parts of the shared names folder that are only measured, never learned from: every fifth word by the CRC-32
/// of its Cyrillic (or Ukrainian) letters. The maker of the table of Latin readings leaves the same words out.
///
/// @param tokens Latin and Russian tokens
/// @param givenNames Ukrainian and Russian
/// @param surnames Ukrainian and Russian
/// @param patronymics Ukrainian and Russian
/// @param allSurnames the whole list, for how many share a key
/// @param malePatronymics Russian, the whole list
/// @param femalePatronymics Russian, the whole list
record NamesHeldOut(
        List<Pair> tokens,
        List<Pair> givenNames,
        List<Pair> surnames,
        List<Pair> patronymics,
        List<Pair> allSurnames,
        List<String> malePatronymics,
        List<String> femalePatronymics) {

    private static final Pattern SLAVIC =
            Pattern.compile(".*(ова?|ева?|ёва?|ина?|ский|ская|цкий|цкая|енко|ук|юк|чук|ович|евич|овна|евна)");

    // The Latin counterparts of the same endings in the usual manners.
    private static final Pattern SLAVIC_LATIN =
            Pattern.compile(".*([oeëi]v|[oeë]v[aá]|[oe]wa?|[oe]ff?a?|in[ea]?|[iíy]n[aá]"
                    + "|[sc]k(i|y|iy|ij|yj|yy|ii|yi|ý|á|a|aya|aja|aia|ie)|z?k[iy]|enk?o|o?u[kc]k?|uch?"
                    + "|[oe]v(ic|ič|ić|ich|itch|itsch|yc|ych)|wi[ct]z?|w?i[ctć]s?c?h?|[oei]v?w?n[aá])");

    private static final int SET_ASIDE = 5;

    /// Two spellings of one name.
    record Pair(String left, String right) {

        String side(int side) {
            return side == 0 ? left : right;
        }
    }

    static NamesHeldOut read(Path folder) throws IOException {
        var male = new ArrayList<String>();
        var female = new ArrayList<String>();
        for (var line : Files.readAllLines(folder.resolve("russian_patronymics.csv"))) {
            var fields = line.split(",", -1);
            // Words of the list that are no patronymics (given names, slips) carry a gender too.
            if (fields[1].equals("m") && fields[5].endsWith("ич")) {
                male.add(fields[5]);
            } else if (fields[1].equals("f") && fields[5].endsWith("на")) {
                female.add(fields[5]);
            }
        }
        var allSurnames = pairs(folder, "last");
        return new NamesHeldOut(
                tokens(folder),
                aside(pairs(folder, "first")),
                aside(allSurnames),
                aside(pairs(folder, "patronymic")),
                allSurnames,
                male,
                female);
    }

    private static List<Pair> tokens(Path folder) throws IOException {
        var pairs = new ArrayList<Pair>();
        for (var line : Files.readAllLines(folder.resolve("latin_russian_tokens.tsv"))) {
            var fields = line.split("\t", -1);
            var cyrillic = fields[1].replace(" ", "");
            if (isAside(cyrillic)) {
                pairs.add(new Pair(fields[0], cyrillic));
            }
        }
        return pairs;
    }

    private static List<Pair> pairs(Path folder, String kind) throws IOException {
        return Files.readAllLines(folder.resolve("ukrainian_russian_" + kind + ".tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(fields -> new Pair(fields[0], fields[1]))
                .toList();
    }

    private static List<Pair> aside(List<Pair> pairs) {
        return pairs.stream().filter(pair -> isAside(pair.left())).toList();
    }

    private static boolean isAside(String cyrillic) {
        var sum = new CRC32();
        sum.update(cyrillic.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % SET_ASIDE == 0;
    }

    List<Pair> slavic() {
        return tokens.stream()
                .filter(pair -> SLAVIC.matcher(pair.right()).matches())
                .toList();
    }

    List<Pair> slavicInBoth() {
        return slavic().stream()
                .filter(pair -> SLAVIC_LATIN.matcher(pair.left()).matches())
                .toList();
    }
}
