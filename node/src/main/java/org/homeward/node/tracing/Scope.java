package org.homeward.node.tracing;

/// Which parcels to search for. Nobody is searched for whom an officer has confirmed.
sealed interface Scope {

    String round();

    /// The parcel that is meant; empty for all of the round.
    String parcelRef();

    /// All of the round.
    record Round(String round) implements Scope {

        @Override
        public String parcelRef() {
            return "";
        }
    }

    /// One of them.
    record Parcel(String round, String parcelRef) implements Scope {}
}
