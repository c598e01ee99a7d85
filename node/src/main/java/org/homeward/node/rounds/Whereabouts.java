package org.homeward.node.rounds;

/// Where the parcels of one side's families are now, counted from this node's facts. Every parcel that was handed in
/// stands in exactly one place, so the places add up to [#handedIn()].
///
/// A difference left open is no place: such a parcel goes on and is counted where it is.
///
/// @param refused at the counter, and not corrected
/// @param kept at the home bureau, because no list names the addressee
/// @param waiting at the home bureau, not yet handed to the neutral
/// @param withNeutral handed to the neutral, not yet signed for by the receiving bureau
/// @param receiving signed for by the receiving bureau, not yet given
/// @param delivered given, whole or with something taken out
/// @param goingHome on its way back, because the addressee was released
/// @param home signed for by the home bureau when it came back
/// @param undeliverable could not be given
/// @param lost declared by the custodian
/// @param lostOnTheWay of the lost, those that the receiving bureau never signed for
/// @param received ever signed for by the receiving bureau
/// @param differences parcels with a difference left open, wherever they are
public record Whereabouts(
        long refused,
        long kept,
        long waiting,
        long withNeutral,
        long receiving,
        long delivered,
        long goingHome,
        long home,
        long undeliverable,
        long lost,
        long lostOnTheWay,
        long received,
        long differences) {

    /// Nothing was handed in.
    public static final Whereabouts NOTHING = new Whereabouts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// What families handed in.
    public long handedIn() {
        return refused + takenIn();
    }

    /// Accepted at the counter.
    public long takenIn() {
        return kept + waiting + handedOver();
    }

    /// Signed for by the neutral.
    public long handedOver() {
        return withNeutral + lostOnTheWay + cameThere();
    }

    /// Came as far as the receiving bureau, whatever became of it there.
    public long cameThere() {
        return receiving + delivered + goingHome + home + undeliverable + lost - lostOnTheWay;
    }
}
