package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    private static final List<String> NOTHING = List.of();

    private final FieldKind part;
    private final GroupedLevels levels = new GroupedLevels(this::slowly);
    private final Map<List<String>, List<String>> lists = new HashMap<>();
    private NameForm[] forms = {NameForm.NONE, NameForm.NONE};
    private int slimmed;
    private int[][] readings = {{}, {}};
    private long[] letters = new long[64];
    private List<List<String>> firsts = new ArrayList<>(List.of(NOTHING));
    private List<List<String>> parts = new ArrayList<>(List.of(NOTHING));
    private final BitSet initials = new BitSet();

    NameComparison(FieldKind part) {
        this.part = part;
    }

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary, int threads) {
        int known = levels.known();
        forms = Growing.room(forms, dictionary.size());
        letters = Growing.room(letters, dictionary.size());
        readings = Growing.room(readings, dictionary.size());
        Parallel.inChunks(known + 1, dictionary.size() + 1, threads, code -> {
            forms[code] = NameReader.read(dictionary.value(code), part);
            letters[code] = lettersOf(forms[code]);
        });
        for (int code = known + 1; code <= dictionary.size(); code++) {
            add(code, forms[code]);
        }
        levels.knows(dictionary.size());
    }

    private void add(int code, NameForm form) {
        levels.grouping().add(code, form.isNone() ? "" : form.canonicals().getFirst());
        readings[code] =
                form.canonicals().stream().mapToInt(levels.grouping()::also).toArray();
        firsts.add(lists.computeIfAbsent(form.firsts(), Function.identity()));
        parts.add(form.parts());
        initials.set(code, form.initial());
    }

    @Override
    public void slim() {
        Arrays.fill(forms, slimmed + 1, levels.known() + 1, NameForm.NONE);
        slimmed = levels.known();
    }

    @Override
    public void settle() {
        levels.settle();
    }

    @Override
    public void forget(int size) {
        if (levels.forget(size)) {
            firsts.subList(size + 1, firsts.size()).clear();
            parts.subList(size + 1, parts.size()).clear();
            slimmed = Math.min(slimmed, size);
        }
    }

    /// All that was read out of a value; of values that [#slim] let go of, nothing.
    NameForm form(int code) {
        return code == ValueDictionary.NONE ? NameForm.NONE : forms[code];
    }

    @Override
    public int level(int a, int b) {
        int level = levels.byGroup(a, b);
        if (level != GroupedLevels.UNDECIDED) {
            return level;
        }
        if (mayShareGroup(a, b) && !initials.get(a) && !initials.get(b)) {
            return SOUNDS_SAME;
        }
        // A slip changes the set of letters by two at most, so names this far apart cannot even resemble each other.
        if (letters[a] != 0 && letters[b] != 0 && Long.bitCount(letters[a] ^ letters[b]) > LETTERS_APART_MAX) {
            return DIFFERENT;
        }
        return levels.compared(a, b);
    }

    private static final int LETTERS_APART_MAX = 8;
    private static final int SLIPS_MAX = 3;
    private static final int LENGTH_FOR_ONE_SLIP = 4;
    private static final int LENGTH_FOR_TWO_SLIPS = 6;
    private static final int LENGTH_FOR_THREE_SLIPS = 9;

    private int slowly(int a, int b) {
        if (initials.get(a) || initials.get(b)) {
            return firsts.get(a).stream().anyMatch(firsts.get(b)::contains) ? INITIAL : DIFFERENT;
        }
        int level = DIFFERENT;
        for (int one : readings[a]) {
            for (int other : readings[b]) {
                level = Math.min(
                        level,
                        bySlips(levels.grouping().form(one), levels.grouping().form(other)));
            }
        }
        return level >= RESEMBLES && partSame(a, b) ? PART_SAME : level;
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

    private boolean partSame(int a, int b) {
        boolean several = !parts.get(a).isEmpty() || !parts.get(b).isEmpty();
        return several
                && partsOf(a).stream()
                        .anyMatch(one -> one.length() > 1 && partsOf(b).contains(one));
    }

    private List<String> partsOf(int code) {
        return parts.get(code).isEmpty()
                ? Arrays.stream(readings[code])
                        .mapToObj(levels.grouping()::form)
                        .toList()
                : parts.get(code);
    }

    /// A bit for each letter that a reading has; 0 where parts make the whole say too little about the parts.
    private static long lettersOf(NameForm form) {
        if (form.initial() || form.canonicals().size() != 1 || !form.parts().isEmpty()) {
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
        return levels.grouping().group(code);
    }

    @Override
    public boolean sharesGroup(int level) {
        return level == SAME || level == SOUNDS_SAME;
    }
}
