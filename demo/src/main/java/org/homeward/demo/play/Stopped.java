package org.homeward.demo.play;

/// The round cannot go on: a node answered what no player can act on.
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(String message) {
        super(message);
    }
}
