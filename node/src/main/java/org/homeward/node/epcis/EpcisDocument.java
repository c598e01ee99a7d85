package org.homeward.node.epcis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// A round's custody as one EPCIS 2.0 document.
@Component
class EpcisDocument {

    /// GS1's own context, and where our words are described.
    private static final List<Object> CONTEXT = List.of(
            "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
            Map.of("homeward", "urn:homeward:epcis:"));

    private static final String EMPTY = "\"eventList\":[";

    private final EpcisRepository repository;
    private final BusinessClock clock;
    private final EpcisEvents events;
    private final String side;
    private final TransactionTemplate reading;

    EpcisDocument(
            EpcisRepository repository,
            BusinessClock clock,
            NodeSettings settings,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.clock = clock;
        this.side = settings.side().word();
        this.events = new EpcisEvents(side);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    /// Writes all that this node recorded of a round, as it stood at the beginning: packed pallets, handovers, then
    /// everything else, each in the order in which it was recorded. Little of it is in memory at once.
    void write(String round, OutputStream to) {
        reading.executeWithoutResult(status -> {
            try {
                writeAll(round, new EventList(to));
            } catch (IOException gone) {
                throw new UncheckedIOException("the reader went away", gone);
            }
        });
    }

    private void writeAll(String round, EventList list) throws IOException {
        list.begin();
        for (var pallet : byPallet(round).entrySet()) {
            list.add(events.packed(pallet.getKey(), pallet.getValue()));
        }
        for (var handover : repository.handovers(round)) {
            list.add(events.handedOver(repository.lines(round, handover), repository.signatures(handover.document())));
        }
        long last = 0;
        for (var page = repository.happened(round, last); !page.isEmpty(); page = repository.happened(round, last)) {
            for (var kept : page) {
                list.add(events.happened(kept));
            }
            last = page.getLast().event();
        }
        list.end();
    }

    /// The document around its events, as they are written one by one.
    private final class EventList {

        private final OutputStream to;
        private final String frame = new String(Json.bytes(document(List.of())), StandardCharsets.UTF_8);
        private final int inside = frame.indexOf(EMPTY) + EMPTY.length();
        private boolean hasOne;

        EventList(OutputStream to) {
            this.to = to;
        }

        void begin() throws IOException {
            to.write(frame.substring(0, inside).getBytes(StandardCharsets.UTF_8));
        }

        void add(Map<String, Object> event) throws IOException {
            if (hasOne) {
                to.write(',');
            }
            hasOne = true;
            to.write(Json.bytes(event));
        }

        void end() throws IOException {
            to.write(frame.substring(inside).getBytes(StandardCharsets.UTF_8));
            to.flush();
        }
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
