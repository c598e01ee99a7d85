package org.homeward.node.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be packed, what stands on the pallets, and what a close would leave behind, for the pages of packing.
/// Reads `intake_row` of `intake`, `sought_addressee` of `tracing`, `listed_person` of `people`; nothing about people.
@Repository
class PackingWorkRepository {

    private static final int CODES_MAX = 200; // Delivery codes of one round; each is a place of detention.

    private final JdbcClient db;
    private final String side;

    PackingWorkRepository(JdbcClient db, NodeSettings settings) {
        this.db = db;
        this.side = settings.side().word();
    }

    /// How many parcels of all open rounds wait to be packed, and since when the oldest.
    record Load(long count, Optional<Instant> oldest) {}

    Load waiting() {
        return db.sql("""
                        SELECT count(*) AS waiting, min(r.handed_in_at) AS oldest
                          FROM intake_row r
                          JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND s.person_ref <> ''
                         WHERE r.state = 'sealed'
                           AND NOT EXISTS (SELECT 1 FROM packing_close c WHERE c.round = r.round)
                        """)
                .query((row, at) -> new Load(row.getLong("waiting"), instant(row, "oldest")))
                .single();
    }

    /// Which parcels are listed.
    ///
    /// @param code delivery code; empty for all
    record Asked(String round, String code) {}

    /// A sealed parcel whose addressee is confirmed.
    record Waits(UUID intake, String reference, String code, String seal, int weightGrams, Instant handedInAt) {}

    long count(Asked asked) {
        return db.sql("""
                        SELECT count(*)
                          FROM intake_row r
                          JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND s.person_ref <> ''
                          JOIN listed_person p ON p.round = s.round AND p.person_ref = s.person_ref
                         WHERE r.round = :round AND r.state = 'sealed' AND (:code = '' OR p.delivery_code = :code)
                        """)
                .param("round", asked.round())
                .param("code", asked.code())
                .query(Long.class)
                .single();
    }

    /// Those that wait, in the order in which they were handed in.
    List<Waits> page(Asked asked, Page.Asked page) {
        return db.sql("""
                        SELECT r.intake, r.parcel_ref, p.delivery_code, r.seal, r.weight_grams, r.handed_in_at
                          FROM intake_row r
                          JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND s.person_ref <> ''
                          JOIN listed_person p ON p.round = s.round AND p.person_ref = s.person_ref
                         WHERE r.round = :round AND r.state = 'sealed' AND (:code = '' OR p.delivery_code = :code)
                         ORDER BY r.intake_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", asked.round())
                .param("code", asked.code())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, at) -> new Waits(
                        row.getObject("intake", UUID.class),
                        row.getString("parcel_ref"),
                        row.getString("delivery_code"),
                        row.getString("seal"),
                        row.getInt("weight_grams"),
                        row.getObject("handed_in_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// A delivery code, and how many parcels for it wait.
    record Code(String code, long waiting) {}

    /// Every code that parcels wait for or a pallet goes to.
    List<Code> codes(String round) {
        return db.sql("""
                        SELECT code, sum(waiting) AS waiting
                          FROM (SELECT p.delivery_code AS code, 1 AS waiting
                                  FROM intake_row r
                                  JOIN sought_addressee s
                                    ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND s.person_ref <> ''
                                  JOIN listed_person p ON p.round = s.round AND p.person_ref = s.person_ref
                                 WHERE r.round = :round AND r.state = 'sealed'
                                UNION ALL
                                SELECT delivery_code, 0 FROM pallet WHERE round = :round AND side = :side) both_kinds
                         GROUP BY code
                         ORDER BY code
                         LIMIT :most
                        """)
                .param("round", round)
                .param("side", side)
                .param("most", CODES_MAX)
                .query((row, at) -> new Code(row.getString("code"), row.getLong("waiting")))
                .list();
    }

    /// A pallet with what stands on it.
    ///
    /// @param seal empty until packing is closed
    /// @param current whether the next parcel of its code goes onto it, if it has room
    record Pallet(
            String round, String pallet, String code, String seal, int parcels, long weightGrams, boolean current) {

        boolean isFull() {
            return parcels >= PackingDesk.PALLET_PARCELS_MAX;
        }
    }

    /// Pallets of a round, the newest first.
    ///
    /// @param currentOnly whether only the one that was opened last for each code is wanted
    List<Pallet> pallets(Asked asked, boolean currentOnly, Page.Asked page) {
        return db.sql("""
                        SELECT t.round, t.pallet, t.delivery_code, t.seal, t.parcel_count,
                               (SELECT coalesce(sum(p.weight_grams), 0)
                                  FROM parcel p
                                 WHERE p.round = t.round AND p.side = t.side AND p.pallet = t.pallet) AS grams,
                               t.seal = '' AND NOT EXISTS (
                                   SELECT 1 FROM pallet later
                                    WHERE later.round = t.round AND later.side = t.side
                                      AND later.delivery_code = t.delivery_code
                                      AND later.pallet > t.pallet) AS is_current
                          FROM pallet t
                         WHERE t.round = :round AND t.side = :side
                           AND (:code = '' OR t.delivery_code = :code)
                           AND (NOT :current OR (t.seal = '' AND NOT EXISTS (
                                   SELECT 1 FROM pallet later
                                    WHERE later.round = t.round AND later.side = t.side
                                      AND later.delivery_code = t.delivery_code
                                      AND later.pallet > t.pallet)))
                         ORDER BY t.pallet DESC
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", asked.round())
                .param("side", side)
                .param("code", asked.code())
                .param("current", currentOnly)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(PackingWorkRepository::pallet)
                .list();
    }

    long palletCount(Asked asked) {
        return db.sql("""
                        SELECT count(*)
                          FROM pallet
                         WHERE round = :round AND side = :side AND (:code = '' OR delivery_code = :code)
                        """)
                .param("round", asked.round())
                .param("side", side)
                .param("code", asked.code())
                .query(Long.class)
                .single();
    }

    /// One pallet of this bureau.
    Optional<Pallet> pallet(String pallet) {
        return db.sql("""
                        SELECT t.round, t.pallet, t.delivery_code, t.seal, t.parcel_count,
                               (SELECT coalesce(sum(p.weight_grams), 0)
                                  FROM parcel p
                                 WHERE p.round = t.round AND p.side = t.side AND p.pallet = t.pallet) AS grams,
                               t.seal = '' AND NOT EXISTS (
                                   SELECT 1 FROM pallet later
                                    WHERE later.round = t.round AND later.side = t.side
                                      AND later.delivery_code = t.delivery_code
                                      AND later.pallet > t.pallet) AS is_current
                          FROM pallet t
                         WHERE t.side = :side AND t.pallet = :pallet
                        """)
                .param("side", side)
                .param("pallet", pallet)
                .query(PackingWorkRepository::pallet)
                .optional();
    }

    private static Pallet pallet(ResultSet row, int at) throws SQLException {
        return new Pallet(
                row.getString("round"),
                row.getString("pallet"),
                row.getString("delivery_code"),
                row.getString("seal"),
                row.getInt("parcel_count"),
                row.getLong("grams"),
                row.getBoolean("is_current"));
    }

    /// What a close of a round's packing would close, and what it would leave.
    ///
    /// @param unpacked sealed, the addressee confirmed, not packed: packing is not closed while there is one
    /// @param unsealed the addressee confirmed, not even sealed: the same
    /// @param unmatched sealed or not, nobody confirmed: they stay here, and count as unmatched
    /// @param refused put aside and not corrected: they count as refused
    record Check(
            long parcels, long pallets, long consignments, long unpacked, long unsealed, long unmatched, long refused) {

        /// Whether something that could be packed is not.
        boolean isUnfinished() {
            return unpacked + unsealed > 0;
        }
    }

    /// Counts it in one statement, so that the figures are of one moment.
    Check check(String round) {
        return db.sql("""
                        SELECT (SELECT count(*) FROM parcel WHERE round = :round AND side = :side) AS parcels,
                               (SELECT count(*) FROM pallet WHERE round = :round AND side = :side) AS pallets,
                               (SELECT count(DISTINCT consignment) FROM parcel
                                 WHERE round = :round AND side = :side) AS consignments,
                               count(*) FILTER (WHERE r.state = 'sealed' AND s.person_ref <> '') AS unpacked,
                               count(*) FILTER (WHERE r.state = 'accepted' AND s.person_ref <> '') AS unsealed,
                               count(*) FILTER (WHERE r.state IN ('accepted', 'sealed')
                                                  AND coalesce(s.person_ref, '') = '') AS unmatched,
                               count(*) FILTER (WHERE r.state = 'refused') AS refused
                          FROM intake_row r
                          LEFT JOIN sought_addressee s
                            ON s.round = r.round AND s.parcel_ref = r.parcel_ref AND r.state <> 'refused'
                         WHERE r.round = :round AND NOT r.superseded
                        """)
                .param("round", round)
                .param("side", side)
                .query((row, at) -> new Check(
                        row.getLong("parcels"),
                        row.getLong("pallets"),
                        row.getLong("consignments"),
                        row.getLong("unpacked"),
                        row.getLong("unsealed"),
                        row.getLong("unmatched"),
                        row.getLong("refused")))
                .single();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
