package org.homeward.node.rounds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `statement_proposal`, `statement_signature`, `statement_refusal`.
@Repository
class StatementRepository {

    private final JdbcClient db;

    StatementRepository(JdbcClient db) {
        this.db = db;
    }

    /// What was proposed to be signed.
    record Proposal(Statement statement, Side by, boolean closed) {}

    /// A side that did not sign.
    record Refused(Side side, String statement, String reason) {}

    boolean isClosed(String round) {
        return proposal(round).map(Proposal::closed).orElse(false);
    }

    /// Keeps the proposal unless there is one. Says whether it is new.
    boolean propose(String round, Statement statement, Side by, Instant at) {
        return db.sql("""
                        INSERT INTO statement_proposal (round, sha256, statement, proposed_by, proposed_at)
                        VALUES (:round, :sha256, :statement, :by, :at)
                        ON CONFLICT (round) DO NOTHING
                        """)
                        .param("round", round)
                        .param("sha256", statement.sha256())
                        .param("statement", statement.text())
                        .param("by", by.word())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Proposal> proposal(String round) {
        return db.sql("SELECT statement, proposed_by, closed_at FROM statement_proposal WHERE round = :round")
                .param("round", round)
                .query((row, number) -> new Proposal(
                        new Statement(row.getString("statement")),
                        Side.named(row.getString("proposed_by")),
                        row.getObject("closed_at") != null))
                .optional();
    }

    /// Locks the proposal until the transaction ends.
    void lock(String round) {
        db.sql("SELECT round FROM statement_proposal WHERE round = :round FOR UPDATE")
                .param("round", round)
                .query(String.class)
                .optional();
    }

    void close(String round, Instant at) {
        db.sql("UPDATE statement_proposal SET closed_at = :at WHERE round = :round AND closed_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .update();
    }

    /// Keeps a signature unless that side has signed. Says whether it is new.
    boolean sign(String round, Side side, String sha256, String account, Instant at, byte[] envelope) {
        return db.sql("""
                        INSERT INTO statement_signature (round, side, sha256, account, signed_at, envelope)
                        VALUES (:round, :side, :sha256, :account, :at, :envelope)
                        ON CONFLICT (round, side) DO NOTHING
                        """)
                        .param("round", round)
                        .param("side", side.word())
                        .param("sha256", sha256)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("envelope", envelope)
                        .update()
                == 1;
    }

    List<Side> signers(String round) {
        return db.sql("SELECT side FROM statement_signature WHERE round = :round ORDER BY side LIMIT 3")
                .param("round", round)
                .query((row, number) -> Side.named(row.getString("side")))
                .list();
    }

    /// A signature under the proposed statement.
    record Signed(Side side, String account, Instant at) {}

    List<Signed> signatures(String round) {
        return db.sql("""
                        SELECT side, account, signed_at
                          FROM statement_signature
                         WHERE round = :round
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("round", round)
                .query((row, number) -> new Signed(
                        Side.named(row.getString("side")),
                        row.getString("account"),
                        row.getObject("signed_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    List<SignedPapers.Kept> envelopes(String round) {
        return db.sql("""
                        SELECT side, account, signed_at, envelope
                          FROM statement_signature
                         WHERE round = :round
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("round", round)
                .query(RoundRepository::envelope)
                .list();
    }

    /// The newest refusal of a side stands.
    void refuse(String round, Refused refused, Instant at) {
        db.sql("""
                        INSERT INTO statement_refusal (round, side, statement, reason, refused_at)
                        VALUES (:round, :side, :statement, :reason, :at)
                        ON CONFLICT (round, side) DO UPDATE
                           SET statement = excluded.statement,
                               reason = excluded.reason,
                               refused_at = excluded.refused_at
                        """)
                .param("round", round)
                .param("side", refused.side().word())
                .param("statement", refused.statement())
                .param("reason", refused.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Refused> refusals(String round) {
        return db.sql("""
                        SELECT side, statement, reason
                          FROM statement_refusal
                         WHERE round = :round
                           AND side NOT IN (SELECT s.side FROM statement_signature s WHERE s.round = :round)
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("round", round)
                .query((row, number) -> new Refused(
                        Side.named(row.getString("side")), row.getString("statement"), row.getString("reason")))
                .list();
    }

    List<RoundRegister.Happening> happenings(String round) {
        return db.sql("""
                        SELECT signed_at AS at, side, 'STATEMENT_SIGNED' AS step
                          FROM statement_signature
                         WHERE round = :round
                        UNION ALL
                        SELECT refused_at, side, 'STATEMENT_REFUSED'
                          FROM statement_refusal
                         WHERE round = :round
                         ORDER BY at DESC, side, step
                         LIMIT 6
                        """)
                .param("round", round)
                .query(RoundRepository::happening)
                .list();
    }
}
