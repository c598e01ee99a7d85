package org.homeward.node.wiring;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// New ids, codes and salts. One place, so that a played round can be repeated to the byte.
public final class IdSource {

    /// Letters and digits that are not mistaken for one another on paper: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V.
    private static final String CODE_LETTERS = "34679ACDEFGHJKMNPQRTWXY";

    private static final int SALT_BYTES = 16; // 128 bits: a commitment to a short word must not be guessable.

    private final RandomGenerator random;

    /// Ids from this randomness; each draw is whole, whoever else draws.
    public IdSource(RandomGenerator random) {
        this.random = random;
    }

    /// A random UUID (RFC 9562, version 4).
    public synchronized UUID next() {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// A code to be read aloud and typed, of `letters` characters.
    public synchronized String code(int letters) {
        var code = new StringBuilder(letters);
        for (int at = 0; at < letters; at++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    /// 128 random bits in base64, for a commitment.
    public synchronized String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt);
    }
}
