package org.homeward.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/// An Ed25519 signing key on the JDK alone: right, and about 1,000 signatures a second.
public final class JdkSigningKey implements SigningKey {

    private final PrivateKey secret;
    private final VerifyingKey verifyingKey;

    private JdkSigningKey(PrivateKey secret, VerifyingKey verifyingKey) {
        this.secret = secret;
        this.verifyingKey = verifyingKey;
    }

    /// The key with this 32-byte seed (RFC 8032, 5.1.5) and the public half that belongs to it.
    ///
    /// @throws IllegalArgumentException if the two do not belong together
    public static JdkSigningKey of(byte[] seed, VerifyingKey verifyingKey) {
        try {
            var secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
            var key = new JdkSigningKey(secret, verifyingKey);
            // A wrong pair would be noticed only by a peer, in the middle of a round.
            if (!verifyingKey.verifies(new byte[0], key.sign(new byte[0]))) {
                throw new IllegalArgumentException("the seed and " + verifyingKey + " do not belong together");
            }
            return key;
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, this has " + seed.length, refused);
        }
    }

    @Override
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an accepted Ed25519 key must sign; this indicates a bug", impossible);
        }
    }
}
