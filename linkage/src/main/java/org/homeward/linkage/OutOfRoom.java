package org.homeward.linkage;

/// A list does not fit into the memory this program was given. The message says how many lines were read, how much
/// memory there is and how to give more.
public final class OutOfRoom extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfRoom(String message) {
        super(message);
    }
}
