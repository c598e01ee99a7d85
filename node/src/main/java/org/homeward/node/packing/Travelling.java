package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is asked of everything that travels about parcels, and how lists are cut into pages.
final class Travelling {

    static final int WEIGHT_GRAMS_MAX = 50_000; // As at the scales.
    private static final Pattern SEAL = Pattern.compile("[A-Z0-9-]{1,20}");

    private Travelling() {}

    static void check(String itemNumber, String seal, int weightGrams, String pallet) {
        if (ItemNumber.read(itemNumber).isEmpty()) {
            throw new IllegalArgumentException("an item number is HW-<side>-<8 digits>-<check digit>");
        }
        if (!SEAL.matcher(seal).matches() || pallet.isBlank()) {
            throw new IllegalArgumentException("a parcel is sealed and stands on a pallet");
        }
        if (weightGrams < 1 || weightGrams > WEIGHT_GRAMS_MAX) {
            throw new IllegalArgumentException("a weight is 1.." + WEIGHT_GRAMS_MAX + " g, was " + weightGrams + " g");
        }
    }

    static void checkPage(String round, int page, int pages, int lines, int linesMax) {
        if (round.isBlank() || page < 1 || page > pages || lines > linesMax) {
            throw new IllegalArgumentException("a page is one of its list and has at most " + linesMax + " lines");
        }
    }

    /// The list in pages of at most `size`; at least one page.
    static <T> List<List<T>> pages(List<T> all, int size) {
        var pages = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return pages.isEmpty() ? List.of(List.of()) : pages;
    }
}
