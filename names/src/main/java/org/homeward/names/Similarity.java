package org.homeward.names;

/// How alike two names are, with the reason in words.
///
/// @param value 0 to 1: 1 is two spellings of one name, 0 is nothing in common
/// @param why one English sentence for the person who has to decide
public record Similarity(double value, String why) {

    public Similarity {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("similarity must be 0..1, was " + value);
        }
    }
}
