package org.homeward.node.delivery;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.custody.PlaceCustody;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.rounds.Facts;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How envelopes from a detaining bureau about parcels at its places are read.
@Configuration(proxyBeanMethods = false)
class DeliveryArrivals {

    /// One kind with what it does.
    private record Reads(String kind, Consumer<Arrival.Letter> deed) implements Arrival {
        @Override
        public void arrived(Letter letter) {
            deed.accept(letter);
        }
    }

    @Bean
    Arrival consignmentReceipts(DocumentSignature.Signing signing, Facts facts, PlaceCustody custody) {
        return new Reads(ConsignmentDesk.KIND, letter -> {
            var said = Json.read(letter.body(), ConsignmentDesk.Closed.class);
            var bytes = Base64.getDecoder().decode(said.document());
            var signed = List.of(said.representative(), said.authority()).stream()
                    .map(signature -> signing.check(letter.from(), envelope(signature), ReceiptDocument.TYPE, bytes)
                            .orElseThrow(() -> new BadEnvelopeException("A receipt is not signed under its document.")))
                    .toList();
            if (signed.stream().map(DocumentSignature::account).distinct().count() < 2) {
                throw new BadEnvelopeException("Both receipts are signed for one person.");
            }
            var document = Json.read(bytes, ReceiptDocument.class);
            checkKnown(document, custody);
            facts.note(document.facts(letter.from()));
            var signedAt = signed.stream()
                    .map(DocumentSignature::at)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var receipts = new PlaceCustody.Receipts(
                    document.round(),
                    letter.from(),
                    ReceiptDocument.TYPE,
                    Bytes.of(bytes),
                    Map.of(
                            "representative",
                            Bytes.of(envelope(said.representative()).json()),
                            "authority",
                            Bytes.of(envelope(said.authority()).json())),
                    signedAt);
            custody.keep(receipts);
            custody.delivered(receipts, document.delivered());
        });
    }

    @Bean
    Arrival clockEscalated(ClockRepository repository) {
        return new Reads(ClockWatch.KIND, letter -> {
            var said = Json.read(letter.body(), ClockWatch.Escalated.class);
            if (ItemNumber.read(said.itemNumber())
                    .filter(number -> number.side().other() == letter.from())
                    .isEmpty()) {
                throw new BadEnvelopeException("It names no parcel that this side examines.");
            }
            repository.keep(
                    said.round(), new ClockRepository.Escalation(said.rule(), said.itemNumber(), said.raisedAt()));
        });
    }

    // A number that nobody announced here, or a parcel that this node holds itself, is no parcel that was given.
    private static void checkKnown(ReceiptDocument document, PlaceCustody custody) {
        var numbers = document.lines().stream()
                .flatMap(line -> TravelNumber.read(line.itemNumber()).stream())
                .distinct()
                .sorted()
                .toList();
        var holders = custody.lock(numbers);
        boolean isPossible = numbers.size() == document.lines().size()
                && holders.size() == numbers.size()
                && holders.values().stream().flatMap(Optional::stream).noneMatch(custody::isHere);
        if (!isPossible) {
            throw new BadEnvelopeException("A receipt names what its signers cannot have given.");
        }
    }

    private static Envelope envelope(String base64) {
        try {
            return Envelope.read(Base64.getDecoder().decode(base64));
        } catch (UnreadableEnvelopeException unreadable) {
            throw new BadEnvelopeException("The signature cannot be read.", unreadable);
        }
    }
}
