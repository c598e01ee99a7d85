package org.homeward.node.intake;

/// One line of a parcel's contents, as the family listed it.
///
/// @param category dotted, e.g. `food.canned`
/// @param description in words
/// @param pieces 1 to 1,000,000
/// @param grams for all the pieces together, 0 to 1,000,000
public record Item(String category, String description, int pieces, int grams) {

    static final int NUMBER_MAX = 1_000_000; // Far above any parcel; sums of 500 lines still fit an int.

    public Item {
        if (category.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("an item has a category and a description");
        }
        if (pieces < 1 || pieces > NUMBER_MAX || grams < 0 || grams > NUMBER_MAX) {
            throw new IllegalArgumentException("pieces must be 1.." + NUMBER_MAX + " and grams 0.." + NUMBER_MAX);
        }
    }

    /// Whether it is of this category or of one below it.
    boolean isOf(String above) {
        return category.equals(above) || category.startsWith(above + ".");
    }
}
