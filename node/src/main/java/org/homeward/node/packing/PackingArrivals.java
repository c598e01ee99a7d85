package org.homeward.node.packing;

import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads what the home bureau tells when its packing is closed: manifest, load list, tally.
@Configuration(proxyBeanMethods = false)
class PackingArrivals {

    /// At the receiving bureau: the parcels that will come, and what stands on them.
    @Bean
    Arrival manifestArrival(
            KnownParcelRepository parcels, ManifestRepository manifests, Records records, NodeSettings settings) {
        return new Reading("manifest", letter -> {
            if (!settings.side().isBureau() || letter.from() != settings.side().other()) {
                throw new BadEnvelopeException("A manifest goes from one bureau to the other.");
            }
            var page = Json.read(letter.body(), ManifestPage.class);
            page.parcels().forEach(parcel -> checkHome(letter.from(), parcel.itemNumber()));
            var keys = records.keys(
                    RecordKind.LABEL,
                    page.round(),
                    page.parcels().stream().map(ManifestPage.Parcel::itemNumber).toList());
            parcels.add(
                    page.parcels().stream()
                            .map(parcel -> parcel.known(page.round()))
                            .toList(),
                    keys);
            parcels.addContents(
                    page.parcels().stream()
                            .collect(Collectors.toMap(ManifestPage.Parcel::itemNumber, ManifestPage.Parcel::contents)),
                    keys);
            manifests.addLabels(page.parcels(), keys);
        });
    }

    /// At the neutral: what will be handed to it.
    @Bean
    Arrival loadListArrival(KnownParcelRepository parcels, PackingRepository repository, NodeSettings settings) {
        return new Reading("load_list", letter -> {
            if (settings.side().isBureau()) {
                throw new BadEnvelopeException("A load list goes to the neutral.");
            }
            var page = Json.read(letter.body(), LoadPage.class);
            page.lines().forEach(line -> checkHome(letter.from(), line.itemNumber()));
            repository.announce(page.round(), letter.from(), page.pallets());
            parcels.add(
                    page.lines().stream()
                            .map(line -> new KnownParcel(
                                    page.round(),
                                    ItemNumber.read(line.itemNumber()).orElseThrow(),
                                    line.seal(),
                                    line.weightGrams(),
                                    line.pallet(),
                                    "",
                                    "",
                                    "",
                                    0,
                                    0,
                                    0))
                            .toList(),
                    Map.of());
        });
    }

    /// At both others: how many were taken in, refused, unmatched.
    @Bean
    Arrival intakeTallyArrival(Tally tally) {
        return new Reading("intake_tally", letter -> {
            if (!letter.from().isBureau()) {
                throw new BadEnvelopeException("Only a bureau counts an intake.");
            }
            var page = Json.read(letter.body(), TallyPage.class);
            tally.note(page.round(), letter.from(), page.lines());
        });
    }

    private static void checkHome(Side from, String itemNumber) {
        if (ItemNumber.read(itemNumber).map(ItemNumber::side).orElse(Side.NEUTRAL) != from) {
            throw new BadEnvelopeException("A bureau announces parcels that it numbered itself.");
        }
    }

    private record Reading(String kind, java.util.function.Consumer<Arrival.Letter> reader) implements Arrival {
        @Override
        public void arrived(Letter letter) {
            reader.accept(letter);
        }
    }
}
