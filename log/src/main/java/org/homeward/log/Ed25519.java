package org.homeward.log;

/// A way to check Ed25519 signatures (RFC 8032). The JDK's is [#JDK]; the node plugs in a faster one, and a test
/// compares the two on the same vectors.
@FunctionalInterface
public interface Ed25519 {

    /// The JDK's own, about 1,000 checks a second.
    Ed25519 JDK = VerifyingKey::verifies;

    /// Whether `signature` is `key`'s over `message`. False, never an exception, for anything malformed.
    boolean verifies(VerifyingKey key, byte[] message, byte[] signature);
}
