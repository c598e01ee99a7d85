package org.homeward.node.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Rows;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `round_terms`, `terms_signature`, `terms_refusal`.
@Repository
class RoundRepository {

    private static final int VERSIONS_MAX = 1_000; // Of one round, in the life of a node.

    private final JdbcClient db;
    private final RulebookRepository rulebooks;

    RoundRepository(JdbcClient db, RulebookRepository rulebooks) {
        this.db = db;
        this.rulebooks = rulebooks;
    }

    /// Terms as this node has them.
    record Kept(TermsDocument document, Side proposedBy, String state) {}

    /// One signature under terms.
    record Signed(String side, String account, Instant at) {}

    int newestVersion(String round) {
        return db.sql("SELECT coalesce(max(version), 0) FROM round_terms WHERE round = :round")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /// Keeps proposed terms unless they are kept. Says whether they are new.
    boolean propose(TermsDocument document, Side proposedBy, Instant at) {
        return db.sql("""
                        INSERT INTO round_terms (round, version, terms, sha256, proposed_by, state, received_at)
                        VALUES (:round, :version, :terms, :sha256, :by, 'proposed', :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("round", document.terms().round())
                        .param("version", document.version())
                        .param("terms", document.bytes().copy())
                        .param("sha256", document.sha256())
                        .param("by", proposedBy.word())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Kept> kept(String sha256) {
        return db.sql("SELECT terms, proposed_by, state FROM round_terms WHERE sha256 = :sha256")
                .param("sha256", sha256)
                .query(RoundRepository::keptRow)
                .optional();
    }

    Optional<Kept> newest(String round) {
        return db.sql("""
                        SELECT terms, proposed_by, state
                          FROM round_terms
                         WHERE round = :round
                         ORDER BY version DESC
                         LIMIT 1
                        """).param("round", round).query(RoundRepository::keptRow).optional();
    }

    List<Kept> all() {
        return db.sql("""
                        SELECT terms, proposed_by, state
                          FROM round_terms
                         ORDER BY received_at DESC, round, version DESC
                         LIMIT :most
                        """)
                .param("most", VERSIONS_MAX)
                .query(RoundRepository::keptRow)
                .list();
    }

    private static Kept keptRow(ResultSet row, int number) throws SQLException {
        return switch (TermsDocument.read(row.getBytes("terms"))) {
            case Answer.Done<TermsDocument>(var document) ->
                new Kept(document, Side.named(row.getString("proposed_by")), row.getString("state"));
            case Answer.Refused<TermsDocument> refused ->
                throw new IllegalStateException("kept terms cannot be read; this indicates a bug");
        };
    }

    /// Locks the terms until the transaction ends, so that two signatures that arrive at once are counted in turn.
    void lock(String sha256) {
        db.sql("SELECT sha256 FROM round_terms WHERE sha256 = :sha256 FOR UPDATE")
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    /// Keeps a signature unless that side has signed. Says whether it is new.
    boolean sign(String sha256, Side side, String account, Instant at, byte[] envelope) {
        return db.sql("""
                        INSERT INTO terms_signature (sha256, side, account, signed_at, envelope)
                        VALUES (:sha256, :side, :account, :at, :envelope)
                        ON CONFLICT (sha256, side) DO NOTHING
                        """)
                        .param("sha256", sha256)
                        .param("side", side.word())
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("envelope", envelope)
                        .update()
                == 1;
    }

    List<Signed> signatures(String sha256) {
        return db.sql("""
                        SELECT side, account, signed_at
                          FROM terms_signature
                         WHERE sha256 = :sha256
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("sha256", sha256)
                .query((row, number) ->
                        new Signed(row.getString("side"), row.getString("account"), instant(row, "signed_at")))
                .list();
    }

    List<SignedPapers.Kept> envelopes(String sha256) {
        return db.sql("""
                        SELECT side, account, signed_at, envelope
                          FROM terms_signature
                         WHERE sha256 = :sha256
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("sha256", sha256)
                .query(RoundRepository::envelope)
                .list();
    }

    /// A row of a signature.
    static SignedPapers.Kept envelope(ResultSet row, int number) throws SQLException {
        return new SignedPapers.Kept(
                Side.named(row.getString("side")),
                row.getString("account"),
                instant(row, "signed_at"),
                Bytes.of(row.getBytes("envelope")));
    }

    void refuse(String sha256, Side side, String account, String reason, Instant at) {
        db.sql("""
                        INSERT INTO terms_refusal (sha256, side, account, reason, refused_at)
                        VALUES (:sha256, :side, :account, :reason, :at)
                        ON CONFLICT (sha256, side) DO NOTHING
                        """)
                .param("sha256", sha256)
                .param("side", side.word())
                .param("account", account)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A side that does not sign terms, and why.
    record Unsigned(String side, String account, String reason, Instant at) {}

    List<Unsigned> refusals(String sha256) {
        return db.sql("""
                        SELECT side, account, reason, refused_at
                          FROM terms_refusal
                         WHERE sha256 = :sha256
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("sha256", sha256)
                .query((row, number) -> new Unsigned(
                        row.getString("side"),
                        row.getString("account"),
                        row.getString("reason"),
                        instant(row, "refused_at")))
                .list();
    }

    void state(String sha256, String state) {
        Rows.one(db.sql("UPDATE round_terms SET state = :state WHERE sha256 = :sha256")
                .param("state", state)
                .param("sha256", sha256)
                .update());
    }

    void close(String round) {
        db.sql("UPDATE round_terms SET state = 'closed' WHERE round = :round AND state = 'agreed'")
                .param("round", round)
                .update();
    }

    Optional<Integer> agreedVersion(String round) {
        return db.sql("""
                        SELECT version
                          FROM round_terms
                         WHERE round = :round AND state IN ('agreed', 'closed')
                         ORDER BY version DESC
                         LIMIT 1
                        """).param("round", round).query(Integer.class).optional();
    }

    Optional<AgreedRound> agreed(String round, int version) {
        return db.sql("""
                        SELECT terms, proposed_by, state
                          FROM round_terms
                         WHERE round = :round AND version = :version AND state IN ('agreed', 'closed')
                        """)
                .param("round", round)
                .param("version", version)
                .query(RoundRepository::keptRow)
                .optional()
                .map(kept -> new AgreedRound(
                        version,
                        kept.document().terms(),
                        agreedBook(kept.document(), Side.A),
                        agreedBook(kept.document(), Side.B)));
    }

    private Rulebook agreedBook(TermsDocument document, Side side) {
        return Optional.ofNullable(document.rulebooks().get(side))
                .flatMap(ref -> rulebooks.book(side, ref))
                .orElseThrow(() -> new IllegalStateException("agreed terms without their rulebook; indicates a bug"));
    }

    List<RoundRegister.Happening> happenings(String round) {
        return db.sql("""
                        SELECT s.signed_at AS at, s.side, 'TERMS_SIGNED' AS step
                          FROM terms_signature s JOIN round_terms t ON t.sha256 = s.sha256
                         WHERE t.round = :round
                        UNION ALL
                        SELECT r.refused_at, r.side, 'TERMS_REFUSED'
                          FROM terms_refusal r JOIN round_terms t ON t.sha256 = r.sha256
                         WHERE t.round = :round
                         ORDER BY at DESC, side, step
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", VERSIONS_MAX)
                .query(RoundRepository::happening)
                .list();
    }

    static RoundRegister.Happening happening(ResultSet row, int number) throws SQLException {
        return new RoundRegister.Happening(
                instant(row, "at"),
                RoundRegister.Step.valueOf(row.getString("step")),
                Side.named(row.getString("side")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
