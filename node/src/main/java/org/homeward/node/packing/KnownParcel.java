package org.homeward.node.packing;

/// A packed parcel as this node knows it: at home all, at the neutral number, seal, weight and pallet, at the receiving
/// bureau what the manifest says.
///
/// @param round its round
/// @param number its item number; its side is the home bureau
/// @param seal as sealed by the home bureau; resealing is `custody`'s
/// @param weightGrams as the home bureau weighed it
/// @param pallet on which it left
/// @param consignment of which delivery; empty at the neutral
/// @param deliveryCode random per round and place; empty at the neutral
/// @param personRef line of the held list that was confirmed; empty at the neutral
/// @param letters how many letters are in it; 0 at the neutral
/// @param drawings how many drawings are in it; 0 at the neutral
/// @param termsVersion of the day on which it was handed in, by which counter and examination both judge it; 0 at the
/// neutral, which judges nothing
public record KnownParcel(
        String round,
        ItemNumber number,
        String seal,
        int weightGrams,
        String pallet,
        String consignment,
        String deliveryCode,
        String personRef,
        int letters,
        int drawings,
        int termsVersion) {

    /// One line of the contents as the family listed it.
    ///
    /// @param line from 1
    /// @param category dotted, as in the rulebooks
    /// @param pieces at least 1
    /// @param grams for all the pieces together
    public record Content(int line, String category, String description, int pieces, int grams) {}

    /// The number only.
    @Override
    public String toString() {
        return number.text();
    }
}
