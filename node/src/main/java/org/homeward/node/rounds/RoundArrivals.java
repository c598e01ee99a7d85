package org.homeward.node.rounds;

import java.util.Base64;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How envelopes about terms and rulebooks are read.
@Configuration(proxyBeanMethods = false)
class RoundArrivals {

    /// One kind with what it does.
    private record Reads(String kind, java.util.function.Consumer<Arrival.Letter> deed) implements Arrival {
        @Override
        public void arrived(Letter letter) {
            deed.accept(letter);
        }
    }

    @Bean
    Arrival rulebookPublished(RulebookRepository repository, BusinessClock clock) {
        return new Reads(RoundMessages.RULEBOOK_PUBLISHED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.RulebookPublished.class);
            var csv = Base64.getDecoder().decode(said.csv());
            switch (RulebookReader.read(letter.from(), said.version(), csv)) {
                case Answer.Done<Rulebook>(var book) -> repository.keep(book, csv, clock.instant());
                case Answer.Refused<Rulebook> refused ->
                    throw new BadEnvelopeException("The rulebook has "
                            + refused.refusals().size() + " faults, the first: "
                            + refused.refusals().getFirst().sentence());
            }
        });
    }

    @Bean
    Arrival termsProposed(RoundRepository repository, RoundDesk desk, BusinessClock clock) {
        return new Reads(RoundMessages.TERMS_PROPOSED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.TermsProposed.class);
            switch (TermsDocument.read(Base64.getDecoder().decode(said.terms()))) {
                case Answer.Done<TermsDocument>(var document) -> {
                    if (!repository.propose(document, letter.from(), clock.instant())
                            && repository.kept(document.sha256()).isEmpty()) {
                        throw new BadEnvelopeException("Other terms of that version are known here.");
                    }
                    desk.signed(letter.from(), document.sha256(), envelope(said.signature()));
                }
                case Answer.Refused<TermsDocument> refused ->
                    throw new BadEnvelopeException("The terms have faults, the first: "
                            + refused.refusals().getFirst().sentence());
            }
        });
    }

    @Bean
    Arrival termsSigned(RoundDesk desk) {
        return new Reads(RoundMessages.TERMS_SIGNED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.TermsSigned.class);
            desk.signed(letter.from(), said.sha256(), envelope(said.signature()));
        });
    }

    @Bean
    Arrival termsRefused(RoundDesk desk) {
        return new Reads(RoundMessages.TERMS_REFUSED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.TermsRefused.class);
            desk.refused(letter.from(), said.sha256(), said.account(), said.reason());
        });
    }

    @Bean
    Arrival statementProposed(StatementDesk desk) {
        return new Reads(RoundMessages.STATEMENT_PROPOSED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.StatementProposed.class);
            desk.proposed(letter.from(), said.round(), said.statement(), envelope(said.signature()));
        });
    }

    @Bean
    Arrival statementSigned(StatementDesk desk) {
        return new Reads(RoundMessages.STATEMENT_SIGNED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.StatementSigned.class);
            desk.signed(letter.from(), said.round(), said.sha256(), envelope(said.signature()));
        });
    }

    @Bean
    Arrival statementRefused(StatementDesk desk) {
        return new Reads(RoundMessages.STATEMENT_REFUSED, letter -> {
            var said = Json.read(letter.body(), RoundMessages.StatementRefused.class);
            desk.refused(letter.from(), said.round(), said.statement(), said.reason());
        });
    }

    private static Envelope envelope(String base64) {
        try {
            return Envelope.read(Base64.getDecoder().decode(base64));
        } catch (UnreadableEnvelopeException unreadable) {
            throw new BadEnvelopeException("The signature cannot be read.", unreadable);
        }
    }
}
