package org.homeward.node.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.packing.ItemNumber;

/// A parcel that the neutral handed to this bureau, on its way to the addressee.
///
/// @param number its item number
/// @param round of which round
/// @param personRef the addressee's line of this bureau's list
/// @param place where he is; after a transfer the new place
/// @param consignment of which consignment it is, by the delivery code of that place
/// @param state how far it came
/// @param receivedAt when that place signed for it
/// @param escalatedAt when its clock escalated; once in its life
record PlaceParcel(
        ItemNumber number,
        String round,
        String personRef,
        String place,
        String consignment,
        State state,
        Optional<Instant> receivedAt,
        Optional<Instant> escalatedAt) {

    /// How far a parcel came here.
    enum State {
        /// This bureau has it, or another place; the addressee's place has not signed for it.
        ANNOUNCED,
        /// The place signed for it; its clock runs.
        RECEIVED,
        /// Examined, not yet given.
        EXAMINED,
        /// The addressee signed for it.
        DELIVERED,
        /// It goes back; why is not known here.
        CANNOT_BE_GIVEN,
        /// It goes back: the addressee was released.
        RELEASED,
        /// Whoever held it declared it lost.
        LOST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether nothing more happens to it at the place, so that a receipt can say its outcome.
        boolean isSettled() {
            return switch (this) {
                case ANNOUNCED, RECEIVED, EXAMINED -> false;
                case DELIVERED, CANNOT_BE_GIVEN, RELEASED, LOST -> true;
            };
        }
    }

    /// The number only.
    @Override
    public String toString() {
        return number.text();
    }
}
