package org.homeward.node.epcis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.node.wiring.Json;
import tools.jackson.databind.JsonNode;

/// One EPCIS event for each thing that this node recorded, in the words of GS1's Core Business Vocabulary 2.0.
/// Pure.
///
/// @param side of the node that tells; its event numbers count there only
record EpcisEvents(String side) {

    private static final String OBJECT = "ObjectEvent";

    /// Step and disposition of an event at one place.
    private record Words(String action, String bizStep, String disposition) {}

    /// Parcels on one pallet.
    Map<String, Object> packed(String pallet, List<EpcisRepository.Packed> parcels) {
        var first = parcels.getFirst();
        var event = event("AggregationEvent", "pallet:" + pallet, first.closedAt(), first.closedAt());
        event.put("action", "ADD");
        event.put("bizStep", "packing");
        event.put("disposition", "in_progress");
        event.put("parentID", "urn:homeward:pallet:" + first.side() + ":" + pallet);
        event.put(
                "childEPCs",
                parcels.stream().map(parcel -> item(parcel.number())).toList());
        event.put("readPoint", Map.of("id", party(first.side())));
        return event;
    }

    /// A handover that both signed: one event for all its lines.
    Map<String, Object> handedOver(List<EpcisRepository.Kept> lines, List<EpcisRepository.Signed> signatures) {
        var first = lines.getFirst();
        var last = lines.stream()
                .map(EpcisRepository.Kept::happenedAt)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var event = event("TransactionEvent", "handover:" + first.document(), last, first.recordedAt());
        event.put("action", "ADD");
        event.put("bizStep", "shipping");
        event.put("disposition", "in_transit");
        event.put("epcList", lines.stream().map(line -> item(line.number())).toList());
        event.put(
                "bizTransactionList",
                List.of(Map.of("type", "bol", "bizTransaction", "urn:homeward:document:sha256:" + first.document())));
        event.put("sourceList", List.of(Map.of("type", "possessing_party", "source", party(first.from()))));
        event.put("destinationList", List.of(Map.of("type", "possessing_party", "destination", party(first.to()))));
        event.put("readPoint", Map.of("id", party(first.to())));
        event.put("homeward:lines", lines.stream().map(EpcisEvents::line).toList());
        event.put(
                "homeward:signatures",
                signatures.stream()
                        .map(signed -> Map.of(
                                "party", party(signed.party()),
                                "dsse",
                                        Base64.getEncoder()
                                                .encodeToString(
                                                        signed.envelope().copy())))
                        .toList());
        return event;
    }

    // What both said of one parcel; a line that is left in dispute says so with its rule.
    private static Map<String, Object> line(EpcisRepository.Kept kept) {
        var line = new TreeMap<String, Object>();
        line.put("epc", item(kept.number()));
        line.put("seal", kept.seal());
        line.put("weightGrams", kept.weightGrams());
        if (!kept.line().isEmpty()) {
            var said = Json.tree(kept.line().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            line.put("state", said.path("state").stringValue(""));
            var rules = new ArrayList<String>();
            for (JsonNode turn : said.path("turns")) {
                var rule = turn.path("rule").stringValue("");
                if (!rule.isEmpty()) {
                    rules.add(rule);
                }
            }
            line.put("rules", rules);
        }
        return line;
    }

    /// Anything else that happened to one parcel.
    Map<String, Object> happened(EpcisRepository.Kept kept) {
        var words = words(kept.kind());
        var event = event(OBJECT, Long.toString(kept.event()), kept.happenedAt(), kept.recordedAt());
        event.put("action", words.action());
        event.put("bizStep", words.bizStep());
        event.put("disposition", words.disposition());
        event.put("epcList", List.of(item(kept.number())));
        event.put("readPoint", Map.of("id", party(kept.from())));
        if (!kept.seal().isEmpty()) {
            event.put("homeward:seal", kept.seal());
            event.put("homeward:weightGrams", kept.weightGrams());
        }
        if (!kept.document().isEmpty()) {
            event.put(
                    "bizTransactionList",
                    List.of(Map.of(
                            "type", "cert", "bizTransaction", "urn:homeward:document:sha256:" + kept.document())));
        }
        return event;
    }

    private static Words words(String kind) {
        return switch (kind) {
            case "resealed" -> new Words("OBSERVE", "packing", "container_closed");
            case "examined" -> new Words("OBSERVE", "inspecting", "conformant");
            case "taken_out" -> new Words("ADD", "removing", "active");
            case "turned_back" -> new Words("OBSERVE", "shipping", "returned");
            case "delivered" -> new Words("OBSERVE", "receiving", "dispensed");
            case "lost" -> new Words("OBSERVE", "other", "unknown");
            default -> throw new IllegalStateException("a kept event of no known kind; this indicates a bug");
        };
    }

    private Map<String, Object> event(String type, String name, Instant happened, Instant recorded) {
        var event = new LinkedHashMap<String, Object>();
        event.put("type", type);
        event.put("eventID", "urn:homeward:event:" + side + ":" + name);
        event.put("eventTime", happened.toString());
        event.put("eventTimeZoneOffset", "+00:00");
        event.put("recordTime", recorded.toString());
        return event;
    }

    private static String item(String number) {
        return "urn:homeward:item:" + number;
    }

    /// A party, a place of detention without its name: EPCIS is read by others, and where somebody is held is not
    /// theirs to know.
    private static String party(String party) {
        int colon = party.indexOf(':');
        return "urn:homeward:party:" + (colon < 0 ? party : party.substring(0, colon) + ":place");
    }
}
