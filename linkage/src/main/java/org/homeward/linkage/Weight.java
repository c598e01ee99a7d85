package org.homeward.linkage;

/// How one finding of one field weighs in a linkage.
///
/// @param onePerson how often two records of one person come to it, where both state the field
/// @param strangers how often two records of two people do
/// @param bits what it says for one person, in bits, at the rarity of an average value
public record Weight(String field, Finding finding, double onePerson, double strangers, double bits) {}
