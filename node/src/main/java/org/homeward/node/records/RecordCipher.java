package org.homeward.node.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM of the JDK (NIST SP 800-38D): 12 random bytes, then the ciphertext with its 16 bytes of proof.
///
/// Assumes that `records.key` is secret. Leaks the length of what is sealed. One key seals far fewer than the 2^32
/// messages after which random nonces could meet: a record's key a few, the node's own one a record.
final class RecordCipher {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MAC_BYTES = 16; // 128 bits: no two spellings of a database meet by chance.

    private final byte[] node;
    private final byte[] digests;
    private final SecureRandom randomness;

    RecordCipher(byte[] node, SecureRandom randomness) {
        this.node = node.clone();
        this.digests = hmac(node, "homeward/records/digests/v1");
        this.randomness = randomness;
    }

    byte[] newKey() {
        var key = new byte[KEY_BYTES];
        randomness.nextBytes(key);
        return key;
    }

    byte[] wrap(UUID record, byte[] key) {
        return seal(node, bound(record, "key"), key);
    }

    /// @throws IllegalStateException if it was wrapped with another key, or altered
    byte[] unwrap(UUID record, byte[] wrapped) {
        return open(node, bound(record, "key"), wrapped);
    }

    byte[] seal(RecordKey key, String place, byte[] plain) {
        return seal(key.secret(), bound(key.record(), place), plain);
    }

    /// @throws IllegalStateException if it was sealed with another key or for another place, or altered
    byte[] open(RecordKey key, String place, byte[] sealed) {
        return open(key.secret(), bound(key.record(), place), sealed);
    }

    /// A digest under the node's key, 32 hex digits.
    String mac(String field, String value) {
        return HexFormat.of().formatHex(hmac(digests, field + '\0' + value), 0, MAC_BYTES);
    }

    // What is sealed in one column of one record opens in no other.
    private static byte[] bound(UUID record, String place) {
        var name = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + name.length)
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .put(name)
                .array();
    }

    private byte[] seal(byte[] key, byte[] bound, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        randomness.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
            var sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("sealing cannot fail on good keys; this indicates a bug", impossible);
        }
    }

    private static byte[] open(byte[] key, byte[] bound, byte[] sealed) {
        try {
            var nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(sealed, NONCE_BYTES, Math.max(0, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException altered) {
            throw new IllegalStateException(
                    "a sealed value was altered, moved from its place, or sealed under another records.key", altered);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK has AES-GCM; this one says not, which is a bug", impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256; this one says not, which is a bug", impossible);
        }
    }
}
