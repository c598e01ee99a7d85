package org.homeward.node.accounts;

import java.io.Serial;
import java.time.Instant;
import org.homeward.node.requests.LimitExceededException;

/// Somebody asked for more people than his role may read in a day. Nothing was shown.
final class ReadQuotaException extends LimitExceededException {

    @Serial
    private static final long serialVersionUID = 1;

    ReadQuotaException(int most, int read, Instant again) {
        super(
                "read.quota",
                "Your role reads at most " + most + " people in a day, you have read " + read
                        + ". Nothing was shown; from " + again + " on you may read again. The auditor sees this.");
    }
}
