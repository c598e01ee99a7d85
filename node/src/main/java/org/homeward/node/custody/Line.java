package org.homeward.node.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One parcel in a handover: what the giver read, and what happened to it since, in turns. Immutable.
///
/// Nothing is overwritten. A reading that differs stands until both have opened the parcel, counted and resealed
/// it; then the receiver reads again, against the new seal and weight.
///
/// @param number which parcel
/// @param given what the giver read
/// @param givenAt when
/// @param salt 128 random bits, so that the line's digest tells nothing to whoever does not have the line
/// @param turns the receiver's readings, what he took back of them, and joint inspections
record Line(TravelNumber number, Reading given, Instant givenAt, String salt, List<Turn> turns) {

    /// More turns than this is a quarrel that no software settles.
    static final int TURNS_MAX = 100;

    /// What can happen to a line.
    sealed interface Turn {
        /// When.
        Instant at();

        /// The receiver read seal and scales.
        record Read(Reading reading, Instant at) implements Turn {}

        /// Both opened it, counted everything and sealed it anew.
        ///
        /// @param resealed the new seal and weight
        /// @param settled whether both agree that nothing is left open
        /// @param rule what is left open: `contents_short`, `seal_differs`, `weight_differs`; empty if settled
        /// @param digest names the record of what was counted
        record Inspected(Reading resealed, boolean settled, String rule, String digest, Instant at) implements Turn {}

        /// The receiver took back his last reading, which had agreed: a scan of the wrong parcel. It stays in the
        /// record, counts no more, and is no part of what is signed.
        record TakenBack(Reading reading, Instant at) implements Turn {}
    }

    /// How a line stands.
    enum State {
        ONE_SIDED,
        AGREED,
        DIFFERING,
        INSPECTED,
        DISPUTED;

        /// As it is written.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether custody of such a line passes when both sign.
        boolean passes() {
            return switch (this) {
                case AGREED, INSPECTED, DISPUTED -> true;
                case ONE_SIDED, DIFFERING -> false;
            };
        }
    }

    /// What the receiver is told when he scans it.
    enum Verdict {
        AGREED,
        SEAL_DIFFERS,
        WEIGHT_DIFFERS,
        SCANNED_BEFORE;

        /// As it is written.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Line {
        turns = List.copyOf(turns);
    }

    /// What the receiver should read next: what the last inspection sealed, else what the giver read.
    Reading expected() {
        return lastInspection().map(Turn.Inspected::resealed).orElse(given);
    }

    /// How it stands now.
    State state() {
        if (received().isEmpty()) {
            return State.ONE_SIDED;
        }
        if (!isMatched()) {
            return State.DIFFERING;
        }
        return lastInspection()
                .map(inspected -> inspected.settled() ? State.INSPECTED : State.DISPUTED)
                .orElse(State.AGREED);
    }

    /// What the receiver is told when he reads this now.
    Verdict verdictOn(Reading reading) {
        return isMatched() ? Verdict.SCANNED_BEFORE : compare(hasOpenDifference() ? lastRead() : reading);
    }

    /// Whether such a reading now is a new turn: not where it was read before, nor where an inspection is awaited.
    boolean takesReading() {
        return !isMatched() && !hasOpenDifference();
    }

    /// The turns that stand: without readings that were taken back.
    List<Turn> standing() {
        var standing = new ArrayList<Turn>();
        for (var turn : turns) {
            switch (turn) {
                case Turn.Read _, Turn.Inspected _ -> standing.add(turn);
                case Turn.TakenBack _ -> standing.removeLast();
            }
        }
        return standing;
    }

    /// The last reading, where it can be taken back: it is the last that happened, and agreed. One that differs cannot:
    /// it stands until both have opened the parcel, or readings could be tried until one fits.
    Optional<Reading> takeable() {
        var standing = standing();
        return !standing.isEmpty() && standing.getLast() instanceof Turn.Read(var reading, var _) && isMatched()
                ? Optional.of(reading)
                : Optional.empty();
    }

    /// With one more turn.
    Line with(Turn turn) {
        var all = new ArrayList<>(turns);
        all.add(turn);
        return new Line(number, given, givenAt, salt, all);
    }

    /// What is left open after an inspection that settled nothing.
    String openRule(Reading resealed, boolean isShort) {
        if (isShort) {
            return "contents_short";
        }
        return resealed.weightGrams() == given.weightGrams() ? "seal_differs" : "weight_differs";
    }

    Optional<Turn.Inspected> lastInspection() {
        return standing().reversed().stream()
                .filter(Turn.Inspected.class::isInstance)
                .map(Turn.Inspected.class::cast)
                .findFirst();
    }

    /// What the receiver read last, if anything.
    Optional<Reading> received() {
        return standing().reversed().stream()
                .filter(Turn.Read.class::isInstance)
                .map(turn -> ((Turn.Read) turn).reading())
                .findFirst();
    }

    private Reading lastRead() {
        return received().orElse(given);
    }

    // A new seal never equals the one before, so a reading from before an inspection cannot match what it sealed.
    private boolean isMatched() {
        return received().map(expected()::equals).orElse(false);
    }

    private boolean hasOpenDifference() {
        var standing = standing();
        return !isMatched() && !standing.isEmpty() && standing.getLast() instanceof Turn.Read;
    }

    private Verdict compare(Reading reading) {
        var expected = expected();
        if (!reading.seal().equals(expected.seal())) {
            return Verdict.SEAL_DIFFERS;
        }
        return reading.weightGrams() == expected.weightGrams() ? Verdict.AGREED : Verdict.WEIGHT_DIFFERS;
    }
}
