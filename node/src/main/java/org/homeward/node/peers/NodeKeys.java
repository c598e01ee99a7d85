package org.homeward.node.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.homeward.log.SigningKey;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// This node's own keys: one that signs and one to which others seal. Made at the first start in the folder of the
/// settings, readable by nobody else (mode 600 in a folder of mode 700).
@Component
class NodeKeys {

    private static final int SEED_BYTES = 32;

    private final SigningKey signing;
    private final X25519PrivateKeyParameters sealing;

    NodeKeys(NodeSettings settings, SecureRandom randomness) {
        var folder = settings.keys();
        this.signing = new BouncyCastleKey(seed(folder, "signing.key", randomness));
        this.sealing = new X25519PrivateKeyParameters(seed(folder, "sealing.key", randomness));
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

    private static byte[] seed(Path folder, String name, SecureRandom randomness) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(folder, file, randomness);
            }
            var seed = Base64.getDecoder().decode(Files.readString(file).strip());
            if (seed.length != SEED_BYTES) {
                throw new IllegalStateException(
                        file + " must hold " + SEED_BYTES + " bytes in base64, it holds " + seed.length);
            }
            return seed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the node's key " + file + " cannot be read or made", unreadable);
        }
    }

    // Written beside its place and moved there: a crash between leaves no half key, only a file of another name.
    private static void make(Path folder, Path file, SecureRandom randomness) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var seed = new byte[SEED_BYTES];
        randomness.nextBytes(seed);
        var half = Files.createTempFile(
                folder,
                "new-",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Base64.getEncoder().encodeToString(seed) + "\n");
        Files.move(half, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
