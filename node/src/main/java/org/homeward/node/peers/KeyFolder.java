package org.homeward.node.peers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.records.Records;
import org.homeward.node.wiring.KeyFile;

/// The folder of a node's three keys: one that signs, one to which others seal, and one that wraps the keys of records
/// about people. 32 bytes each in base64, mode 600 in a folder of mode 700.
public final class KeyFolder {

    static final String SIGNING = "signing.key";
    static final String SEALING = "sealing.key";

    /// The names of the files.
    public static final List<String> NAMES = List.of(SIGNING, SEALING, Records.KEY);

    /// Seeds that stand in books: RFC 8032, 7.1, tests 1 to 3. A node with one signs for nobody.
    private static final Set<String> PRINTED = Set.of(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");

    private KeyFolder() {}

    /// Makes the keys in a folder that is not there yet, and gives the fingerprint of the one that signs.
    ///
    /// @throws UncheckedIOException if they cannot be written
    public static String make(Path folder, SecureRandom randomness) {
        NAMES.forEach(name -> KeyFile.readOrMake(folder, name, randomness));
        return fingerprint(folder).orElseThrow();
    }

    /// The fingerprint of the key that signs; empty if there is none that can be used.
    public static Optional<String> fingerprint(Path folder) {
        return KeyFile.read(folder.resolve(SIGNING))
                .map(seed -> new BouncyCastleKey(seed).verifyingKey().fingerprint());
    }

    /// Whether a file holds a key, and none that everybody knows.
    public static boolean isUsable(Path file) {
        return KeyFile.read(file).filter(seed -> !isKnown(seed)).isPresent();
    }

    private static boolean isKnown(byte[] seed) {
        boolean isOneByte = true;
        boolean isCount = true;
        for (int at = 1; at < seed.length; at++) {
            isOneByte &= seed[at] == seed[0];
            isCount &= seed[at] == seed[at - 1] + 1;
        }
        return isOneByte || isCount || PRINTED.contains(HexFormat.of().formatHex(seed));
    }
}
