package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;

/// Two texts of a few words in any order. Long words weigh more, and one slip in a word is forgiven.
final class WordsComparison implements Comparison {

    static final List<Finding> FINDINGS =
            List.of(Finding.NOT_STATED, Finding.SAME, Finding.SIMILAR, Finding.PART_SAME, Finding.DIFFERENT);

    private static final int SIMILAR = 2;
    private static final int PART_SAME = 3;
    private static final int DIFFERENT = 4;

    private static final double SIMILAR_FROM = 0.7;
    private static final double PART_FROM = 0.3;
    private static final int WORD_WEIGHT_MAX = 8;
    private static final int WORDS_MAX = 12; // What comes after the twelfth word is remarks.

    private final GroupedLevels levels = new GroupedLevels(this::slowly);
    private String[][] words = {{}, {}};

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary, int threads) {
        words = Growing.room(words, dictionary.size());
        for (int code = levels.known() + 1; code <= dictionary.size(); code++) {
            words[code] = wordsOf(dictionary.value(code));
            levels.grouping().add(code, String.join(" ", words[code]));
        }
        levels.knows(dictionary.size());
    }

    private static String[] wordsOf(String text) {
        return Arrays.stream(text.split("[\\s,;./()-]+"))
                .filter(word -> !word.isBlank())
                .limit(WORDS_MAX)
                .map(WordsComparison::word)
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }

    private static String word(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word;
        }
        var form = NameReader.read(word, FieldKind.WORDS);
        return form.isNone() ? word : form.canonicals().getFirst();
    }

    @Override
    public void settle() {
        levels.settle();
    }

    @Override
    public void forget(int size) {
        levels.forget(size);
    }

    @Override
    public int level(int a, int b) {
        return levels.level(a, b);
    }

    private int slowly(int a, int b) {
        return between(words[a], words[b]);
    }

    private static int between(String[] a, String[] b) {
        boolean[] taken = new boolean[b.length];
        int shared = 0;
        for (var word : a) {
            int at = find(word, b, taken);
            if (at >= 0) {
                taken[at] = true;
                shared += 2 * weight(word);
            }
        }
        double share = (double) shared / (weight(a) + weight(b));
        return share >= SIMILAR_FROM ? SIMILAR : share >= PART_FROM ? PART_SAME : DIFFERENT;
    }

    private static int find(String word, String[] among, boolean[] taken) {
        int near = -1;
        for (int at = 0; at < among.length; at++) {
            if (taken[at]) {
                continue;
            }
            if (among[at].equals(word)) {
                return at;
            }
            if (near < 0 && word.length() > 3 && Slips.oneApart(word, among[at])) {
                near = at;
            }
        }
        return near;
    }

    private static int weight(String[] all) {
        int sum = 0;
        for (var word : all) {
            sum += weight(word);
        }
        return sum;
    }

    private static int weight(String word) {
        return Math.min(WORD_WEIGHT_MAX, word.length());
    }

    @Override
    public int group(int code) {
        return levels.grouping().group(code);
    }

    /// The distinct words in their canonical form, sorted.
    String[] words(int code) {
        return words[code];
    }
}
