package org.homeward.node.packing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.node.wiring.Side;

/// The number of one parcel between the sides: `HW-<side>-<8 digits>-<check digit>`, e.g. `HW-A-00000017-8`.
///
/// Homeward's own shape with the weights of UPU S10 (8 6 4 2 3 5 9 7, modulo 11), so that it can never be taken for a
/// postal item. S10's remainders 0 and 1 share check digits with others, so a wrong digit may pass: the register is
/// always asked too.
///
/// @param side the home bureau's side
/// @param serial 1 to 99,999,999, never used twice by one node
/// @throws IllegalArgumentException outside that range, or for the neutral, which packs nothing
public record ItemNumber(Side side, int serial) implements Comparable<ItemNumber> {

    static final int SERIAL_MAX = 99_999_999;
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final Pattern FORM = Pattern.compile("HW-([AB])-([0-9]{8})-([0-9])");

    public ItemNumber {
        if (serial < 1 || serial > SERIAL_MAX) {
            throw new IllegalArgumentException("serial must be 1.." + SERIAL_MAX + ", was " + serial);
        }
        if (!side.isBureau()) {
            throw new IllegalArgumentException("only a bureau numbers parcels");
        }
    }

    /// The number written so; empty if the form or the check digit is wrong.
    public static Optional<ItemNumber> read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int serial = Integer.parseInt(form.group(2));
        if (serial == 0 || checkDigit(serial) != form.group(3).charAt(0) - '0') {
            return Optional.empty();
        }
        return Optional.of(new ItemNumber(form.group(1).equals("A") ? Side.A : Side.B, serial));
    }

    /// As it stands on the label.
    public String text() {
        return "HW-%s-%08d-%d".formatted(side.name(), serial, checkDigit(serial));
    }

    static int checkDigit(int serial) {
        int sum = 0;
        int rest = serial;
        for (int at = WEIGHTS.length - 1; at >= 0; at--) {
            sum += rest % 10 * WEIGHTS[at];
            rest /= 10;
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 0;
            case 11 -> 5;
            default -> check;
        };
    }

    @Override
    public int compareTo(ItemNumber other) {
        int bySide = side.compareTo(other.side);
        return bySide != 0 ? bySide : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return text();
    }
}
