package org.homeward.node.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.node.accounts.Operation;

/// A step that can be done on paper and entered later.
///
/// @param <T> what the deed gives when it is done
/// @param kind which
/// @param operation by which it is entered; two people who enter something old ask for the same
/// @param round of which round
/// @param notBefore when the step before it happened, if there was one
/// @param subjects of what, read from what the deed gave: parcels, a person, a handover, a consignment by reference, an
/// entry for each; empty if the deed changed nothing, and then no entry is kept
public record PaperStep<T>(
        Kind kind, Operation operation, String round, Optional<Instant> notBefore, Function<T, List<String>> subjects) {

    /// The steps of a parcel.
    public enum Kind {
        TAKEN_IN,
        SEALED,
        PACKED,
        HANDED_OVER,
        EXAMINED,
        DELIVERED,
        TRANSFERRED,
        RELEASED,
        RECEIPT_SIGNED;

        /// As it is written.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
