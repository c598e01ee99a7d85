package org.homeward.demo.invention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.homeward.demo.input.Party;

/// Words for invented people, each as both sides write it.
final class Lexicon {

    /// A name in both languages.
    record Word(String ukrainian, String russian) {

        /// As a side writes it: a in Ukrainian, b in Russian.
        String asWrittenBy(Party side) {
            return side == Party.A ? ukrainian : russian;
        }
    }

    private final Map<String, List<Word>> words = new HashMap<>();

    Lexicon() {
        for (var line : Resource.lines("names.txt")) {
            var members = line.split(" +", -1);
            words.computeIfAbsent(members[0], _ -> new ArrayList<>()).add(new Word(members[1], members[2]));
        }
    }

    Word any(String kind, SplittableRandom chance) {
        var choices = words.getOrDefault(kind, List.of());
        return choices.get(chance.nextInt(choices.size()));
    }
}
