package org.homeward.node.custody;

import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Side;

/// The number of what is handed over: a parcel's item number, or that of an item which the examination took out of
/// it and which goes back to the sender: `HW-A-00000017-8-R1`. The second kind needs no register: its parcel's
/// number is in it.
///
/// @param parcel the parcel itself, or the one it was taken from
/// @param taken 0 for the parcel; 1 to 99 for items taken from it
public record TravelNumber(ItemNumber parcel, int taken) implements Comparable<TravelNumber> {

    /// The most items sent back from one parcel; there are fewer kinds of things in 10 kg.
    public static final int TAKEN_MAX = 99;

    private static final Pattern FORM = Pattern.compile("(HW-[AB]-[0-9]{8}-[0-9])(?:-R([1-9][0-9]?))?");

    public TravelNumber {
        if (taken < 0 || taken > TAKEN_MAX) {
            throw new IllegalArgumentException(
                    "items taken from a parcel are numbered 1.." + TAKEN_MAX + ", was " + taken);
        }
    }

    /// A parcel's own.
    public static TravelNumber of(ItemNumber parcel) {
        return new TravelNumber(parcel, 0);
    }

    /// The number written so; empty if form or check digit is wrong.
    public static Optional<TravelNumber> read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int taken = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return ItemNumber.read(form.group(1)).map(parcel -> new TravelNumber(parcel, taken));
    }

    /// The number written so, where this node wrote it.
    ///
    /// @throws IllegalStateException if it is none, which indicates a bug
    static TravelNumber kept(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalStateException("a kept number cannot be read; this indicates a bug"));
    }

    /// As it stands on the label.
    public String text() {
        return taken == 0 ? parcel.text() : parcel.text() + "-R" + taken;
    }

    /// Whether it is a whole parcel; only parcels are counted.
    public boolean isParcel() {
        return taken == 0;
    }

    /// The side of its home bureau.
    public Side home() {
        return parcel.side();
    }

    /// The side that detains the addressee.
    public Side detaining() {
        return parcel.side().other();
    }

    @Override
    public int compareTo(TravelNumber other) {
        int byParcel = parcel.compareTo(other.parcel);
        return byParcel != 0 ? byParcel : Integer.compare(taken, other.taken);
    }

    @Override
    public String toString() {
        return text();
    }
}
