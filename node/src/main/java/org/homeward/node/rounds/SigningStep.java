package org.homeward.node.rounds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.accounts.Operation;

/// A deed about the closing statement that its page can offer.
enum SigningStep {
    PROPOSE(Operation.PROPOSE_STATEMENT),
    SIGN(Operation.SIGN_STATEMENT),
    DIFFER(Operation.SIGN_STATEMENT),
    CLOSE(Operation.CLOSE_STATEMENT);

    private final Operation operation;

    SigningStep(Operation operation) {
        this.operation = operation;
    }

    static Optional<SigningStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The operation that it is over REST.
    Operation operation() {
        return operation;
    }
}
