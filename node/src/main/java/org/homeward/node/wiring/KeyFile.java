package org.homeward.node.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// One secret of a node in a file of its own: 32 bytes in base64, mode 600 in a folder of mode 700.
public final class KeyFile {

    private static final int SECRET_BYTES = 32;

    private KeyFile() {}

    /// The secret in this file; empty if there is none, or none of that length.
    public static Optional<byte[]> read(Path file) {
        try {
            var secret = Base64.getDecoder().decode(Files.readString(file).strip());
            return secret.length == SECRET_BYTES ? Optional.of(secret) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// The secret of this name; made if it is not there.
    ///
    /// @throws UncheckedIOException if it cannot be read or made
    /// @throws IllegalStateException if it is not of that length
    public static byte[] readOrMake(Path folder, String name, SecureRandom randomness) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(folder, file, randomness);
            }
            var secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != SECRET_BYTES) {
                throw new IllegalStateException(
                        file + " must hold " + SECRET_BYTES + " bytes in base64, it holds " + secret.length);
            }
            return secret;
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
        var secret = new byte[SECRET_BYTES];
        randomness.nextBytes(secret);
        var half = Files.createTempFile(
                folder,
                "new-",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Base64.getEncoder().encodeToString(secret) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
