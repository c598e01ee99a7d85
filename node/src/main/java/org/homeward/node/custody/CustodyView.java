package org.homeward.node.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/// Custody events as others may check them: each line with its canonical text, its digest, the document in which
/// the digest stands, and what both signed.
@Component
class CustodyView {

    /// One event.
    ///
    /// @param event its number at this node, after the node's side
    /// @param document digest of the document that shows it; empty where none does
    /// @param line canonical text of its line; empty where none
    /// @param lineDigest SHA-256 of the line's text; it stands in the document
    /// @param signatures under the document
    /// @param signed the document's bytes in base64, in its own row only (`kind` is `document`)
    record Event(
            String event,
            String kind,
            String itemNumber,
            String round,
            String from,
            String to,
            String seal,
            int weightGrams,
            Instant happenedAt,
            Instant recordedAt,
            String account,
            String document,
            String line,
            String lineDigest,
            List<Signed> signatures,
            String signed) {}

    /// One signature under a document.
    ///
    /// @param signed the bytes under the signature (DSSE payload) in base64: they name document and account
    record Signed(String party, String account, String keyId, String signature, String type, String signed) {}

    private final EventRepository repository;
    private final DocumentRepository documents;
    private final Ledger ledger;
    private final Side self;

    CustodyView(EventRepository repository, DocumentRepository documents, Ledger ledger, NodeSettings settings) {
        this.repository = repository;
        this.documents = documents;
        this.ledger = ledger;
        this.self = settings.side();
    }

    Page<Event> page(String round, Page.Asked asked) {
        return Page.of(asked, repository.count(round), events(repository.page(round, asked)));
    }

    /// What one parcel's custody looks like here.
    record OfOne(String itemNumber, String holder, List<Event> events, List<String> breaks) {}

    Optional<OfOne> ofOne(TravelNumber number) {
        return ledger.find(number)
                .map(standing -> new OfOne(
                        number.text(),
                        holder(standing.custody()),
                        events(repository.of(number)),
                        ledger.read(number).breaks().stream()
                                .map(broken -> broken.event().at().toString())
                                .toList()));
    }

    // The neutral's way is its own: elsewhere a parcel is with the neutral, and no more.
    private String holder(Custody custody) {
        return switch (custody.place()) {
            case Custody.Place.HeldBy(var party) ->
                party.isNeutral() && self != Side.NEUTRAL ? "with the neutral" : party.text();
            case Custody.Place.Delivered _ -> "delivered";
            case Custody.Place.Lost _ -> "lost";
            case Custody.Place.CameHome _ -> custody.home().word();
        };
    }

    private List<Event> events(List<Row> rows) {
        var named = new TreeSet<String>();
        rows.forEach(row -> named.add(row.document()));
        named.remove("");
        var signatures = signatures(named);
        var events = new ArrayList<Event>(rows.size());
        for (var row : rows) {
            events.add(new Event(
                    self.word() + "-" + row.number(),
                    row.kind(),
                    row.itemNumber(),
                    row.round(),
                    row.from(),
                    row.to(),
                    row.seal(),
                    row.weightGrams(),
                    row.happenedAt(),
                    row.recordedAt(),
                    row.account(),
                    row.document(),
                    row.line(),
                    row.line().isEmpty() ? "" : org.homeward.node.wiring.Digest.of(row.line()),
                    signatures.getOrDefault(row.document(), List.of()),
                    Base64Text.of(row.body().copy())));
        }
        return events;
    }

    private Map<String, List<Signed>> signatures(Set<String> named) {
        var all = new HashMap<String, List<Signed>>();
        for (var signature : documents.signatures(named)) {
            all.computeIfAbsent(signature.document(), _ -> new ArrayList<>()).add(signed(signature));
        }
        return all;
    }

    private static Signed signed(DocumentRepository.Signature signature) {
        try {
            var envelope = Envelope.read(signature.envelope().copy());
            var statement = Json.read(envelope.body(), DocumentSignature.class);
            var first = envelope.signatures().getFirst();
            return new Signed(
                    signature.party(),
                    statement.account(),
                    first.keyId().hex(),
                    first.base64(),
                    envelope.type(),
                    Base64Text.of(envelope.body()));
        } catch (UnreadableEnvelopeException broken) {
            throw new IllegalStateException("a kept signature cannot be read; this indicates a bug", broken);
        }
    }

    /// A row of `custody_event`, with the bytes of its document where it is the document's own row.
    record Row(
            long number,
            String kind,
            String itemNumber,
            String round,
            String from,
            String to,
            String seal,
            int weightGrams,
            Instant happenedAt,
            Instant recordedAt,
            String account,
            String document,
            String line,
            Bytes body) {}

    /// Table `custody_event`, for readers.
    @Repository
    static class EventRepository {

        private static final int OF_ONE_MAX = 1_000; // A parcel changes hands about ten times.

        private final JdbcClient db;

        EventRepository(JdbcClient db) {
            this.db = db;
        }

        long count(String round) {
            return db.sql("SELECT count(*) FROM custody_event WHERE round = :round")
                    .param("round", round)
                    .query(Long.class)
                    .single();
        }

        List<Row> page(String round, Page.Asked asked) {
            return db.sql("""
                            SELECT e.event_number, e.kind, e.number, e.round, e.from_party, e.to_party, e.seal,
                                   e.weight_grams, e.happened_at, e.recorded_at, e.account, e.document, e.line, d.body
                              FROM custody_event e
                              LEFT JOIN custody_document d ON e.kind = 'document' AND d.sha256 = e.document
                             WHERE e.round = :round
                             ORDER BY e.event_number
                             LIMIT :size OFFSET :offset
                            """)
                    .param("round", round)
                    .param("size", asked.size())
                    .param("offset", asked.offset())
                    .query(EventRepository::row)
                    .list();
        }

        List<Row> of(TravelNumber number) {
            return db.sql("""
                            SELECT event_number, kind, number, round, from_party, to_party, seal, weight_grams,
                                   happened_at, recorded_at, account, document, line, NULL::bytea AS body
                              FROM custody_event
                             WHERE number = :number
                             ORDER BY happened_at, event_number
                             LIMIT :most
                            """)
                    .param("number", number.text())
                    .param("most", OF_ONE_MAX)
                    .query(EventRepository::row)
                    .list();
        }

        private static Row row(ResultSet row, int at) throws SQLException {
            return new Row(
                    row.getLong("event_number"),
                    row.getString("kind"),
                    row.getString("number"),
                    row.getString("round"),
                    row.getString("from_party"),
                    row.getString("to_party"),
                    row.getString("seal"),
                    row.getInt("weight_grams"),
                    row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("account"),
                    row.getString("document"),
                    row.getString("line"),
                    Optional.ofNullable(row.getBytes("body")).map(Bytes::of).orElseGet(() -> Bytes.of(new byte[0])));
        }
    }
}
