package org.homeward.node.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.linkage.Evidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `match_refusal` and `match_refusal_withdrawal`, and the view of all decisions.
@Repository
class RefusalRepository {

    private static final int OF_ONE_PARCEL_MAX = 100; // Decisions about one parcel; a dozen are a long story.

    private final JdbcClient db;

    RefusalRepository(JdbcClient db) {
        this.db = db;
    }

    /// Refuses a proposal, with the evidence it had; it is proposed no more.
    void refuse(MatchRepository.Decided decided, long proposal, String reason) {
        db.sql("""
                        WITH gone AS (
                            DELETE FROM match_proposal WHERE proposal = :proposal
                            RETURNING round, parcel_ref, person_ref, probability, evidence
                        )
                        INSERT INTO match_refusal (refusal, round, parcel_ref, person_ref, reason, account, refused_at,
                                                   probability, evidence)
                        SELECT :refusal, round, parcel_ref, person_ref, :reason, :account, :at, probability, evidence
                          FROM gone
                        """)
                .param("proposal", proposal)
                .param("refusal", decided.record())
                .param("reason", reason)
                .param("account", decided.account())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Refuses a pair that was confirmed, with the evidence of its newest confirmation.
    void refuseConfirmed(MatchRepository.Decided decided, TracingDesk.Pairing pair, String reason) {
        db.sql("""
                        INSERT INTO match_refusal (refusal, round, parcel_ref, person_ref, reason, account, refused_at,
                                                   probability, evidence)
                        SELECT :refusal, c.round, l.parcel_ref, l.person_ref, :reason, :account, :at, l.probability,
                               l.evidence
                          FROM match_confirmation_line l
                          JOIN match_confirmation c ON c.confirmation = l.confirmation
                         WHERE c.round = :round AND l.parcel_ref = :parcel AND l.person_ref = :person
                         ORDER BY c.confirmed_at DESC, c.confirmation
                         LIMIT 1
                        """)
                .param("refusal", decided.record())
                .param("round", pair.round())
                .param("parcel", pair.parcelRef())
                .param("person", pair.personRef())
                .param("reason", reason)
                .param("account", decided.account())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The refusal of a pair that stands.
    Optional<UUID> standing(TracingDesk.Pairing pair) {
        return db.sql("""
                        SELECT refusal
                          FROM standing_refusal
                         WHERE round = :round AND parcel_ref = :parcel AND person_ref = :person
                        """)
                .param("round", pair.round())
                .param("parcel", pair.parcelRef())
                .param("person", pair.personRef())
                .query(UUID.class)
                .optional();
    }

    void withdraw(UUID refusal, MatchRepository.Decided decided, String reason) {
        db.sql("""
                        INSERT INTO match_refusal_withdrawal (refusal, reason, account, withdrawn_at)
                        VALUES (:refusal, :reason, :account, :at)
                        """)
                .param("refusal", refusal)
                .param("reason", reason)
                .param("account", decided.account())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A decision of a named officer about who is meant.
    ///
    /// @param decision `confirmed`, `withdrawn`, `refused` or `refusal_withdrawn`
    /// @param record the record it is a line of
    /// @param zone what software had said of a confirmed pair, else empty
    /// @param probability what linkage had said, 0 to 1; 0 where a decision was undone
    /// @param evidence as the officer saw it; empty where a decision was undone
    record Decision(
            String decision,
            UUID record,
            String decidedAt,
            String account,
            String parcelRef,
            String personRef,
            String reason,
            String zone,
            double probability,
            List<Evidence> evidence) {
        Decision {
            evidence = List.copyOf(evidence);
        }
    }

    long count(String round) {
        return db.sql("SELECT count(*) FROM match_decision WHERE round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /// The decisions of a round, the newest first.
    /// What was decided about one parcel, the last first.
    List<Decision> ofParcel(String round, String parcelRef) {
        return db.sql("""
                        SELECT decision, record, decided_at, account, parcel_ref, person_ref, reason, zone,
                               COALESCE(probability, 0) AS probability, evidence
                          FROM match_decision
                         WHERE round = :round AND parcel_ref = :parcel
                         ORDER BY decided_at DESC, record
                         LIMIT :most
                        """)
                .param("round", round)
                .param("parcel", parcelRef)
                .param("most", OF_ONE_PARCEL_MAX)
                .query(RefusalRepository::decision)
                .list();
    }

    /// Whom an officer refused for a parcel, where the refusal stands.
    List<String> refusedFor(String round, String parcelRef) {
        return db.sql("""
                        SELECT person_ref
                          FROM standing_refusal
                         WHERE round = :round AND parcel_ref = :parcel
                         ORDER BY person_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("parcel", parcelRef)
                .param("most", OF_ONE_PARCEL_MAX)
                .query(String.class)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("decision"),
                row.getObject("record", UUID.class),
                row.getTimestamp("decided_at").toInstant().toString(),
                row.getString("account"),
                row.getString("parcel_ref"),
                row.getString("person_ref"),
                row.getString("reason"),
                row.getString("zone"),
                row.getDouble("probability"),
                EvidenceText.read(row.getString("evidence")));
    }

    List<Decision> page(String round, int size, long offset) {
        return db.sql("""
                        SELECT decision, record, decided_at, account, parcel_ref, person_ref, reason, zone,
                               COALESCE(probability, 0) AS probability, evidence
                          FROM match_decision
                         WHERE round = :round
                         ORDER BY decided_at DESC, record, parcel_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query(RefusalRepository::decision)
                .list();
    }
}
