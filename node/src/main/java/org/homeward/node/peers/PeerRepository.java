package org.homeward.node.peers;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.log.VerifyingKey;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `peer` and `envelope_evidence`.
@Repository
class PeerRepository {

    static final int EVIDENCE_MAX = 1_000; // What nobody signed is kept up to here, so that noise cannot fill the disk.

    private final JdbcClient db;
    private final Records records;

    PeerRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    void pin(Peer peer) {
        db.sql("""
                        INSERT INTO peer (side, organisation, url, signing_key, sealing_key)
                        VALUES (:side, :organisation, :url, :signing, :sealing)
                        ON CONFLICT (side) DO UPDATE
                           SET organisation = excluded.organisation,
                               url = excluded.url,
                               signing_key = excluded.signing_key,
                               sealing_key = excluded.sealing_key
                        """)
                .param("side", peer.side().word())
                .param("organisation", peer.organisation())
                .param("url", peer.url().toString())
                .param("signing", peer.signingKey().base64())
                .param("sealing", peer.sealingKey())
                .update();
    }

    Optional<Peer> find(Side side) {
        return db.sql("""
                        SELECT side, organisation, url, signing_key, sealing_key
                          FROM peer
                         WHERE side = :side
                        """)
                .param("side", side.word())
                .query(PeerRepository::peer)
                .optional();
    }

    /// How a peer stands.
    record Standing(
            Peer peer,
            long waiting,
            long receipted,
            @Nullable Instant lastReceiptAt,
            String lastError) {}

    List<Standing> standings() {
        return db.sql("""
                        SELECT p.side, p.organisation, p.url, p.signing_key, p.sealing_key, p.last_receipt_at, p.last_error,
                               (SELECT count(*) FROM envelope_out o
                                 WHERE o.to_side = p.side AND o.receipted_at IS NULL) AS waiting,
                               (SELECT count(*) FROM envelope_out o
                                 WHERE o.to_side = p.side AND o.receipted_at IS NOT NULL) AS receipted
                          FROM peer p
                         ORDER BY p.side
                         LIMIT 3
                        """)
                .query((row, number) -> {
                    var last = row.getObject("last_receipt_at", java.time.OffsetDateTime.class);
                    return new Standing(
                            peer(row, number),
                            row.getLong("waiting"),
                            row.getLong("receipted"),
                            last == null ? null : last.toInstant(),
                            row.getString("last_error"));
                })
                .list();
    }

    /// When the last envelope went to a side and when the last came from it.
    ///
    /// @param lastOut null if none was written
    /// @param lastIn null if none came
    record Traffic(@Nullable Instant lastOut, @Nullable Instant lastIn) {}

    /// Notices to protection officers are not told where others look.
    Traffic traffic(Side side) {
        return db.sql("""
                        SELECT (SELECT max(o.written_at) FROM envelope_out o
                                 WHERE o.to_side = :side AND o.stream = 'general') AS last_out,
                               (SELECT max(i.received_at) FROM envelope_in i
                                 WHERE i.from_side = :side AND i.stream = 'general') AS last_in
                        """)
                .param("side", side.word())
                .query((row, number) -> new Traffic(instant(row, "last_out"), instant(row, "last_in")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, java.time.OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    void heard(Side side, Instant at) {
        db.sql("UPDATE peer SET last_receipt_at = :at, last_error = '' WHERE side = :side")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("side", side.word())
                .update();
    }

    void failed(Side side, String sentence) {
        db.sql("UPDATE peer SET last_error = :error WHERE side = :side")
                .param("error", sentence)
                .param("side", side.word())
                .update();
    }

    /// Keeps what a peer sent, sealed: this node's key may open it, and it may name people.
    void keepEvidence(UUID id, String from, String reason, byte[] carried, Instant at) {
        long kept = db.sql("SELECT count(*) FROM envelope_evidence WHERE from_side = :from")
                .param("from", from)
                .query(Long.class)
                .single();
        if (kept >= EVIDENCE_MAX) {
            return;
        }
        var key = records.key(RecordKind.EVIDENCE, "", id.toString());
        db.sql("""
                        INSERT INTO envelope_evidence (evidence, from_side, reason, carried, received_at, kept_as)
                        VALUES (:id, :from, :reason, :carried, :at, :record)
                        """)
                .param("id", id)
                .param("from", from)
                .param("reason", reason)
                .param("carried", records.sealBytes(key, "envelope_evidence", carried))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("record", key.record())
                .update();
    }

    long evidenceCount() {
        return db.sql("SELECT count(*) FROM envelope_evidence")
                .query(Long.class)
                .single();
    }

    private static Peer peer(ResultSet row, int number) throws SQLException {
        return new Peer(
                Side.named(row.getString("side")),
                row.getString("organisation"),
                URI.create(row.getString("url")),
                VerifyingKey.ofBase64(row.getString("signing_key")),
                row.getString("sealing_key"));
    }
}
