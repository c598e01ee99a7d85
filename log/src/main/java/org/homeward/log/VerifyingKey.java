package org.homeward.log;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/// An Ed25519 public key (RFC 8032), 32 bytes, known by its [KeyId]. Immutable.
///
/// Checking is done by an [Ed25519]; without another it is the JDK's, which is right and slow
/// (about 1,000 checks a second).
public final class VerifyingKey {

    static final int BYTES = 32;

    private final byte[] raw;
    private final KeyId keyId;

    private VerifyingKey(byte[] raw) {
        this.raw = raw;
        this.keyId = KeyId.of(raw);
    }

    /// The key with these 32 bytes.
    ///
    /// @throws IllegalArgumentException if there are not 32
    public static VerifyingKey of(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException(
                    "an Ed25519 public key has " + BYTES + " bytes, this has " + raw.length + " bytes");
        }
        return new VerifyingKey(raw.clone());
    }

    /// The key from base64, as nodes publish it.
    ///
    /// @throws IllegalArgumentException if it is no base64 of 32 bytes
    public static VerifyingKey ofBase64(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    /// The 32 bytes.
    public byte[] raw() {
        return raw.clone();
    }

    /// The 32 bytes in base64.
    public String base64() {
        return Base64.getEncoder().encodeToString(raw);
    }

    /// The short name of this key that stands beside its signatures.
    public KeyId keyId() {
        return keyId;
    }

    /// What two operators read to each other before they pin a key: SHA-256 of the 32 bytes, in groups of four hex
    /// digits.
    public String fingerprint() {
        var hex = HexFormat.of().formatHex(sha256(raw));
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// Whether `signature` is this key's over `message`, checked with the JDK.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point())));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException refused) {
            // The JDK answers a malformed key or signature with an exception; for us both mean: not signed by this key.
            return false;
        }
    }

    // RFC 8032, 5.1.2: little-endian y, the sign of x in the highest bit.
    private EdECPoint point() {
        var bigEndian = new byte[BYTES];
        for (int at = 0; at < BYTES; at++) {
            bigEndian[at] = raw[BYTES - 1 - at];
        }
        boolean xOdd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        return new EdECPoint(xOdd, new BigInteger(1, bigEndian));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256; this one says not, which is a bug", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && MessageDigest.isEqual(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return keyId.hashCode();
    }

    @Override
    public String toString() {
        return "key " + keyId.hex();
    }
}
