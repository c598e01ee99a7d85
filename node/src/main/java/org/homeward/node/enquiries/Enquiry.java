package org.homeward.node.enquiries;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.people.ListedField;

/// One enquiry as it stands at this node.
///
/// Law: GC III art. 122 (P-15): it is open until it is answered; that a record cannot be read is said, and ends
/// nothing.
///
/// @param enquiry names it
/// @param way whether we asked, or were asked
/// @param round for whose list
/// @param personRef the line
/// @param field which field
/// @param account who asked, at the bureau that asks; empty at the other, which does not learn it
/// @param askedAt when; where we were asked, when it came
/// @param answer the newest; empty while there is none
record Enquiry(
        UUID enquiry,
        Way way,
        String round,
        String personRef,
        ListedField field,
        String account,
        Instant askedAt,
        Optional<Answered> answer) {

    /// Which bureau asks.
    enum Way {
        /// We asked the other.
        ASKED,
        /// The other asked us.
        RECEIVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Way> of(String word) {
            return Arrays.stream(values())
                    .filter(way -> way.word().equals(word))
                    .findFirst();
        }
    }

    /// What was read.
    enum Word {
        /// It is as the list has it.
        CONFIRMED,
        /// The record says something else.
        CORRECTED,
        /// The record cannot be read; it is searched for further.
        UNREADABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Word> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /// How far it has come.
    enum State {
        /// Nobody has answered.
        WAITS,
        /// The record could not be read; searched since.
        UNABLE,
        /// It has its answer.
        ANSWERED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An answer.
    ///
    /// @param value what the line says now; empty unless corrected
    /// @param account who answered; empty at the bureau that asked
    record Answered(Word word, String value, String account, Instant at) {

        /// The word only.
        @Override
        public String toString() {
            return word.word();
        }
    }

    /// How far it has come.
    State state() {
        return answer.map(one -> one.word() == Word.UNREADABLE ? State.UNABLE : State.ANSWERED)
                .orElse(State.WAITS);
    }

    /// The enquiry only.
    @Override
    public String toString() {
        return enquiry.toString();
    }
}
