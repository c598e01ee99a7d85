package org.homeward.node.peers;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.homeward.log.SigningKey;
import org.homeward.log.VerifyingKey;

/// Ed25519 (RFC 8032) by Bouncy Castle's lightweight interface: the same bytes as the JDK's, 10 to 20 times as fast.
final class BouncyCastleKey implements SigningKey {

    static final org.homeward.log.Ed25519 FAST = BouncyCastleKey::verifies;

    private final Ed25519PrivateKeyParameters secret;
    private final VerifyingKey verifyingKey;
    private final byte[] publicKey;

    BouncyCastleKey(byte[] seed) {
        this.secret = new Ed25519PrivateKeyParameters(seed);
        this.publicKey = secret.generatePublicKey().getEncoded();
        this.verifyingKey = VerifyingKey.of(publicKey);
    }

    @Override
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        var signature = new byte[Ed25519PrivateKeyParameters.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    private static boolean verifies(VerifyingKey key, byte[] message, byte[] signature) {
        if (signature.length != Ed25519PrivateKeyParameters.SIGNATURE_SIZE) {
            return false;
        }
        try {
            return new Ed25519PublicKeyParameters(key.raw())
                    .verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        } catch (IllegalArgumentException notAPoint) {
            return false; // A pinned key that is no point of the curve has signed nothing.
        }
    }
}
