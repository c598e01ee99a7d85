package org.homeward.linkage;

import java.util.List;

/// Two numbers or codes: the same, one slip apart, of one start, or different.
///
/// Letters that look alike in Cyrillic and Latin count as one; spaces and hyphens do not count. What has no digit
/// states nothing: lists write a dash or `none` where there is no number.
final class CodeComparison implements Comparison {

    static final List<Finding> FINDINGS =
            List.of(Finding.NOT_STATED, Finding.SAME, Finding.ONE_SLIP, Finding.SAME_REGION, Finding.DIFFERENT);

    private static final int ONE_SLIP = 2;
    private static final int SAME_START = 3;
    private static final int DIFFERENT = 4;

    private static final String LOOK_ALIKE_CYRILLIC = "авекмнорстхуіј";
    private static final String LOOK_ALIKE_LATIN = "abekmhopctxyij";

    private final boolean startCounts;
    private final GroupedLevels levels = new GroupedLevels(this::slowly);
    private String[] plain = {"", ""};

    /// @param startCounts whether a common start says something, as in a postcode
    CodeComparison(boolean startCounts) {
        this.startCounts = startCounts;
    }

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary, int threads) {
        plain = Growing.room(plain, dictionary.size());
        for (int code = levels.known() + 1; code <= dictionary.size(); code++) {
            plain[code] = plain(dictionary.value(code));
            levels.grouping().add(code, plain[code]);
        }
        levels.knows(dictionary.size());
    }

    @Override
    public void settle() {}

    @Override
    public void forget(int size) {
        levels.forget(size);
    }

    /// Quicker worked out than looked up.
    @Override
    public int level(int a, int b) {
        int level = levels.byGroup(a, b);
        return level == GroupedLevels.UNDECIDED ? slowly(a, b) : level;
    }

    private int slowly(int a, int b) {
        if (Slips.oneApart(plain[a], plain[b])) {
            return ONE_SLIP;
        }
        return startCounts && start(plain[a]).equals(start(plain[b])) ? SAME_START : DIFFERENT;
    }

    @Override
    public int group(int code) {
        return levels.grouping().group(code);
    }

    /// The part of a code that names a region: all but its last three characters, at least two.
    static String start(String plain) {
        return plain.substring(0, Math.min(plain.length(), Math.max(2, plain.length() - 3)));
    }

    /// What two numbers must share to be the same; empty if none is stated.
    String plain(int code) {
        return plain[code];
    }

    /// Letters and digits only, lower case, look-alike letters as Latin; nothing if there is no digit.
    private static String plain(String value) {
        var text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char letter = Character.toLowerCase(value.charAt(at));
            int alike = LOOK_ALIKE_CYRILLIC.indexOf(letter);
            if (alike >= 0) {
                text.append(LOOK_ALIKE_LATIN.charAt(alike));
            } else if (Character.isLetterOrDigit(letter)) {
                text.append(letter);
            }
        }
        return text.chars().anyMatch(Character::isDigit) ? text.toString() : "";
    }
}
