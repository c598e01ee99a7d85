package org.homeward.linkage;

import java.util.Arrays;
import java.util.Optional;

/// The distinct values of a field, numbered from 1 in the order they were first seen; 0 is no value.
///
/// Open addressing over two arrays: a list of a million people has millions of values.
final class ValueDictionary {

    static final int NONE = 0;

    private String[] values = new String[64];
    private int[] slots = new int[128];
    private int count;
    private long characters;

    /// How many distinct values there are; their codes are 1 to this.
    int size() {
        return count;
    }

    /// An estimate of the memory held, in bytes.
    long bytes() {
        return 8L * values.length + 4L * slots.length + 48L * count + 2 * characters;
    }

    String value(int code) {
        return values[code];
    }

    Optional<String> stated(int code) {
        return code == NONE ? Optional.empty() : Optional.of(values[code]);
    }

    /// The code of `value`, or [#NONE] if it was never seen.
    int find(String value) {
        return slots[slotOf(value)];
    }

    /// The code of `value`, new if it was never seen.
    int codeOf(String value) {
        if (value.isEmpty()) {
            return NONE;
        }
        int slot = slotOf(value);
        if (slots[slot] != 0) {
            return slots[slot];
        }
        count++;
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[count] = value;
        characters += value.length();
        slots[slot] = count;
        if (2 * count > slots.length) {
            rehash();
        }
        return count;
    }

    /// Forgets all values newer than the first `size`, as if they had never been asked for.
    void truncate(int size) {
        while (count > size) {
            // The newest value was placed last, so emptying its slot breaks no other value's probe sequence.
            slots[slotOf(values[count])] = 0;
            characters -= values[count].length();
            values[count] = "";
            count--;
        }
    }

    private int slotOf(String value) {
        int mask = slots.length - 1;
        int slot = mixed(value.hashCode()) & mask;
        while (slots[slot] != 0 && !values[slots[slot]].equals(value)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int code = 1; code <= count; code++) {
            slots[slotOf(values[code])] = code;
        }
    }

    private static int mixed(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
