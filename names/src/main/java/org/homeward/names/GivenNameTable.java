package org.homeward.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table of given names in `given-names.txt`, by sound letters.
///
/// A full form leads to its head's sound letters; a short or fond form leads to the heads it may belong to; the stem
/// of a man's form leads to the head, for patronymics.
final class GivenNameTable {

    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, List<String>> headsOfShort = new HashMap<>();
    private final Map<String, String> headsByStem = new HashMap<>();
    private final Map<String, String> startsByHead = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();

    GivenNameTable(List<String> lines) {
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line);
            }
        }
    }

    private void add(String line) {
        var gender = line.startsWith("m") ? Gender.MALE : Gender.FEMALE;
        var sections = line.substring(1).split(":", -1);
        var full = soundsOf(sections[0]);
        var head = full.getFirst();
        for (var form : full) {
            heads.putIfAbsent(form, head);
            startsByHead.merge(head, form.substring(0, 1), String::concat);
            genders.merge(form, gender, GivenNameTable::agreed);
            if (gender == Gender.MALE) {
                headsByStem.putIfAbsent(stemOf(form), head);
            }
        }
        if (sections.length > 2) {
            soundsOf(sections[2]).forEach(stem -> headsByStem.putIfAbsent(stem, head));
        }
        for (var form : soundsOf(sections[1])) {
            var known = headsOfShort.computeIfAbsent(form, _ -> new ArrayList<>());
            if (!known.contains(head)) {
                known.add(head);
            }
            genders.merge(form, gender, GivenNameTable::agreed);
        }
    }

    private static Gender agreed(Gender one, Gender other) {
        return one == other ? one : Gender.UNKNOWN;
    }

    private static List<String> soundsOf(String forms) {
        var sounds = new ArrayList<String>();
        for (var form : forms.strip().split(" ", -1)) {
            if (!form.isEmpty()) {
                sounds.add(Endings.evened(NameKeys.soundsOf(Spelling.of(form))));
            }
        }
        return sounds;
    }

    /// A name without its last vowel, as it stands before the ending of a patronymic.
    static String stemOf(String sounds) {
        var last = sounds.length() - 1;
        return last > 0 && Sounds.isVowel(sounds.charAt(last)) ? sounds.substring(0, last) : sounds;
    }

    /// The head of a full form, or the form itself.
    String head(String sounds) {
        return heads.getOrDefault(sounds, sounds);
    }

    /// The heads a short form may belong to; none for a form that is in no row as short.
    List<String> headsOfShort(String sounds) {
        return headsOfShort.getOrDefault(sounds, List.of());
    }

    boolean isFull(String sounds) {
        return heads.containsKey(sounds);
    }

    /// The head of the man's name with this stem, or the stem itself.
    String headByStem(String stem) {
        return headsByStem.getOrDefault(stem, stem);
    }

    /// The first sounds of a head's full forms: m and n for Микола, who is Николай too.
    String starts(String head) {
        return startsByHead.getOrDefault(head, head.isEmpty() ? "" : head.substring(0, 1));
    }

    boolean isStem(String stem) {
        return headsByStem.containsKey(stem);
    }

    Gender gender(String sounds) {
        return genders.getOrDefault(sounds, Gender.UNKNOWN);
    }
}
