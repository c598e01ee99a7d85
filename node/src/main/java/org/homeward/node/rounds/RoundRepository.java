package org.homeward.node.rounds;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `rulebook`, `round_terms`, `terms_signature`.
@Repository
class RoundRepository {

    private final JdbcClient db;

    RoundRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<Integer> agreedVersion(String round) {
        return db.sql("""
                        SELECT max(version)
                          FROM round_terms
                         WHERE round = :round
                           AND state IN ('agreed', 'closed')
                        """).param("round", round).query(Integer.class).optional();
    }

    Optional<AgreedRound> agreed(String round, int version) {
        return Optional.empty();
    }
}
