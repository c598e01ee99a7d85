package org.homeward.node.wiring;

import java.security.SecureRandom;
import java.util.Base64;

/// Idempotency keys for the forms of pages. They come from randomness of their own, also in a played round with a seed:
/// whoever looks at pages must not change what the round draws.
public final class FormKeys {

    private static final int KEY_BYTES = 16; // 128 bits: two forms of one person never share a key.

    private final SecureRandom random = new SecureRandom();

    /// A new key, 22 printable characters.
    public String next() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
