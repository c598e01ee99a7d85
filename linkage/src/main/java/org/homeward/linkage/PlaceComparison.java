package org.homeward.linkage;

import java.util.List;

/// Two places: a town, or a town and after a comma what it lies in. Towns are read as names are, across scripts.
final class PlaceComparison implements Comparison {

    static final List<Finding> FINDINGS = List.of(
            Finding.NOT_STATED,
            Finding.SAME,
            Finding.PART_SAME,
            Finding.SIMILAR,
            Finding.SAME_REGION,
            Finding.DIFFERENT);

    private static final int SAME = 1;
    private static final int PART_SAME = 2;
    private static final int SIMILAR = 3;
    private static final int SAME_REGION = 4;
    private static final int DIFFERENT = 5;

    private static final int SLIPS_MAX = 2;
    private static final int LENGTH_FOR_TWO_SLIPS = 5;

    private final GroupedLevels levels = new GroupedLevels(this::slowly);
    private final Grouping towns = new Grouping();
    private final Grouping regions = new Grouping();

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary, int threads) {
        for (int code = levels.known() + 1; code <= dictionary.size(); code++) {
            var parts = dictionary.value(code).split(",", 2);
            var town = canonical(parts[0]);
            var region = parts.length > 1 ? canonical(parts[1]) : "";
            towns.add(code, town);
            regions.add(code, region);
            levels.grouping().add(code, town.isEmpty() ? "" : town + "," + region);
        }
        levels.knows(dictionary.size());
    }

    private static String canonical(String place) {
        var text = new StringBuilder();
        for (var word : place.strip().split("[\\s-]+", -1)) {
            var form = NameReader.read(word, FieldKind.PLACE);
            if (!form.isNone() && !isKindOfPlace(form.canonicals().getFirst())) {
                text.append(form.canonicals().getFirst());
            }
        }
        return text.toString();
    }

    /// `обл.`, `obl`, `region` and the like say what a place is, not which.
    private static boolean isKindOfPlace(String canonical) {
        return canonical.length() <= 1 || canonical.startsWith("obl") || canonical.startsWith("raion");
    }

    @Override
    public void settle() {
        levels.settle();
    }

    @Override
    public void forget(int size) {
        if (levels.forget(size)) {
            towns.truncate(size);
            regions.truncate(size);
        }
    }

    @Override
    public int level(int a, int b) {
        return levels.level(a, b);
    }

    private int slowly(int a, int b) {
        int regionA = regions.group(a);
        int regionB = regions.group(b);
        boolean town = towns.group(a) == towns.group(b);
        if (regionA == 0 || regionB == 0) {
            return town ? PART_SAME : near(towns, a, b) ? SIMILAR : DIFFERENT;
        }
        boolean region = regionA == regionB || near(regions, a, b);
        if (town || near(towns, a, b)) {
            return region ? town ? SAME : SIMILAR : DIFFERENT;
        }
        return region ? SAME_REGION : DIFFERENT;
    }

    private static boolean near(Grouping forms, int a, int b) {
        var left = forms.form(forms.group(a));
        var right = forms.form(forms.group(b));
        int length = Math.min(left.length(), right.length());
        int slips = Slips.between(left, right, SLIPS_MAX);
        return (slips <= 1 && length > 2) || (slips <= SLIPS_MAX && length >= LENGTH_FOR_TWO_SLIPS);
    }

    @Override
    public int group(int code) {
        return levels.grouping().group(code);
    }

    /// The town alone, in its canonical form; empty if none is stated.
    String town(int code) {
        return code == ValueDictionary.NONE ? "" : towns.form(towns.group(code));
    }
}
