package org.homeward.linkage.program;

/// The program cannot do what was asked; the message says what was found and what was expected.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
