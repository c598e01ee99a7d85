package org.homeward.node.protection;

import java.time.Instant;
import org.homeward.node.peers.Outbox;
import org.homeward.node.peers.Stream;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Law: GC III art. 13 (P-01).
///
/// Takes a withheld reason and lets nobody but protection officers read it: here, and at the home bureau, to which
/// it travels in the stream of its own.
@Component
public class WithheldReasons {

    /// The kind of the envelope, see `formats/envelopes.md`.
    static final String KIND = "withheld_reason";

    /// The longest note: with it every envelope still fits the smallest size, so that all have one size.
    public static final int NOTE_CHARS_MAX = 300;

    private final ReasonRepository repository;
    private final Outbox outbox;
    private final BusinessClock clock;

    WithheldReasons(ReasonRepository repository, Outbox outbox, BusinessClock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Whether this may be a note: short, and without control characters, which would lengthen the envelope.
    public static boolean isNote(String note) {
        return note.length() <= NOTE_CHARS_MAX && note.chars().noneMatch(Character::isISOControl);
    }

    /// Writes the reason in the caller's transaction and sends it to the protection officers of the home bureau.
    ///
    /// @param itemNumber which parcel
    /// @param home its home bureau
    /// @param note what the place clerk adds, may be empty
    public void write(String round, String itemNumber, Side home, WithheldReason reason, String note) {
        var now = clock.instant();
        repository.keep(new Kept(round, itemNumber, reason.word(), note, now));
        outbox.send(Stream.PROTECTION, home, KIND, new Told(round, itemNumber, reason.word(), note, now));
    }

    /// A reason as it is kept.
    record Kept(String round, String itemNumber, String reason, String note, Instant reportedAt) {
        /// Never the reason.
        @Override
        public String toString() {
            return itemNumber;
        }
    }

    /// A reason as it travels.
    record Told(String round, String itemNumber, String reason, String note, Instant reportedAt) {
        /// Never the reason.
        @Override
        public String toString() {
            return itemNumber;
        }
    }
}
