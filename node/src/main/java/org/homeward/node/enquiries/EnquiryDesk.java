package org.homeward.node.enquiries;

import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.Outbox;
import org.homeward.node.people.ListedField;
import org.homeward.node.people.ReadAgain;
import org.homeward.node.requests.Answer;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Where a tracing officer asks the other bureau to read a line again, and answers what the other asks.
///
/// Law: GC III art. 122 (P-15): a Bureau makes the enquiries it needs and replies to all it receives.
@Component
class EnquiryDesk {

    private final EnquiryRepository repository;
    private final ReadAgain lines;
    private final Rounds rounds;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final IdSource ids;
    private final Side self;

    // Style 8: an enquiry is kept, read, agreed on, sent, dated, numbered and sided.
    EnquiryDesk(
            EnquiryRepository repository,
            ReadAgain lines,
            Rounds rounds,
            Outbox outbox,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings) {
        this.repository = repository;
        this.lines = lines;
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.self = settings.side();
    }

    /// What is asked.
    ///
    /// @param personRef a line of the other side's list
    /// @param field a field of it, as in lists
    record Asked(String round, String personRef, String field) {}

    record Made(UUID enquiry) {}

    /// Asks the other bureau to read one field of one line again. Refused while the same is open.
    Answer<Made> ask(Actor officer, Asked asked) {
        var field = ListedField.of(asked.field());
        if (field.isEmpty()) {
            return Answer.faulty(
                    "enquiry.field",
                    "field",
                    asked.field(),
                    String.join(
                            ", ",
                            ListedField.all().stream().map(ListedField::word).toList()));
        }
        if (rounds.agreed(asked.round()).isEmpty()) {
            return Answer.refused("terms.not_agreed", "The round is not agreed; its lists come after its terms.");
        }
        lines.lock(asked.round(), asked.personRef());
        if (lines.listed(asked.round(), asked.personRef()).isEmpty()) {
            return Answer.absent("line of the other side's list");
        }
        if (isOpen(asked, field.get())) {
            return Answer.refused(
                    "enquiry.open", "The other bureau was asked to read this already and has not answered yet.");
        }
        var enquiry = new Enquiry(
                ids.next(),
                Enquiry.Way.ASKED,
                asked.round(),
                asked.personRef(),
                field.get(),
                officer.account(),
                clock.instant(),
                Optional.empty());
        repository.add(enquiry, self.other());
        outbox.send(
                self.other(),
                LineEnquired.KIND,
                new LineEnquired(
                        enquiry.enquiry(),
                        enquiry.round(),
                        enquiry.personRef(),
                        field.get().word()));
        return Answer.done(new Made(enquiry.enquiry()));
    }

    private boolean isOpen(Asked asked, ListedField field) {
        return repository.ofLine(asked.round(), asked.personRef()).stream()
                .anyMatch(one -> one.field() == field && one.state() != Enquiry.State.ANSWERED);
    }

    /// What an officer read.
    ///
    /// @param word `confirmed`, `corrected` or `unreadable`
    /// @param value what the record says; empty unless corrected
    record Reply(String word, String value) {

        /// The word only.
        @Override
        public String toString() {
            return word;
        }
    }

    record Standing(String state) {}

    /// Answers an enquiry of the other bureau. A correction changes our own line too. An enquiry that has its answer is
    /// not answered again.
    Answer<Standing> answer(Actor officer, UUID id, Reply reply) {
        var enquiry = repository.locked(id).filter(one -> one.way() == Enquiry.Way.RECEIVED);
        if (enquiry.isEmpty()) {
            return Answer.absent("enquiry");
        }
        if (enquiry.get().state() == Enquiry.State.ANSWERED) {
            return Answer.refused("enquiry.answered", "This enquiry has its answer; it is not answered twice.");
        }
        return switch (checked(enquiry.get(), reply)) {
            case Answer.Refused<Enquiry.Answered>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Enquiry.Answered>(var read) -> recorded(officer, enquiry.get(), read);
        };
    }

    private Answer<Enquiry.Answered> checked(Enquiry enquiry, Reply reply) {
        var word = Enquiry.Word.of(reply.word());
        if (word.isEmpty()) {
            return Answer.faulty("enquiry.word", "word", reply.word(), "confirmed, corrected or unreadable");
        }
        var value = reply.value().strip();
        if (word.get() != Enquiry.Word.CORRECTED) {
            return value.isEmpty()
                    ? Answer.done(new Enquiry.Answered(word.get(), "", "", clock.instant()))
                    : Answer.faulty("enquiry.value.empty", "value", "", "nothing, unless the line is corrected");
        }
        var read = enquiry.field().read(value, clock.today());
        if (read.isEmpty()) {
            // What was typed is about a person and is not quoted back.
            return Answer.faulty(
                    "enquiry.value." + enquiry.field().word(),
                    "value",
                    "",
                    "a value of " + enquiry.field().word());
        }
        var written = lines.held(enquiry.personRef()).map(line -> line.getOrDefault(enquiry.field(), ""));
        return written.filter(read.get()::equals).isPresent()
                ? Answer.faulty("enquiry.same", "value", "", "another value than the list has, or confirmed")
                : Answer.done(new Enquiry.Answered(word.get(), read.get(), "", clock.instant()));
    }

    private Answer<Standing> recorded(Actor officer, Enquiry enquiry, Enquiry.Answered read) {
        repository.answer(enquiry, new Enquiry.Answered(read.word(), read.value(), officer.account(), read.at()));
        if (read.word() == Enquiry.Word.CORRECTED) {
            lines.correctHeld(enquiry.personRef(), enquiry.field(), read.value());
        }
        outbox.send(
                self.other(),
                LineAnswered.KIND,
                new LineAnswered(enquiry.enquiry(), enquiry.round(), read.word().word(), read.value()));
        var state = read.word() == Enquiry.Word.UNREADABLE ? Enquiry.State.UNABLE : Enquiry.State.ANSWERED;
        return Answer.done(new Standing(state.word()));
    }
}
