package org.homeward.node.peers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.springframework.stereotype.Component;

/// Seals bytes to one recipient, padded to one of a few sizes: HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256),
/// HKDF-SHA256, ChaCha20-Poly1305.
///
/// Assumes that the recipient's key is pinned and his secret is his. Leaks the size class, the head, and nothing else.
/// Base mode says nothing about the sender: what is sealed is signed inside and outside.
@Component
class Sealing {

    private static final byte[] INFO = "homeward/envelope/v1".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int LENGTH_BYTES = 4;

    /// A few sizes, four times apart: an observer of sizes learns little, and little is wasted.
    private static final int[] SIZES = {1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24};

    private final SecureRandom randomness;

    Sealing(SecureRandom randomness) {
        this.randomness = randomness;
    }

    /// The encapsulated key and the ciphertext.
    ///
    /// @throws IllegalArgumentException if `plain` is larger than the largest size
    byte[] seal(byte[] plain, byte[] head, byte[] recipient) {
        try {
            var secret = new X25519PrivateKeyParameters(randomness);
            var ephemeral = new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
            var context = hpke().setupBaseS(new X25519PublicKeyParameters(recipient), INFO, ephemeral);
            var sealed = context.seal(head, padded(plain));
            var encapsulated = context.getEncapsulation();
            return ByteBuffer.allocate(encapsulated.length + sealed.length)
                    .put(encapsulated)
                    .put(sealed)
                    .array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing cannot fail on good keys; this indicates a bug", impossible);
        }
    }

    /// What was sealed.
    ///
    /// @throws BadEnvelopeException if it was not sealed to this key with this head
    byte[] open(byte[] sealed, byte[] head, AsymmetricCipherKeyPair recipient) {
        if (sealed.length < KEY_BYTES) {
            throw new BadEnvelopeException("The sealed part is shorter than a key.");
        }
        try {
            var context = hpke().setupBaseR(Arrays.copyOf(sealed, KEY_BYTES), recipient, INFO);
            return unpadded(context.open(head, Arrays.copyOfRange(sealed, KEY_BYTES, sealed.length)));
        } catch (InvalidCipherTextException | IllegalArgumentException refused) {
            throw new BadEnvelopeException("It was not sealed to this node's key, or was altered on the way.", refused);
        }
    }

    // A new one for each use: Bouncy Castle's keeps the state of its key derivation, and two threads that shared one
    // would spoil each other's envelopes.
    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }

    static byte[] padded(byte[] plain) {
        for (int size : SIZES) {
            if (plain.length <= size - LENGTH_BYTES) {
                return ByteBuffer.allocate(size).putInt(plain.length).put(plain).array();
            }
        }
        throw new IllegalArgumentException("an envelope holds at most " + (SIZES[SIZES.length - 1] - LENGTH_BYTES)
                + " bytes, this has " + plain.length + " bytes");
    }

    private static byte[] unpadded(byte[] padded) {
        if (padded.length < LENGTH_BYTES) {
            throw new BadEnvelopeException("The padding is shorter than its length.");
        }
        int length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - LENGTH_BYTES) {
            throw new BadEnvelopeException("The padding says another length than there is.");
        }
        return Arrays.copyOfRange(padded, LENGTH_BYTES, LENGTH_BYTES + length);
    }
}
