package org.homeward.names;

import java.util.Arrays;

/// One token read once by sound class, to be compared many times. Immutable; made by [SoundClasses#read].
public final class SoundForm {

    private final byte[] classes;

    SoundForm(byte[] classes) {
        this.classes = classes;
    }

    byte classAt(int at) {
        return classes[at];
    }

    /// How many sounds the token has, 0 to [NameKeys#TOKEN_MAX].
    public int length() {
        return classes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoundForm form && Arrays.equals(classes, form.classes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(classes);
    }

    /// The number of sounds only, never the name.
    @Override
    public String toString() {
        return "SoundForm of " + classes.length + " sounds";
    }
}
