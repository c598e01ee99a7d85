package org.homeward.node.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.wiring.Side;

/// A paper of a round and who signed it with which key.
///
/// @param version of the terms; of the statement, 1
/// @param sha256 digest of the bytes that are signed; empty while nothing is proposed
/// @param readable whether the paper can be opened
/// @param signatures one for each side, also those that are not there
public record SignedPaper(Kind kind, int version, String sha256, boolean readable, List<Signature> signatures) {

    /// Which paper.
    public enum Kind {
        AGREEMENT,
        STATEMENT;

        /// The last part of its address.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One side's signature.
    ///
    /// @param account who signed there; empty while nobody did
    /// @param fingerprint of the key that is pinned for the side; empty if none is
    /// @param holds whether that key made it; empty while there is none
    public record Signature(
            Side side, String account, Optional<Instant> signedAt, String fingerprint, Optional<Boolean> holds) {}

    public SignedPaper {
        signatures = List.copyOf(signatures);
    }
}
