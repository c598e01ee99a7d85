package org.homeward.linkage;

import java.util.List;

/// Two values out of a short list: the same or not.
final class CategoryComparison implements Comparison {

    static final List<Finding> FINDINGS = List.of(Finding.NOT_STATED, Finding.SAME, Finding.DIFFERENT);

    private int known;

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary, int threads) {
        known = dictionary.size();
    }

    @Override
    public void settle() {}

    @Override
    public void forget(int size) {
        known = Math.min(known, size);
    }

    @Override
    public int level(int a, int b) {
        if (a == ValueDictionary.NONE || b == ValueDictionary.NONE) {
            return 0;
        }
        return a == b ? 1 : 2;
    }

    @Override
    public int group(int code) {
        return code;
    }
}
