package org.homeward.node.intake;

import org.homeward.node.accounts.Actor;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Where a family gets its receipt: the parcel's reference and a secret that only the family keeps. The node keeps the
/// secret's hash; a lost secret is replaced by a new one, after which the old one opens nothing.
@Component
class ReceiptDesk {

    // Twelve of 23 letters are 54 bits: with Argon2 and a limit of tries nobody guesses them, and a person can type
    // them.
    private static final int SECRET_GROUPS = 3;
    private static final int GROUP_CHARS = 4;

    private final HandedInRepository repository;
    private final PasswordEncoder encoder;
    private final IdSource ids;
    private final BusinessClock clock;

    ReceiptDesk(HandedInRepository repository, PasswordEncoder encoder, IdSource ids, BusinessClock clock) {
        this.repository = repository;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
    }

    /// Gives a sealed parcel a new receipt.
    ///
    /// @return the secret, as `XXXX-XXXX-XXXX`; it is shown once and kept nowhere
    String issue(Actor clerk, HandedIn parcel) {
        var secret = new StringBuilder(ids.code(GROUP_CHARS));
        for (int group = 1; group < SECRET_GROUPS; group++) {
            secret.append('-').append(ids.code(GROUP_CHARS));
        }
        repository.addReceipt(parcel, encoder.encode(secret), clerk.account(), clock.instant());
        return secret.toString();
    }
}
