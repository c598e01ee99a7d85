package org.homeward.node.rounds;

import java.util.Optional;

/// One line of a rulebook: what the receiving side says about one category of items.
///
/// @param rule its name, e.g. `A-03`, 1 to 40 characters without `;`, `,` or white space
/// @param category dotted, e.g. `food.canned`, or `*` for whatever no other rule decides
/// @param decision what it says
/// @param quantityMax for [Decision#LIMITED] the most pieces in one parcel, 0 and up
/// @param proposedBy who proposed a limit or prohibition (C-08); empty if nobody is named
/// @param reasonEn why, for families, in English
/// @param reasonUk in Ukrainian
/// @param reasonRu in Russian
public record Rule(
        String rule,
        String category,
        Decision decision,
        Optional<Integer> quantityMax,
        String proposedBy,
        String reasonEn,
        String reasonUk,
        String reasonRu) {

    /// The category that stands for all others.
    public static final String REST = "*";

    /// Whether it decides items of this category: its own, or one below it.
    boolean covers(String itemCategory) {
        return category.equals(REST) || itemCategory.equals(category) || itemCategory.startsWith(category + ".");
    }

    /// How closely it names a category it covers: the longer, the closer; `*` least of all.
    int closeness() {
        return category.equals(REST) ? 0 : category.length();
    }
}
