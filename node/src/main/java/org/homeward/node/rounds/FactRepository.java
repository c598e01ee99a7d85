package org.homeward.node.rounds;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/// Table `round_fact`.
@Repository
class FactRepository {

    private final NamedParameterJdbcTemplate db;

    FactRepository(NamedParameterJdbcTemplate db) {
        this.db = db;
    }

    void note(List<Fact> facts) {
        var rows = facts.stream()
                .map(fact -> (SqlParameterSource) new MapSqlParameterSource()
                        .addValue("round", fact.round())
                        .addValue("side", fact.side().word())
                        .addValue("subject", fact.subject())
                        .addValue("kind", fact.kind().name())
                        .addValue("rule", fact.rule()))
                .toArray(SqlParameterSource[]::new);
        db.batchUpdate("""
                INSERT INTO round_fact (round, side, subject, kind, rule)
                VALUES (:round, :side, :subject, :kind, :rule)
                ON CONFLICT (round, side, subject, kind, rule) DO NOTHING
                """, rows);
    }
}
