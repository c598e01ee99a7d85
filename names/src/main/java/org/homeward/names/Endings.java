package org.homeward.names;

/// Endings in which Ukrainian, Russian and the schemes differ for one and the same name, evened out on sound letters.
///
/// - -оўскі, -аўскі of Belarusian are -овський.
/// - -ів, -їв, -ев, -ов are one ending, and so are they before -ськ-, -ич, -на: Климів, Климов; Соловйов, Соловьев.
/// - -ий, -ій, -ой, -y, -i of an adjective are one ending: Чорний, Черной.
final class Endings {

    private Endings() {}

    static String evened(String sounds) {
        return evenedOv(evenedAdjective(sounds));
    }

    private static String evenedAdjective(String sounds) {
        var last = sounds.length() - 2;
        return last >= 2 && sounds.endsWith("oi") && !Sounds.isVowel(sounds.charAt(last - 1))
                ? sounds.substring(0, last) + "i"
                : sounds;
    }

    private static String evenedOv(String sounds) {
        var at = Math.max(sounds.lastIndexOf('v'), sounds.lastIndexOf('u')) - 1;
        if (at < 1 || !isOv(sounds.charAt(at), sounds.charAt(at + 1), sounds.substring(at + 2))) {
            return sounds;
        }
        return sounds.substring(0, at) + "ov" + sounds.substring(at + 2);
    }

    /// Whether two sounds and what follows them are some form of -ов with one of its endings.
    private static boolean isOv(char vowel, char consonant, String ending) {
        return switch (ending) {
            case "ski", "ska" -> Sounds.isVowel(vowel);
            case "", "a", "iw", "na" -> consonant == 'v' && (vowel == 'i' || vowel == 'o');
            default -> false;
        };
    }
}
