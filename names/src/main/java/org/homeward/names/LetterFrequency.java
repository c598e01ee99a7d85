package org.homeward.names;

/// How often each Cyrillic letter stands in names of a language, in thousandths, from general tables of the two
/// languages' letters. It weighs the originals of a Latin word: э, ё and ъ are rare, е and и are not.
final class LetterFrequency {

    private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
    private static final int[] RUSSIAN_PER_MILLE = {
        82, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1, 19, 17,
        3, 6, 20, 2
    };
    private static final String UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'";
    private static final int[] UKRAINIAN_PER_MILLE = {
        83, 17, 53, 15, 1, 33, 46, 6, 9, 23, 61, 57, 7, 13, 39, 37, 31, 68, 93, 29, 45, 41, 54, 33, 4, 12, 8, 14, 8, 6,
        18, 8, 22, 2
    };

    private static final String VOWELS = "аеёєиіїоуыэюя";
    private static final String SOFTENED = "сзнлтдцр";

    private LetterFrequency() {}

    /// The natural logarithm of the letters' frequency after the letters before them, a sum over letters.
    static double logOf(String before, String letters, Language language) {
        var sum = before.isEmpty() ? 0.0 : habit(before.charAt(before.length() - 1), letters.charAt(0));
        for (var at = 0; at < letters.length(); at++) {
            sum += Math.log(perMille(letters.charAt(at), language) / 1000.0);
        }
        return sum;
    }

    /// What two letters side by side make more or less likely than each alone: й follows a vowel, hard vowels do not,
    /// and a soft sign follows a consonant that can be soft. Set by hand, in natural logarithms.
    private static double habit(char before, char letter) {
        var followsVowel = VOWELS.indexOf(before) >= 0;
        return switch (letter) {
            case 'й' -> followsVowel ? 2 : -4;
            case 'ь' -> SOFTENED.indexOf(before) >= 0 ? 1.5 : -6;
            case 'ъ' -> followsVowel || before == 'ь' ? -6 : 0;
            case 'а', 'е', 'и', 'і', 'о', 'у', 'ы', 'э' -> followsVowel ? -2.5 : 0;
            default -> 0;
        };
    }

    private static double perMille(char letter, Language language) {
        var isUkrainian = language == Language.UKRAINIAN;
        var at = (isUkrainian ? UKRAINIAN : RUSSIAN).indexOf(letter);
        if (at < 0) {
            return 0.5;
        }
        return isUkrainian ? UKRAINIAN_PER_MILLE[at] : RUSSIAN_PER_MILLE[at];
    }
}
