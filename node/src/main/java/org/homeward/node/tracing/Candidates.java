package org.homeward.node.tracing;

import java.util.List;

/// Where proposals come from. Everything that compares a sought addressee with lists is behind this: the exact match
/// now, record linkage later. Whatever it finds is a proposal to an officer, never a match.
interface Candidates {

    /// Which parcels to search for.
    sealed interface Search {

        String round();

        /// All of the round that nobody is confirmed for.
        record Round(String round) implements Search {}

        /// One of them.
        record Parcel(String round, String parcelRef) implements Search {}
    }

    /// A sought addressee and the line of a list that may be he.
    record Candidate(String parcelRef, String personRef) {}

    /// In a word, on what its proposals rest; shown to the officer, kept in his confirmation.
    String basis();

    /// The candidates there are now, at most one a parcel, for parcels that nobody is confirmed for.
    List<Candidate> find(Search search);
}
