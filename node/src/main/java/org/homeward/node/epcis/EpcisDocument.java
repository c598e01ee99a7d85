package org.homeward.node.epcis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// A round's custody as one EPCIS 2.0 document.
@Component
class EpcisDocument {

    /// GS1's own context, and where our words are described.
    private static final List<Object> CONTEXT = List.of(
            "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
            Map.of("homeward", "urn:homeward:epcis:"));

    private final EpcisRepository repository;
    private final BusinessClock clock;
    private final EpcisEvents events;
    private final String side;

    EpcisDocument(EpcisRepository repository, BusinessClock clock, NodeSettings settings) {
        this.repository = repository;
        this.clock = clock;
        this.side = settings.side().word();
        this.events = new EpcisEvents(side);
    }

    /// All that this node recorded of a round.
    Map<String, Object> of(String round) {
        var list = new ArrayList<Map<String, Object>>();
        byPallet(round).forEach((pallet, parcels) -> list.add(events.packed(pallet, parcels)));
        var handovers = new LinkedHashMap<String, List<EpcisRepository.Kept>>();
        for (var kept : repository.events(round)) {
            switch (kept.kind()) {
                case "document" -> {
                    // The signed bytes themselves; they are in custody.jsonl.
                }
                case "handed_over" ->
                    handovers
                            .computeIfAbsent(
                                    kept.document() + "/" + kept.from() + "/" + kept.to(), any -> new ArrayList<>())
                            .add(kept);
                default -> list.add(events.happened(kept));
            }
        }
        handovers
                .values()
                .forEach(lines -> list.add(events.handedOver(
                        lines, repository.signatures(lines.getFirst().document()))));
        list.sort(java.util.Comparator.comparing(
                        (Map<String, Object> event) -> Instant.parse(String.valueOf(event.get("eventTime"))))
                .thenComparing(event -> String.valueOf(event.get("eventID"))));
        return document(list);
    }

    private Map<String, List<EpcisRepository.Packed>> byPallet(String round) {
        var pallets = new LinkedHashMap<String, List<EpcisRepository.Packed>>();
        repository
                .packed(round, side)
                .forEach(parcel -> pallets.computeIfAbsent(parcel.pallet(), any -> new ArrayList<>())
                        .add(parcel));
        return pallets;
    }

    private Map<String, Object> document(List<Map<String, Object>> list) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.put("type", "EPCISDocument");
        document.put("schemaVersion", "2.0");
        document.put("creationDate", clock.instant().toString());
        document.put("epcisBody", Map.of("eventList", list));
        return document;
    }
}
