package org.homeward.node.wiring;

import java.nio.file.Path;

/// What an operator decides before a node starts.
///
/// @param organisation the name on every page, 1 to 100 characters
/// @param side which of the three this node is
/// @param keys the folder of this node's keys, made at the first start with mode 700
/// @param operatorPassword password of the first account, `operator`, of a simulated node, at least 12 characters
/// @param firstAccount SHA-256 of the one-time word that opens the first account of a real node, 64 hex digits
/// @param clock whether business time is played
/// @param seed for a played round that must be repeatable to the byte: seeds ids and sealing; 0 is none
public record NodeSettings(
        String organisation,
        Side side,
        Path keys,
        String operatorPassword,
        String firstAccount,
        ClockKind clock,
        long seed) {

    /// The machine's clock, or one that `PUT /simulation/clock` moves forward.
    public enum ClockKind {
        REAL,
        SIMULATED
    }

    private static final int ORGANISATION_CHARS_MAX = 100; // Fits the head of a page and a label.
    private static final int PASSWORD_CHARS_MIN = 12; // NIST SP 800-63B asks for 8; staff handle lists of captives.

    public NodeSettings {
        if (organisation.isBlank() || organisation.length() > ORGANISATION_CHARS_MAX) {
            throw new IllegalArgumentException("organisation must have 1 to " + ORGANISATION_CHARS_MAX
                    + " characters, it has " + organisation.length());
        }
        boolean isPlayed = clock == ClockKind.SIMULATED;
        if (isPlayed && operatorPassword.length() < PASSWORD_CHARS_MIN) {
            throw new IllegalArgumentException("operator.password must have at least " + PASSWORD_CHARS_MIN
                    + " characters, it has " + operatorPassword.length());
        }
        if (!isPlayed && !firstAccount.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("first.account must be 64 hex digits, as init writes them");
        }
        if (seed != 0 && !isPlayed) {
            throw new IllegalArgumentException("a seed makes keys guessable, so it needs a simulated clock");
        }
    }

    /// Whether SIMULATED stands on every page and in every envelope.
    public boolean simulated() {
        return clock == ClockKind.SIMULATED;
    }

    /// Never the password.
    @Override
    public String toString() {
        return organisation + " (" + side.word() + ")";
    }
}
