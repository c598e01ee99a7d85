package org.homeward.node.requests;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody asked for more than he may have at once or in a day. Answered with 429 and its rule.
// Style 12: an exception is the only thing a reading use case can throw through a page and a REST call alike.
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class LimitExceededException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String rule;

    /// With the rule and a sentence that says the limit.
    protected LimitExceededException(String rule, String sentence) {
        super(sentence);
        this.rule = rule;
    }

    /// What refused, as over REST.
    Refusal refusal() {
        return Refusal.of(rule, String.valueOf(getMessage()));
    }
}
