package org.homeward.linkage;

/// What a linkage found out about itself, without any label.
///
/// @param records lines of all lists
/// @param pairs candidate pairs, each counted once
/// @param pairsPerRecord candidate pairs for each line
/// @param blockingRecall estimated share of the true pairs that are among the candidates, 0 to 1; by how many true
/// pairs
///     share only one key (Chao 1987)
/// @param expectedMatches how many pairs are one person, by the sum of the probabilities
/// @param namesPutBack lines whose surname and given name stood in each other's column
/// @param oneToOne whether each person was taken to stand once in each list
public record Figures(
        int records,
        long pairs,
        double pairsPerRecord,
        double blockingRecall,
        double expectedMatches,
        int namesPutBack,
        boolean oneToOne) {}
