package org.homeward.log;

/// A key that signs: its public half, and the deed. The private half never leaves the implementation.
///
/// The JDK's is [JdkSigningKey]; the node plugs in a faster one that makes the same bytes.
public interface SigningKey {

    /// The public half.
    VerifyingKey verifyingKey();

    /// The Ed25519 signature (RFC 8032) over `message`, 64 bytes.
    byte[] sign(byte[] message);
}
