package org.homeward.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// A manner of writing Cyrillic names in Latin letters that is nobody's standard. Made to see whether linkage holds
/// where no published table helps.
final class InventedWriting {

    private final String name;
    private final boolean fromRussian;
    private final Map<Character, List<String>> letters;

    private InventedWriting(String name, boolean fromRussian, Map<Character, List<String>> letters) {
        this.name = name;
        this.fromRussian = fromRussian;
        this.letters = letters;
    }

    /// All manners but the plain one, which the others fall back on.
    static List<InventedWriting> all() {
        var all = new ArrayList<InventedWriting>();
        Map<Character, List<String>> plain = Map.of();
        for (var line : InventedNames.lines("invented-writings.txt")) {
            var cells = line.split("\\|", -1);
            var letters = new HashMap<>(plain);
            for (var rule : cells[2].split(" ", -1)) {
                letters.put(rule.charAt(0), List.of(rule.substring(2).split("/", -1)));
            }
            if (cells[0].equals("plain")) {
                plain = letters;
            } else {
                all.add(new InventedWriting(cells[0], cells[1].equals("ru"), letters));
            }
        }
        return all;
    }

    String name() {
        return name;
    }

    boolean isFromRussian() {
        return fromRussian;
    }

    String latin(String cyrillic, SplittableRandom random) {
        var latin = new StringBuilder();
        for (int at = 0; at < cyrillic.length(); at++) {
            char letter = Character.toLowerCase(cyrillic.charAt(at));
            var ways = letters.getOrDefault(letter, List.of(String.valueOf(letter)));
            var way = ways.size() == 1 ? ways.getFirst() : ways.get(random.nextInt(ways.size()));
            boolean capital = Character.isUpperCase(cyrillic.charAt(at)) && !way.isEmpty();
            latin.append(capital ? way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1) : way);
        }
        return latin.toString();
    }
}
