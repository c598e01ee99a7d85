package org.homeward.node.wiring;

import java.security.SecureRandom;

/// Where unpredictable bytes come from outside a running node.
public final class Randomness {

    private Randomness() {}

    /// The machine's best.
    public static SecureRandom machine() {
        return new SecureRandom();
    }
}
