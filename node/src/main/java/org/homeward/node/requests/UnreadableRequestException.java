package org.homeward.node.requests;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// A request whose form is wrong before any use case was reached: no key, no such page. Answered with 400.
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class UnreadableRequestException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /// With the one thing that is wrong.
    public UnreadableRequestException(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
