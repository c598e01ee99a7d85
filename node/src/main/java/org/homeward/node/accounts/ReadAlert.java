package org.homeward.node.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody read unusually many people (GC III art. 13, P-01): an account and a number, no person that was read.
///
/// @param alert its id
/// @param account who read
/// @param raisedAt when it was noticed
/// @param persons how many within the hour before, at least 1
/// @param reviewedBy the auditor who looked into it; null until one did
/// @param reviewedAt when he did
/// @param finding what he found, in a sentence
public record ReadAlert(
        String alert,
        String account,
        Instant raisedAt,
        int persons,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String finding) {}
