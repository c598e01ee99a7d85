package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What happened to the parcels of a round, told by the day instead of by the parcel: for those who follow a round
/// and need no parcel's number.
@Component
public class Chronicle {

    /// What is told. That a parcel turned back is not: why it did stands in `protection` alone.
    public enum Kind {
        HANDED_OVER,
        EXAMINED,
        DELIVERED,
        LOST
    }

    /// The same thing that happened to some parcels on one day between the same two.
    ///
    /// @param last when it happened last that day
    /// @param kind what happened
    /// @param from who gave, or did it; all places of a side together
    /// @param to who received; the same as `from` where nobody did
    /// @param parcels how many
    public record Chapter(Instant last, Kind kind, Party from, Party to, long parcels) {}

    private final ChronicleRepository repository;

    Chronicle(ChronicleRepository repository) {
        this.repository = repository;
    }

    /// Something that happened to one parcel, for those who hold or held it.
    ///
    /// @param kind `handed_over`, `resealed`, `examined`, `taken_out`, `turned_back`, `delivered` or `lost`
    /// @param from who gave, or did it
    /// @param to who received; empty where nobody did
    /// @param recordedAt when this node recorded it, the same moment or later
    public record Happened(String kind, Party from, Optional<Party> to, Instant happenedAt, Instant recordedAt) {}

    /// What happened to one parcel as this node knows it, in its order.
    public List<Happened> of(TravelNumber number) {
        return repository.of(number);
    }

    /// The last chapters that this node knows, newest first, at most 8.
    public List<Chapter> last(String round) {
        return repository.last(round);
    }
}
