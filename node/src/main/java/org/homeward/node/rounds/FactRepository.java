package org.homeward.node.rounds;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/// Table `round_fact`, and `parcel_standing`, which a trigger counts from it: one row a parcel, so that counting a
/// round takes as long as its parcels and not as its facts. Its rows with an outcome are the view
/// `parcel_outcome`.
@Repository
class FactRepository {

    private static final int RULES_MAX = 1_000; // As many as a rulebook has.
    private static final int PARCELS_MAX = 50_000; // The largest quota.

    private final NamedParameterJdbcTemplate db;

    FactRepository(NamedParameterJdbcTemplate db) {
        this.db = db;
    }

    void note(List<Fact> facts) {
        db.update(
                """
                INSERT INTO round_fact (round, side, subject, kind, rule)
                SELECT f.round, f.side, f.subject, f.kind, f.rule
                  FROM unnest(CAST(:rounds AS text[]), CAST(:sides AS text[]), CAST(:subjects AS text[]),
                              CAST(:kinds AS text[]), CAST(:rules AS text[])) AS f (round, side, subject, kind, rule)
                ON CONFLICT (round, side, subject, kind, rule) DO NOTHING
                """,
                new MapSqlParameterSource()
                        .addValue("rounds", texts(facts, Fact::round))
                        .addValue("sides", texts(facts, fact -> fact.side().word()))
                        .addValue("subjects", texts(facts, Fact::subject))
                        .addValue("kinds", texts(facts, fact -> fact.kind().name()))
                        .addValue("rules", texts(facts, Fact::rule)));
    }

    private static String[] texts(List<Fact> facts, Function<Fact, String> text) {
        return facts.stream().map(text).toArray(String[]::new);
    }

    /// Whether the rows that pages count from say what the facts say; anything else indicates a bug.
    boolean standsAsCounted(String round) {
        return Boolean.TRUE.equals(
                db.queryForObject("""
                SELECT NOT EXISTS (SELECT 1
                                     FROM (SELECT * FROM counted_standing WHERE round = :round) c
                                     FULL JOIN (SELECT * FROM parcel_standing WHERE round = :round) s
                                       ON (s.round, s.side, s.subject) = (c.round, c.side, c.subject)
                                    WHERE (s.word, s.rule, s.place, s.received, s.differs, s.given)
                                          IS DISTINCT FROM
                                          (c.word, c.rule, c.place, c.received, c.differs, c.given))
                """, new MapSqlParameterSource().addValue("round", round), Boolean.class));
    }

    /// All figures of one side, counted in one statement, so that they are of one moment.
    Counts counts(String round, Side side, long agreed) {
        return db.queryForObject(
                """
                SELECT (SELECT count(*) FROM round_fact f
                         WHERE f.round = :round AND f.side = :side AND f.kind = 'TAKEN_IN') AS taken_in,
                       (SELECT count(*) FROM round_fact f
                         WHERE f.round = :round AND f.side = :side AND f.kind = 'REFUSED') AS refused,
                       (SELECT count(*) FROM round_fact f
                         WHERE f.round = :round AND f.side = :side AND f.kind = 'UNMATCHED') AS unmatched,
                       count(*) AS handed_over,
                       count(*) FILTER (WHERE word = 'DELIVERED') AS delivered,
                       count(*) FILTER (WHERE word = 'DELIVERED_WITH_REMOVALS') AS with_removals,
                       count(*) FILTER (WHERE word = 'RETURNED') AS returned,
                       count(*) FILTER (WHERE word = 'UNDELIVERABLE') AS undeliverable,
                       count(*) FILTER (WHERE word = 'LOST') AS lost,
                       count(*) FILTER (WHERE word = 'DISPUTED') AS disputed,
                       count(*) FILTER (WHERE word = 'UNDER_WAY') AS under_way,
                       (SELECT coalesce(string_agg(by_rule.rule || ' ' || by_rule.n, ',' ORDER BY by_rule.rule), '')
                          FROM (SELECT o.rule, count(*) AS n
                                  FROM parcel_outcome o
                                 WHERE o.round = :round AND o.side = :side AND o.word = 'DELIVERED_WITH_REMOVALS'
                                 GROUP BY o.rule) by_rule) AS removals
                  FROM parcel_outcome
                 WHERE round = :round AND side = :side
                """,
                of(round, side),
                (row, number) -> new Counts(
                        agreed,
                        row.getLong("taken_in"),
                        row.getLong("refused"),
                        row.getLong("unmatched"),
                        row.getLong("handed_over"),
                        row.getLong("delivered"),
                        row.getLong("with_removals"),
                        row.getLong("returned"),
                        row.getLong("undeliverable"),
                        row.getLong("lost"),
                        row.getLong("disputed"),
                        row.getLong("under_way"),
                        removals(row.getString("removals"))));
    }

    private static SortedMap<String, Long> removals(String byRule) {
        var removals = new TreeMap<String, Long>();
        for (var one : byRule.split(",", RULES_MAX)) {
            int space = one.indexOf(' ');
            if (space > 0) {
                removals.put(one.substring(0, space), Long.parseLong(one.substring(space + 1)));
            }
        }
        return removals;
    }

    Parity parity(String round, Side side, long agreed) {
        return db.queryForObject(
                """
                SELECT count(*) FILTER (WHERE word <> '') AS handed_over,
                       count(*) FILTER (WHERE given) AS delivered
                  FROM parcel_standing
                 WHERE round = :round AND side = :side
                """,
                of(round, side),
                (row, number) -> new Parity(agreed, row.getLong("handed_over"), row.getLong("delivered")));
    }

    Map<String, Outcome> outcomes(String round, Side side, boolean closed) {
        var outcomes = new HashMap<String, Outcome>();
        db.query("""
                SELECT subject, word, rule
                  FROM parcel_outcome
                 WHERE round = :round AND side = :side
                 ORDER BY subject
                 LIMIT :most
                """, of(round, side).addValue("most", PARCELS_MAX), row -> {
            var word = Outcome.Word.valueOf(row.getString("word").toUpperCase(Locale.ROOT));
            boolean undeclared = closed && word == Outcome.Word.UNDER_WAY;
            outcomes.put(
                    row.getString("subject"),
                    undeclared
                            ? new Outcome(Outcome.Word.DISPUTED, "not_declared")
                            : new Outcome(word, row.getString("rule")));
        });
        return outcomes;
    }

    private static MapSqlParameterSource of(String round, Side side) {
        return new MapSqlParameterSource().addValue("round", round).addValue("side", side.word());
    }
}
