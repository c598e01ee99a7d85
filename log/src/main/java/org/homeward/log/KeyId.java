package org.homeward.log;

import java.util.Arrays;
import java.util.HexFormat;

/// The short name of a key: the first 8 bytes of SHA-256 over its 32 bytes, in 16 hex digits. It tells which key
/// to try; it proves nothing.
///
/// @param hex 16 lower-case hex digits
/// @throws IllegalArgumentException otherwise
public record KeyId(String hex) {

    private static final int BYTES = 8;

    public KeyId {
        if (!hex.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException(
                    "a key id is 16 lower-case hex digits, this has " + hex.length() + " characters");
        }
    }

    static KeyId of(byte[] publicKey) {
        return new KeyId(HexFormat.of().formatHex(Arrays.copyOf(VerifyingKey.sha256(publicKey), BYTES)));
    }
}
