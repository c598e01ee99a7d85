package org.homeward.demo.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Makes the idempotency key of a deed: the same run, account and deed always give the same key.
///
/// @param seed of the run
record DeedKey(long seed) {

    // 96 bits: no two of some millions of deeds in a run share a key.
    private static final int DIGEST_BYTES = 12;

    String of(String account, String operation, String deed) {
        var words = seed + "\n" + account + "\n" + operation + "\n" + deed;
        var digest = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
