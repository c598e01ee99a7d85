package org.homeward.node.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.homeward.node.csv.RowFile;

/// A file that was sent and previewed, and waits for a yes.
///
/// @param id without meaning, not to be guessed
/// @param account who sent it
/// @param round for which round
/// @param list how a held list is meant, `whole` or `later`; empty for an intake file
/// @param name as it was called
/// @param form what kind of file it is
/// @param bytes how large it is
/// @param saidBy who has said yes where two must; empty if nobody has
/// @param preview what it would have done when it was last looked at
public record WaitingFile(
        String id,
        Kind kind,
        String account,
        String round,
        String list,
        String name,
        RowFile.Form form,
        int bytes,
        Instant sentAt,
        String saidBy,
        Preview preview) {

    /// What files wait for.
    public enum Kind {
        /// A clerk asks a colleague and comes back; what lies longer was forgotten.
        INTAKE(Duration.ofHours(2)),
        /// Two people say yes, the second within a day of the first (SecondPerson), and the first may look for an hour.
        HELD_LIST(Duration.ofHours(25));

        private final Duration kept;

        Kind(Duration kept) {
            this.kept = kept;
        }

        /// How long it waits.
        public Duration kept() {
            return kept;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Until when it waits.
    public Instant until() {
        return sentAt.plus(kind.kept());
    }

    /// The same after somebody said yes.
    public boolean isSaid() {
        return !saidBy.isEmpty();
    }

    /// The id only.
    @Override
    public String toString() {
        return id;
    }
}
