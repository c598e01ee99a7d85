package org.homeward.node.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.node.wiring.Rows;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `packing_count`, `pallet`, `packing_close`.
@Repository
class PackingRepository {

    private static final int PALLETS_MAX = 50_000; // A pallet has at least one parcel of the quota.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    PackingRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /// The next serial of this node, unless the round's packing is closed. Others wait until the transaction ends, and
    /// get the same number if it is rolled back: there is no gap.
    OptionalInt nextSerial(String round) {
        return db.sql("""
                        UPDATE packing_count
                           SET items = items + 1
                         WHERE only_row
                           AND NOT EXISTS (SELECT 1 FROM packing_close c WHERE c.round = :round)
                        RETURNING items
                        """).param("round", round).query(Integer.class).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// Nobody packs until the transaction ends.
    void lock() {
        db.sql("SELECT items FROM packing_count WHERE only_row FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    /// What is to be loaded on a pallet: one more parcel for this code.
    ///
    /// @param most that a pallet holds
    record Load(String round, Side side, String deliveryCode, int most) {}

    /// Puts one more parcel on the pallet that was opened last for this code, and says which; none is open, or it is
    /// full: empty. One that was left for a newer one is not gone back to.
    Optional<String> load(Load load) {
        return db.sql("""
                        SELECT pallet
                          FROM pallet
                         WHERE round = :round AND side = :side AND delivery_code = :code AND seal = ''
                         ORDER BY pallet DESC
                         LIMIT 1
                        """)
                .param("round", load.round())
                .param("side", load.side().word())
                .param("code", load.deliveryCode())
                .query(String.class)
                .optional()
                .flatMap(last -> load(load, last));
    }

    /// The same on this pallet; empty if it is sealed, full, or not of this round and code.
    Optional<String> load(Load load, String pallet) {
        return db.sql("""
                        UPDATE pallet
                           SET parcel_count = parcel_count + 1
                         WHERE side = :side AND pallet = :pallet
                           AND round = :round AND delivery_code = :code AND seal = '' AND parcel_count < :most
                        RETURNING pallet
                        """)
                .param("side", load.side().word())
                .param("pallet", pallet)
                .param("round", load.round())
                .param("code", load.deliveryCode())
                .param("most", load.most())
                .query(String.class)
                .optional();
    }

    /// A new pallet with one parcel on it.
    String open(String round, Side side, String deliveryCode) {
        return db.sql("""
                        WITH next AS (
                            UPDATE packing_count SET pallets = pallets + 1 WHERE only_row RETURNING pallets
                        )
                        INSERT INTO pallet (round, side, pallet, delivery_code, parcel_count)
                        SELECT :round, :side, upper(:side) || '-P' || lpad(next.pallets::text, 5, '0'), :code, 1
                          FROM next
                        RETURNING pallet
                        """)
                .param("round", round)
                .param("side", side.word())
                .param("code", deliveryCode)
                .query(String.class)
                .single();
    }

    void seal(String pallet, Side side, String seal) {
        Rows.one(db.sql("UPDATE pallet SET seal = :seal WHERE side = :side AND pallet = :pallet AND seal = ''")
                .param("seal", seal)
                .param("side", side.word())
                .param("pallet", pallet)
                .update());
    }

    /// A pallet of a round.
    record Pallet(String pallet, Side side, String seal, int count) {}

    /// Pallets of the round: of one side, or of both at the neutral.
    List<Pallet> pallets(String round, Side self) {
        return pallets(round, self, PALLETS_MAX, 0);
    }

    List<Pallet> pallets(String round, Side self, int size, long offset) {
        return db.sql("""
                        SELECT pallet, side, seal, parcel_count
                          FROM pallet
                         WHERE round = :round AND (:self = 'neutral' OR side = :self)
                         ORDER BY side, pallet
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("self", self.word())
                .param("size", size)
                .param("offset", offset)
                .query(PackingRepository::pallet)
                .list();
    }

    long palletCount(String round, Side self) {
        return db.sql("SELECT count(*) FROM pallet WHERE round = :round AND (:self = 'neutral' OR side = :self)")
                .param("round", round)
                .param("self", self.word())
                .query(Long.class)
                .single();
    }

    private static Pallet pallet(ResultSet row, int number) throws SQLException {
        return new Pallet(
                row.getString("pallet"),
                Side.named(row.getString("side")),
                row.getString("seal"),
                row.getInt("parcel_count"));
    }

    /// Pallets as the home bureau announced them.
    void announce(String round, Side side, List<LoadPage.Pallet> pallets) {
        batch.batchUpdate(
                """
                INSERT INTO pallet (round, side, pallet, delivery_code, parcel_count, seal)
                VALUES (:round, :side, :pallet, '', :count, :seal)
                """,
                pallets.stream()
                        .map(pallet -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("round", round)
                                .addValue("side", side.word())
                                .addValue("pallet", pallet.pallet())
                                .addValue("count", pallet.count())
                                .addValue("seal", pallet.seal()))
                        .toArray(SqlParameterSource[]::new));
    }

    boolean isClosed(String round) {
        return db.sql("SELECT count(*) FROM packing_close WHERE round = :round")
                        .param("round", round)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /// That the packing of a round was closed, by whom and with which counts.
    record Closing(String account, Instant at, PackingClose.Closed counts) {}

    Optional<Closing> closing(String round) {
        return db.sql("""
                        SELECT account, closed_at, parcels, pallets, consignments, unmatched
                          FROM packing_close
                         WHERE round = :round
                        """)
                .param("round", round)
                .query((row, number) -> new Closing(
                        row.getString("account"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        new PackingClose.Closed(
                                row.getInt("parcels"),
                                row.getInt("pallets"),
                                row.getInt("consignments"),
                                row.getInt("unmatched"))))
                .optional();
    }

    void close(String round, String account, Instant at, PackingClose.Closed counts) {
        db.sql("""
                        INSERT INTO packing_close (round, account, closed_at, parcels, pallets, consignments,
                                                   unmatched)
                        VALUES (:round, :account, :at, :parcels, :pallets, :consignments, :unmatched)
                        """)
                .param("round", round)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("parcels", counts.parcels())
                .param("pallets", counts.pallets())
                .param("consignments", counts.consignments())
                .param("unmatched", counts.unmatched())
                .update();
    }
}
