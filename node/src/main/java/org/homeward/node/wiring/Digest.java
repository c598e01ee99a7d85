package org.homeward.node.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hex: how documents name one another.
public final class Digest {

    private Digest() {}

    /// SHA-256 of these bytes, 64 hex digits.
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// SHA-256 of this text in UTF-8, 64 hex digits.
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 of what is left of this buffer, 64 hex digits.
    public static String of(ByteBuffer bytes) {
        var digest = sha256();
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256; this one says not, which is a bug", impossible);
        }
    }
}
