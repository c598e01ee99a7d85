package org.homeward.node.peers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.records.Records;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Rows;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `envelope_*`. The bytes of the stream `protection` stand in the schema of that name, all else here.
@Repository
class EnvelopeRepository {

    private static final String PLACE = "envelope_bytes";

    private final JdbcClient db;
    private final Records records;

    EnvelopeRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    /// The next number of a stream from this node; locks the stream until the transaction ends.
    long nextNumber(Stream stream, Side to) {
        return db.sql("""
                        INSERT INTO envelope_sequence (stream, to_side, last)
                        VALUES (:stream, :to, 1)
                        ON CONFLICT (stream, to_side) DO UPDATE SET last = envelope_sequence.last + 1
                        RETURNING last
                        """)
                .param("stream", stream.word())
                .param("to", to.word())
                .query(Long.class)
                .single();
    }

    /// The number expected next in a stream to this node; locks the stream until the transaction ends.
    long expected(Stream stream, Side from) {
        return db.sql("""
                        INSERT INTO envelope_expected (stream, from_side, next)
                        VALUES (:stream, :from, 1)
                        ON CONFLICT (stream, from_side) DO UPDATE SET next = envelope_expected.next
                        RETURNING next
                        """)
                .param("stream", stream.word())
                .param("from", from.word())
                .query(Long.class)
                .single();
    }

    void expect(Carried.Address address) {
        Rows.one(db.sql("UPDATE envelope_expected SET next = :next WHERE stream = :stream AND from_side = :from")
                .param("next", address.sequence() + 1)
                .param("stream", address.stream().word())
                .param("from", address.from().word())
                .update());
    }

    /// Adds an envelope to be carried unless it is there. Says whether it is new. Its bytes are sealed to its
    /// recipient.
    boolean addOut(Carried carried, byte[] json, Instant at) {
        var address = carried.address();
        int added = db.sql("""
                        INSERT INTO envelope_out (stream, from_side, to_side, sequence, written_at)
                        VALUES (:stream, :from, :to, :sequence, :at)
                        ON CONFLICT (stream, from_side, to_side, sequence) DO NOTHING
                        """)
                .param("stream", address.stream().word())
                .param("from", address.from().word())
                .param("to", address.to().word())
                .param("sequence", address.sequence())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            keepBytes("out", carried, new Kept(Optional.empty(), Bytes.of(json), Optional.empty()));
        }
        return added == 1;
    }

    /// Adds an envelope that arrived. This node's own key opens it, so its bytes are sealed with the copies of its
    /// round.
    ///
    /// @param round of which round; empty if its body names none
    void addIn(Carried carried, String round, Receipt.Verdict verdict, Kept bytes, Instant at) {
        var address = carried.address();
        var key = records.copies(round);
        var sealed = Bytes.of(records.sealBytes(key, PLACE, bytes.carried().copy()));
        db.sql("""
                        INSERT INTO envelope_in (stream, from_side, sequence, verdict, received_at)
                        VALUES (:stream, :from, :sequence, :verdict, :at)
                        """)
                .param("stream", address.stream().word())
                .param("from", address.from().word())
                .param("sequence", address.sequence())
                .param("verdict", verdict.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        keepBytes("in", carried, new Kept(Optional.of(key.record()), sealed, bytes.receipt()));
    }

    /// Own envelopes that the neutral does not have yet, in order.
    List<Carried.Address> uncarried(Side self, int most) {
        return db.sql("""
                        SELECT stream, from_side, to_side, sequence
                          FROM envelope_out
                         WHERE from_side = :self AND carried_at IS NULL AND receipted_at IS NULL
                         ORDER BY stream, to_side, sequence
                         LIMIT :most
                        """)
                .param("self", self.word())
                .param("most", most)
                .query((row, number) -> address(row))
                .list();
    }

    /// Envelopes to `to` that it has not receipted, in order.
    List<Carried.Address> unreceipted(Side to, int most) {
        return db.sql("""
                        SELECT stream, from_side, to_side, sequence
                          FROM envelope_out
                         WHERE to_side = :to AND receipted_at IS NULL
                         ORDER BY stream, from_side, sequence
                         LIMIT :most
                        """)
                .param("to", to.word())
                .param("most", most)
                .query((row, number) -> address(row))
                .list();
    }

    /// Envelopes of `from` carried here whose receipt has not gone back.
    List<Carried.Address> unreturned(Side from, int most) {
        return db.sql("""
                        SELECT stream, from_side, to_side, sequence
                          FROM envelope_out
                         WHERE from_side = :from AND receipted_at IS NOT NULL AND returned_at IS NULL
                         ORDER BY stream, to_side, sequence
                         LIMIT :most
                        """)
                .param("from", from.word())
                .param("most", most)
                .query((row, number) -> address(row))
                .list();
    }

    void markCarried(Carried.Address address, Instant at) {
        mark(
                "UPDATE envelope_out SET carried_at = :at WHERE stream = :stream AND from_side = :from"
                        + " AND to_side = :to AND sequence = :sequence",
                address,
                at);
    }

    void markReturned(Carried.Address address, Instant at) {
        mark(
                "UPDATE envelope_out SET returned_at = :at WHERE stream = :stream AND from_side = :from"
                        + " AND to_side = :to AND sequence = :sequence",
                address,
                at);
    }

    void markReceipted(Carried.Address address, byte[] receipt, Instant at) {
        mark(
                "UPDATE envelope_out SET receipted_at = :at WHERE stream = :stream AND from_side = :from"
                        + " AND to_side = :to AND sequence = :sequence",
                address,
                at);
        keepReceipt(address, receipt);
    }

    /// The recipient lost what he had receipted and asks from `address` on: those wait again.
    void goBack(Carried.Address address) {
        db.sql("""
                        UPDATE envelope_out
                           SET receipted_at = NULL
                         WHERE stream = :stream AND from_side = :from AND to_side = :to AND sequence >= :sequence
                        """)
                .param("stream", address.stream().word())
                .param("from", address.from().word())
                .param("to", address.to().word())
                .param("sequence", address.sequence())
                .update();
    }

    /// Envelopes of which no receipt of the recipient is here yet, and receipts that have not gone back.
    long waiting(Side self) {
        return db.sql("""
                        SELECT (SELECT count(*) FROM envelope_out WHERE receipted_at IS NULL)
                             + (SELECT count(*) FROM envelope_out
                                 WHERE from_side <> :self AND receipted_at IS NOT NULL AND returned_at IS NULL)
                        """).param("self", self.word()).query(Long.class).single();
    }

    /// Bytes and receipt of one envelope, to be kept.
    ///
    /// @param keptAs as which record; empty where this node cannot read it
    record Kept(Optional<UUID> keptAs, Bytes carried, Optional<Bytes> receipt) {}

    /// What is kept of one envelope.
    ///
    /// @param sha256 of the carried payload
    record Said(String sha256, Bytes carried, Optional<Bytes> receipt) {}

    /// What is kept of an envelope that this node wrote or carries, or of one that arrived; the bytes of the latter are
    /// sealed.
    Optional<Said> said(String direction, Carried.Address address) {
        var sql = switch (address.stream()) {
            case GENERAL -> """
                        SELECT sha256, carried, receipt
                          FROM envelope_bytes
                         WHERE direction = :direction AND from_side = :from AND to_side = :to AND sequence = :sequence
                        """;
            case PROTECTION -> """
                        SELECT sha256, carried, receipt
                          FROM protection.envelope_bytes
                         WHERE direction = :direction AND from_side = :from AND to_side = :to AND sequence = :sequence
                        """;
        };
        return db.sql(sql)
                .param("direction", direction)
                .param("from", address.from().word())
                .param("to", address.to().word())
                .param("sequence", address.sequence())
                .query((row, number) -> new Said(
                        row.getString("sha256"),
                        Bytes.of(row.getBytes("carried")),
                        Optional.ofNullable(row.getBytes("receipt")).map(Bytes::of)))
                .optional();
    }

    private void keepBytes(String direction, Carried carried, Kept bytes) {
        var address = carried.address();
        var sql = switch (address.stream()) {
            case GENERAL -> """
                        INSERT INTO envelope_bytes (direction, from_side, to_side, sequence, carried, receipt, kept_as,
                                                    sha256)
                        VALUES (:direction, :from, :to, :sequence, :carried, :receipt, :record::uuid, :sha256)
                        """;
            case PROTECTION -> """
                        INSERT INTO protection.envelope_bytes (direction, from_side, to_side, sequence, carried, receipt,
                                                               kept_as, sha256)
                        VALUES (:direction, :from, :to, :sequence, :carried, :receipt, :record::uuid, :sha256)
                        """;
        };
        db.sql(sql)
                .param("direction", direction)
                .param("from", address.from().word())
                .param("to", address.to().word())
                .param("sequence", address.sequence())
                .param("carried", bytes.carried().copy())
                .param("receipt", bytes.receipt().map(Bytes::copy).orElse(null), java.sql.Types.BINARY)
                .param("record", bytes.keptAs().orElse(null), java.sql.Types.OTHER)
                .param("sha256", carried.digest())
                .update();
    }

    private void keepReceipt(Carried.Address address, byte[] receipt) {
        var sql = switch (address.stream()) {
            case GENERAL -> """
                        UPDATE envelope_bytes SET receipt = :receipt
                         WHERE direction = 'out' AND from_side = :from AND to_side = :to AND sequence = :sequence
                        """;
            case PROTECTION -> """
                        UPDATE protection.envelope_bytes SET receipt = :receipt
                         WHERE direction = 'out' AND from_side = :from AND to_side = :to AND sequence = :sequence
                        """;
        };
        Rows.one(db.sql(sql)
                .param("receipt", receipt)
                .param("from", address.from().word())
                .param("to", address.to().word())
                .param("sequence", address.sequence())
                .update());
    }

    private void mark(String sql, Carried.Address address, Instant at) {
        Rows.one(db.sql(sql)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("stream", address.stream().word())
                .param("from", address.from().word())
                .param("to", address.to().word())
                .param("sequence", address.sequence())
                .update());
    }

    private static Carried.Address address(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Carried.Address(
                Stream.of(row.getString("stream")).orElseThrow(),
                Side.named(row.getString("from_side")),
                Side.named(row.getString("to_side")),
                row.getLong("sequence"));
    }
}
