package org.homeward.node.scanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What came into the scan field: the numbers of labels, and what was written after the last of them.
///
/// Code 128 and QR of a label hold its number and no more. A wedge scanner types it, and so meets whatever keyboard is
/// chosen: with a Ukrainian or Russian one `HW-A` comes as `РЦ-Ф`. A hand may type `НW-А` with Cyrillic letters that
/// look the same, in small letters, with spaces or other dashes. No letter of a label is meant by two of these, so
/// nothing is guessed. Numbers that come without Enter between them, because the page was not back yet, are several
/// scans.
///
/// @param numbers as labels carry them, `HW-A-00000017-8` or `HW-A-00000017-8-R1`; the check digit is not checked here
/// @param rest what follows the last number, in capital Latin letters; seal and grams where they are asked
/// @param unread the text as it can be shown, where no number begins it; empty if it has no digit in it
public record ScannedText(List<String> numbers, String rest, String unread) {

    /// Twenty numbers that came while a page was away; more is a fallen tin on the keyboard.
    static final int NUMBERS_MAX = 20;

    /// As many characters as twenty labels have, and seal and grams.
    public static final int CHARS_MAX = 500;

    private static final int UNREAD_MAX = 40; // Enough to recognise what was scanned instead.
    private static final int GRAMS_MAX = 50_000; // Catches a slipped digit, as at the scales.
    private static final String GAP = "[\\s\\p{Pd}\u2212_]*";
    private static final Pattern NUMBER = Pattern.compile(
            GAP + "[HНР]" + GAP + "[WЦ]" + GAP + "(?:([AАФ])|[BВИ])" + GAP + "((?:[0-9]" + GAP + "){8})([0-9])"
                    + "(?:[\\p{Pd}\u2212]?[RК]([1-9][0-9]?)(?![0-9]))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SWITCHED = Pattern.compile("[ЦФИ]");
    private static final Pattern SEAL = Pattern.compile("[A-Z0-9-]{1,20}");

    /// Cyrillic letters by the Latin ones on the same keys, of a Ukrainian and of a Russian keyboard.
    private static final Map<String, String> KEYS = pairs("ЙЦУКЕНГШЩЗФІЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASSDFGHJKLZXCVBNM");

    /// Cyrillic letters by the Latin ones that look the same.
    private static final Map<String, String> LOOKS = pairs("АВЕІКМНОРСТХУЅЈ", "ABEIKMHOPCTXYSJ");

    public ScannedText {
        numbers = List.copyOf(numbers);
    }

    /// Seal and grams as they were typed.
    public record Reading(String seal, int grams) {}

    /// Reads what came into the field.
    ///
    /// @param typed of any length; above [#CHARS_MAX] it is no number
    public static ScannedText read(String typed) {
        var text = typed.replaceAll("\\p{Cf}", "").strip();
        if (text.length() > CHARS_MAX) {
            return new ScannedText(List.of(), "", shown(text));
        }
        var numbers = new ArrayList<String>();
        var found = NUMBER.matcher(text);
        int end = 0;
        while (numbers.size() < NUMBERS_MAX && found.region(end, text.length()).lookingAt()) {
            var digits = found.group(2).replaceAll("[^0-9]", "") + "-" + found.group(3);
            var taken = found.group(4) == null ? "" : "-R" + found.group(4);
            numbers.add("HW-" + (found.group(1) == null ? "B" : "A") + "-" + digits + taken);
            end = found.end();
        }
        boolean switched = SWITCHED.matcher(text.substring(0, end).toUpperCase(Locale.ROOT))
                .find();
        var rest = latin(text.substring(end), switched ? KEYS : LOOKS);
        return numbers.isEmpty() ? new ScannedText(List.of(), rest, shown(rest)) : new ScannedText(numbers, rest, "");
    }

    /// Seal and grams, where the rest is those two; empty otherwise.
    public Optional<Reading> reading() {
        var parts = rest.split("[\\s;,]+", -1);
        boolean good = parts.length == 2 && SEAL.matcher(parts[0]).matches() && parts[1].matches("[1-9][0-9]{0,4}");
        return good && Integer.parseInt(parts[1]) <= GRAMS_MAX
                ? Optional.of(new Reading(parts[0], Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    private static String latin(String text, Map<String, String> letters) {
        var latin = new StringBuilder();
        text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .chars()
                .forEach(letter ->
                        latin.append(letters.getOrDefault(Character.toString(letter), Character.toString(letter))));
        return latin.toString();
    }

    // A surname that slipped into the field is not kept: it has no digit in it.
    private static String shown(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        var line = text.replaceAll("\\s+", " ");
        return line.length() > UNREAD_MAX ? line.substring(0, UNREAD_MAX) + "…" : line;
    }

    private static Map<String, String> pairs(String from, String to) {
        var pairs = new java.util.HashMap<String, String>();
        for (int at = 0; at < from.length(); at++) {
            pairs.put(from.substring(at, at + 1), to.substring(at, at + 1));
        }
        return Map.copyOf(pairs);
    }
}
