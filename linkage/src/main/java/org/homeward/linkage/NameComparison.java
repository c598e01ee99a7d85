package org.homeward.linkage;

import java.util.List;

/// Two names of one part of a name, in whatever scripts, graded from the same name to another one.
final class NameComparison implements Comparison {

    static final List<Finding> FINDINGS = List.of(
            Finding.NOT_STATED,
            Finding.SAME,
            Finding.SOUNDS_SAME,
            Finding.ONE_SLIP,
            Finding.SIMILAR,
            Finding.PART_SAME,
            Finding.INITIAL_AGREES,
            Finding.RESEMBLES,
            Finding.DIFFERENT);

    static final int SAME = 1;
    static final int SOUNDS_SAME = 2;
    private static final int ONE_SLIP = 3;
    private static final int SIMILAR = 4;
    private static final int PART_SAME = 5;
    private static final int INITIAL = 6;
    private static final int RESEMBLES = 7;
    static final int DIFFERENT = 8;

    private final FieldKind part;
    private final Grouping grouping = new Grouping();
    private final LevelCache cache = new LevelCache();
    private int[][] readings = {{}, {}};
    private NameForm[] forms = {NameForm.NONE, NameForm.NONE};
    private long[] letters = new long[64];
    private int known;
    private int settled;

    NameComparison(FieldKind part) {
        this.part = part;
    }

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary) {
        forms = Growing.room(forms, dictionary.size());
        letters = Growing.room(letters, dictionary.size());
        readings = Growing.room(readings, dictionary.size());
        for (int code = known + 1; code <= dictionary.size(); code++) {
            var form = NameReader.read(dictionary.value(code), part);
            forms[code] = form;
            letters[code] = form.initial() ? 0 : lettersOf(form);
            grouping.add(code, form.isNone() ? "" : form.canonicals().getFirst());
            readings[code] = form.canonicals().stream().mapToInt(grouping::also).toArray();
        }
        known = dictionary.size();
    }

    @Override
    public void settle() {
        settled = known;
    }

    @Override
    public void forget(int size) {
        if (known > size) {
            grouping.truncate(size);
            known = size;
        }
    }

    NameForm form(int code) {
        return code == ValueDictionary.NONE ? NameForm.NONE : forms[code];
    }

    @Override
    public int level(int a, int b) {
        int groupA = grouping.group(a);
        int groupB = grouping.group(b);
        if (groupA == 0 || groupB == 0) {
            return 0;
        }
        if (groupA == groupB) {
            return SAME;
        }
        if (mayShareGroup(a, b) && !forms[a].initial() && !forms[b].initial()) {
            return SOUNDS_SAME;
        }
        // A slip changes the set of letters by two at most, so names this far apart cannot even resemble each other.
        if (letters[a] != 0 && letters[b] != 0 && Long.bitCount(letters[a] ^ letters[b]) > LETTERS_APART_MAX) {
            return DIFFERENT;
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int level = cache.get(low, high);
        if (level < 0) {
            level = slowly(forms[low], forms[high]);
            if (high <= settled) {
                cache.put(low, high, level);
            }
        }
        return level;
    }

    private static final int LETTERS_APART_MAX = 8;
    private static final int SLIPS_MAX = 3;
    private static final int LENGTH_FOR_ONE_SLIP = 4;
    private static final int LENGTH_FOR_TWO_SLIPS = 6;
    private static final int LENGTH_FOR_THREE_SLIPS = 9;

    private int slowly(NameForm a, NameForm b) {
        if (a.initial() || b.initial()) {
            return startsAlike(a, b) ? INITIAL : DIFFERENT;
        }
        int level = DIFFERENT;
        for (var one : a.canonicals()) {
            for (var other : b.canonicals()) {
                level = Math.min(level, bySlips(one, other));
            }
        }
        if (level >= RESEMBLES && partSame(a, b)) {
            return PART_SAME;
        }
        return level;
    }

    private static boolean startsAlike(NameForm a, NameForm b) {
        return a.firsts().stream().anyMatch(b.firsts()::contains);
    }

    private static int bySlips(String a, String b) {
        int length = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int slips = Slips.between(a, b, longer / 2);
        if (slips <= 1 && length >= LENGTH_FOR_ONE_SLIP) {
            return ONE_SLIP;
        }
        boolean similar = (slips <= 1 && length > 1)
                || (slips == 2 && length >= LENGTH_FOR_TWO_SLIPS)
                || (slips == SLIPS_MAX && length >= LENGTH_FOR_THREE_SLIPS);
        if (similar) {
            return SIMILAR;
        }
        return 2 * slips <= longer && length > 2 ? RESEMBLES : DIFFERENT;
    }

    private static boolean partSame(NameForm a, NameForm b) {
        var partsA = a.parts().isEmpty() ? a.canonicals() : a.parts();
        var partsB = b.parts().isEmpty() ? b.canonicals() : b.parts();
        boolean several = !a.parts().isEmpty() || !b.parts().isEmpty();
        return several && partsA.stream().anyMatch(one -> one.length() > 1 && partsB.contains(one));
    }

    /// A bit for each letter that a reading has; 0 where parts make the whole say too little about the parts.
    private static long lettersOf(NameForm form) {
        if (form.canonicals().size() != 1 || !form.parts().isEmpty()) {
            return 0;
        }
        long set = 0;
        var text = form.canonicals().getFirst();
        for (int at = 0; at < text.length(); at++) {
            set |= 1L << (text.charAt(at) & 63);
        }
        return set;
    }

    @Override
    public boolean mayShareGroup(int a, int b) {
        for (int one : readings[a]) {
            for (int other : readings[b]) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public int group(int code) {
        return grouping.group(code);
    }

    @Override
    public boolean sharesGroup(int level) {
        return level == SAME || level == SOUNDS_SAME;
    }

    @Override
    public int groups() {
        return grouping.groups();
    }

    String canonical(int code) {
        return grouping.form(grouping.group(code));
    }
}
