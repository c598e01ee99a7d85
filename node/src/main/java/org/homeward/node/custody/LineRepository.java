package org.homeward.node.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.Bytes;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `handover_line`, `line_turn` and `inspection`, and the view `handover_line_now`: the lines that stand.
@Repository
class LineRepository {

    private static final String INSPECTION = "inspection";

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    LineRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    /// Who recorded something at this node, and when.
    record Recorded(String account, Instant at) {}

    /// Loads a line if the giver holds it, nobody has loaded it and the handover has room. One statement, so that
    /// of two who try at once one wins. Says whether it was loaded.
    boolean load(Handover handover, Line line, Recorded recorded) {
        return db.sql("""
                        WITH loaded AS (
                            UPDATE custody_now
                               SET loaded_in = :handover
                             WHERE number = :number
                               AND loaded_in IS NULL
                               AND place = 'held'
                               AND holder = :giver
                               AND (SELECT count(*) FROM handover_line_now WHERE handover = :handover) < :most
                         RETURNING number)
                        INSERT INTO handover_line (handover, number, load, seal, weight_grams, salt, given_at,
                                                   recorded_at, account)
                        SELECT :handover, loaded.number,
                               1 + (SELECT count(*) FROM handover_line l
                                     WHERE l.handover = :handover AND l.number = loaded.number),
                               :seal, :weight, :salt, :given, :recorded, :account
                          FROM loaded
                        """)
                        .param("handover", handover.id().value())
                        .param("number", line.number().text())
                        .param("giver", handover.giver().text())
                        .param("most", HandoverDocument.LINES_MAX)
                        .param("seal", line.given().seal())
                        .param("weight", line.given().weightGrams())
                        .param("salt", line.salt())
                        .param("given", line.givenAt().atOffset(ZoneOffset.UTC))
                        .param("recorded", recorded.at().atOffset(ZoneOffset.UTC))
                        .param("account", recorded.account())
                        .update()
                == 1;
    }

    /// Keeps lines as a peer loaded them.
    void add(HandoverId handover, Collection<Line> lines, Recorded recorded) {
        batch.batchUpdate(
                """
                INSERT INTO handover_line (handover, number, seal, weight_grams, salt, given_at, recorded_at, account)
                VALUES (:handover, :number, :seal, :weight, :salt, :given, :recorded, :account)
                """,
                lines.stream()
                        .map(line -> new MapSqlParameterSource("handover", handover.value())
                                .addValue("number", line.number().text())
                                .addValue("seal", line.given().seal())
                                .addValue("weight", line.given().weightGrams())
                                .addValue("salt", line.salt())
                                .addValue("given", line.givenAt().atOffset(ZoneOffset.UTC))
                                .addValue("recorded", recorded.at().atOffset(ZoneOffset.UTC))
                                .addValue("account", recorded.account()))
                        .toArray(SqlParameterSource[]::new));
    }

    long count(HandoverId handover) {
        return db.sql("SELECT count(*) FROM handover_line_now WHERE handover = :handover")
                .param("handover", handover.value())
                .query(Long.class)
                .single();
    }

    /// One line with its turns.
    Optional<Line> find(HandoverId handover, TravelNumber number) {
        var rows = db.sql("""
                        SELECT l.number, l.seal, l.weight_grams, l.salt, l.given_at, t.kind,
                               t.seal AS turn_seal, t.weight_grams AS turn_weight, t.is_settled, t.rule, t.digest,
                               t.happened_at
                          FROM handover_line_now l
                          LEFT JOIN line_turn t ON t.handover = l.handover AND t.number = l.number
                         WHERE l.handover = :handover AND l.number = :number
                         ORDER BY t.turn
                         LIMIT :most
                        """)
                .param("handover", handover.value())
                .param("number", number.text())
                .param("most", Line.TURNS_MAX)
                .query(LineRepository::part)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(lines(rows).getFirst());
    }

    /// All lines with their turns, in the order of their numbers.
    List<Line> all(HandoverId handover) {
        return lines(db.sql("""
                        SELECT l.number, l.seal, l.weight_grams, l.salt, l.given_at, t.kind,
                               t.seal AS turn_seal, t.weight_grams AS turn_weight, t.is_settled, t.rule, t.digest,
                               t.happened_at
                          FROM handover_line_now l
                          LEFT JOIN line_turn t ON t.handover = l.handover AND t.number = l.number
                         WHERE l.handover = :handover
                         ORDER BY l.number, t.turn
                         LIMIT :most
                        """)
                .param("handover", handover.value())
                .param("most", HandoverDocument.LINES_MAX * Line.TURNS_MAX)
                .query(LineRepository::part)
                .list());
    }

    /// A page of lines with their turns.
    List<Line> page(HandoverId handover, Page.Asked page) {
        return lines(db.sql("""
                        SELECT l.number, l.seal, l.weight_grams, l.salt, l.given_at, t.kind,
                               t.seal AS turn_seal, t.weight_grams AS turn_weight, t.is_settled, t.rule, t.digest,
                               t.happened_at
                          FROM (SELECT handover, number, seal, weight_grams, salt, given_at
                                  FROM handover_line_now
                                 WHERE handover = :handover
                                 ORDER BY number
                                 LIMIT :size OFFSET :offset) l
                          LEFT JOIN line_turn t ON t.handover = l.handover AND t.number = l.number
                         ORDER BY l.number, t.turn
                         LIMIT :most
                        """)
                .param("handover", handover.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .param("most", page.size() * Line.TURNS_MAX)
                .query(LineRepository::part)
                .list());
    }

    /// Adds a line's next turn.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if another took that turn; read again
    void turn(HandoverId handover, Line line, Line.Turn turn, Recorded recorded) {
        var signed = SignedLine.SignedTurn.of(turn);
        db.sql("""
                        INSERT INTO line_turn (handover, number, turn, kind, seal, weight_grams, is_settled, rule,
                                               digest, happened_at, recorded_at, account)
                        VALUES (:handover, :number, :turn, :kind, :seal, :weight, :settled, :rule,
                                :digest, :happened, :recorded, :account)
                        """)
                .param("handover", handover.value())
                .param("number", line.number().text())
                .param("turn", line.turns().size() + 1)
                .param("kind", signed.kind())
                .param("seal", signed.seal())
                .param("weight", signed.weightGrams())
                .param("settled", signed.settled())
                .param("rule", signed.rule())
                .param("digest", signed.inspection())
                .param("happened", signed.at().atOffset(ZoneOffset.UTC))
                .param("recorded", recorded.at().atOffset(ZoneOffset.UTC))
                .param("account", recorded.account())
                .update();
    }

    /// Keeps what both counted, sealed with the copies of the parcel's round; its digest stays in the handover's line.
    void keepInspection(String round, String digest, TravelNumber number, byte[] record, Instant at) {
        var key = records.copies(round);
        db.sql("""
                        INSERT INTO inspection (digest, number, record, recorded_at, kept_as)
                        VALUES (:digest, :number, :record, :at, :keptAs)
                        ON CONFLICT (digest) DO NOTHING
                        """)
                .param("digest", digest)
                .param("number", number.text())
                .param("record", records.sealBytes(key, INSPECTION, record))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("keptAs", key.record())
                .update();
    }

    /// The record of the last joint inspection of this, if there was one and it is not erased.
    Optional<byte[]> lastInspection(TravelNumber number) {
        return db.sql("""
                        SELECT i.record AS sealed, i.kept_as, k.wrapped, k.erased_at
                          FROM inspection i
                          JOIN record_keys.kept k ON k.record = i.kept_as
                         WHERE i.number = :number
                         ORDER BY i.recorded_at DESC, i.digest
                         LIMIT 1
                        """)
                .param("number", number.text())
                .query((row, at) -> SealedRow.of(row))
                .optional()
                .flatMap(kept -> records.openBytes(kept, INSPECTION))
                .map(Bytes::copy);
    }

    private record Part(Line line, List<Line.Turn> turn) {}

    private static Part part(ResultSet row, int at) throws SQLException {
        var line = new Line(
                TravelNumber.kept(row.getString("number")),
                new Reading(row.getString("seal"), row.getInt("weight_grams")),
                instant(row, "given_at"),
                row.getString("salt"),
                List.of());
        var kind = row.getString("kind");
        if (kind == null) {
            return new Part(line, List.of());
        }
        var signed = new SignedLine.SignedTurn(
                kind,
                row.getString("turn_seal"),
                row.getInt("turn_weight"),
                row.getBoolean("is_settled"),
                row.getString("rule"),
                row.getString("digest"),
                instant(row, "happened_at"));
        return new Part(line, List.of(signed.turn()));
    }

    private static List<Line> lines(List<Part> parts) {
        var at = new HashMap<TravelNumber, Integer>();
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            var number = part.line().number();
            int index = at.computeIfAbsent(number, _ -> lines.size());
            var line = index == lines.size() ? part.line() : lines.get(index);
            for (var turn : part.turn()) {
                line = line.with(turn);
            }
            if (index == lines.size()) {
                lines.add(line);
            } else {
                lines.set(index, line);
            }
        }
        return lines;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
