package org.homeward.node.wiring;

import java.util.Arrays;

/// Some bytes that nobody changes any more, equal when their contents are.
public final class Bytes {

    private final byte[] contents;

    private Bytes(byte[] contents) {
        this.contents = contents;
    }

    /// A copy of these.
    public static Bytes of(byte[] contents) {
        return new Bytes(contents.clone());
    }

    /// A copy of the contents.
    public byte[] copy() {
        return contents.clone();
    }

    /// How many.
    public int length() {
        return contents.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(contents, that.contents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(contents);
    }

    @Override
    public String toString() {
        return contents.length + " bytes";
    }
}
