package org.homeward.node.peers;

import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.homeward.log.SigningKey;
import org.homeward.node.wiring.KeyFile;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// This node's own keys: one that signs and one to which others seal. Made at the first start in the folder of the
/// settings, readable by nobody else (mode 600 in a folder of mode 700).
@Component
class NodeKeys {

    private final SigningKey signing;
    private final X25519PrivateKeyParameters sealing;

    NodeKeys(NodeSettings settings, SecureRandom randomness) {
        var folder = settings.keys();
        this.signing = new BouncyCastleKey(KeyFile.readOrMake(folder, KeyFolder.SIGNING, randomness));
        this.sealing = new X25519PrivateKeyParameters(KeyFile.readOrMake(folder, KeyFolder.SEALING, randomness));
    }

    SigningKey signing() {
        return signing;
    }

    AsymmetricCipherKeyPair sealing() {
        return new AsymmetricCipherKeyPair(sealing.generatePublicKey(), sealing);
    }

    byte[] sealingPublic() {
        return sealing.generatePublicKey().getEncoded();
    }
}
