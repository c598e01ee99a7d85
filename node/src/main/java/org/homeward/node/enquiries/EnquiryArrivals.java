package org.homeward.node.enquiries;

import java.util.Optional;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.people.ListedField;
import org.homeward.node.people.ReadAgain;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How enquiries and answers of the other bureau are read (GC III art. 122, P-15).
@Configuration(proxyBeanMethods = false)
class EnquiryArrivals {

    /// One kind with what it does.
    private record Reads(String kind, Side self, java.util.function.Consumer<Letter> deed) implements Arrival {
        @Override
        public void arrived(Letter letter) {
            if (!self.isBureau() || letter.from() != self.other()) {
                throw new BadEnvelopeException("Enquiries go from one bureau to the other.");
            }
            deed.accept(letter);
        }
    }

    @Bean
    Arrival lineEnquired(EnquiryRepository repository, ReadAgain lines, BusinessClock clock, NodeSettings settings) {
        return new Reads(LineEnquired.KIND, settings.side(), letter -> {
            var said = Json.read(letter.body(), LineEnquired.class);
            var field = ListedField.of(said.field())
                    .orElseThrow(() -> new BadEnvelopeException("There is no such field of a line."));
            if (lines.held(said.personRef()).isEmpty()) {
                throw new BadEnvelopeException("There is no such line on a list of this bureau.");
            }
            var enquiry = new Enquiry(
                    said.enquiry(),
                    Enquiry.Way.RECEIVED,
                    said.round(),
                    said.personRef(),
                    field,
                    "",
                    clock.instant(),
                    Optional.empty());
            repository.add(enquiry, settings.side());
        });
    }

    @Bean
    Arrival lineAnswered(EnquiryRepository repository, ReadAgain lines, BusinessClock clock, NodeSettings settings) {
        return new Reads(LineAnswered.KIND, settings.side(), letter -> {
            var said = Json.read(letter.body(), LineAnswered.class);
            var enquiry = repository
                    .locked(said.enquiry())
                    .filter(one -> one.way() == Enquiry.Way.ASKED && one.round().equals(said.round()))
                    .orElseThrow(() -> new BadEnvelopeException("This bureau has made no such enquiry."));
            if (enquiry.state() == Enquiry.State.ANSWERED) {
                throw new BadEnvelopeException("This enquiry has its answer.");
            }
            var word = Enquiry.Word.of(said.word())
                    .orElseThrow(() -> new BadEnvelopeException("An answer is confirmed, corrected or unreadable."));
            boolean corrected = word == Enquiry.Word.CORRECTED;
            var value = corrected
                    ? enquiry.field()
                            .read(said.value(), clock.today())
                            .orElseThrow(() -> new BadEnvelopeException("A correction has a value of its field."))
                    : "";
            repository.answer(enquiry, new Enquiry.Answered(word, value, "", clock.instant()));
            if (corrected) {
                lines.correctListed(enquiry.round(), enquiry.personRef(), enquiry.field(), value);
            }
        });
    }
}
