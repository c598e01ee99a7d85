package org.homeward.node.custody;

import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.node.wiring.Side;

/// Somebody who can hold a parcel: one of the bureaus, the neutral, or a place of detention of a side.
///
/// @param side whose node records what it does
/// @param place the place of detention; empty for a bureau and for the neutral
public record Party(Side side, String place) {

    private static final int PLACE_CHARS_MAX = 40; // A code or a short name; it stands on labels.
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*");

    public Party {
        if (!place.isEmpty()
                && (place.length() > PLACE_CHARS_MAX || !PLACE.matcher(place).matches())) {
            throw new IllegalArgumentException("a place of detention is named by 1 to " + PLACE_CHARS_MAX
                    + " letters, digits, spaces and . _ / -, this has " + place.length() + " characters");
        }
        if (!place.isEmpty() && !side.isBureau()) {
            throw new IllegalArgumentException("the neutral has no places of detention");
        }
    }

    /// The bureau of a side, or the neutral.
    public static Party of(Side side) {
        return new Party(side, "");
    }

    /// A place of detention.
    public static Party at(Side side, String place) {
        if (place.isEmpty()) {
            throw new IllegalArgumentException("a place of detention has a name");
        }
        return new Party(side, place);
    }

    /// The party written so: `a`, `neutral`, `b:B-26`.
    public static Optional<Party> read(String text) {
        int colon = text.indexOf(':');
        var side = Side.of(colon < 0 ? text : text.substring(0, colon));
        if (side.isEmpty() || colon == text.length() - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Party(side.get(), colon < 0 ? "" : text.substring(colon + 1)));
        } catch (IllegalArgumentException noSuchPlace) {
            return Optional.empty();
        }
    }

    /// The party written so, where this node wrote it.
    ///
    /// @throws IllegalStateException if it is none, which indicates a bug
    static Party kept(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalStateException("a kept party cannot be read; this indicates a bug"));
    }

    /// As it is written.
    public String text() {
        return place.isEmpty() ? side.word() : side.word() + ":" + place;
    }

    /// Whether it is a place of detention.
    public boolean isPlace() {
        return !place.isEmpty();
    }

    /// Whether it is a bureau.
    public boolean isBureau() {
        return place.isEmpty() && side.isBureau();
    }

    /// Whether it is the neutral.
    public boolean isNeutral() {
        return side == Side.NEUTRAL;
    }

    /// Whether there is a way from here to there: between a bureau and the neutral, and inside one side between its
    /// bureau and its places and between its places.
    public boolean mayHandTo(Party to) {
        if (isPlace() || to.isPlace()) {
            return side == to.side && !equals(to);
        }
        return isNeutral() != to.isNeutral();
    }

    @Override
    public String toString() {
        return text();
    }
}
