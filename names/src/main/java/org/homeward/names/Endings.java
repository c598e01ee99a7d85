package org.homeward.names;

/// Endings in which Ukrainian, Russian and the schemes differ for one and the same name, evened out on sound letters.
///
/// - -ів, -їв, -ев, -ов are one ending, and so are they before -ськ-, -ич, -на: Климів, Климов; Соловйов, Соловьев.
/// - -ий, -ій, -ой, -y, -i of an adjective are one ending: Чорний, Черной.
final class Endings {

    private Endings() {}

    static String evened(String sounds) {
        var ending = endingStart(sounds);
        if (ending < 0 || sounds.charAt(ending) == 'o') {
            return sounds;
        }
        return sounds.substring(0, ending) + "o" + sounds.substring(ending + 1);
    }

    /// Where the vowel of -ов, -ів, -ев stands, or -1. The letters after в must be one of a few endings.
    private static int endingStart(String sounds) {
        var at = sounds.lastIndexOf('v') - 1;
        if (at < 1 || (sounds.charAt(at) != 'i' && sounds.charAt(at) != 'o')) {
            return -1;
        }
        return switch (sounds.substring(at + 2)) {
            case "", "a", "ski", "ska", "iq", "na" -> at;
            default -> -1;
        };
    }
}
