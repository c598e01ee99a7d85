package org.homeward.node.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `pallet`, `parcel` and `parcel_content` as papers read them; reads `intake_row` of `intake` and
/// `sought_addressee` of `tracing` for the manifest.
@Repository
class LabelRepository {

    private final JdbcClient db;

    LabelRepository(JdbcClient db) {
        this.db = db;
    }

    /// A pallet of this bureau.
    record Pallet(String round, String pallet, String code, String seal, int parcels) {}

    long count(String round, Side side) {
        return db.sql("SELECT count(*) FROM pallet WHERE round = :round AND side = :side")
                .param("round", round)
                .param("side", side.word())
                .query(Long.class)
                .single();
    }

    List<Pallet> pallets(String round, Side side, Page.Asked asked) {
        return db.sql("""
                        SELECT round, pallet, delivery_code, seal, parcel_count
                          FROM pallet
                         WHERE round = :round AND side = :side
                         ORDER BY pallet
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("side", side.word())
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query(LabelRepository::pallet)
                .list();
    }

    Optional<Pallet> pallet(String pallet, Side side) {
        return db.sql("""
                        SELECT round, pallet, delivery_code, seal, parcel_count
                          FROM pallet
                         WHERE pallet = :pallet AND side = :side
                        """)
                .param("pallet", pallet)
                .param("side", side.word())
                .query(LabelRepository::pallet)
                .optional();
    }

    private static Pallet pallet(ResultSet row, int number) throws SQLException {
        return new Pallet(
                row.getString("round"),
                row.getString("pallet"),
                row.getString("delivery_code"),
                row.getString("seal"),
                row.getInt("parcel_count"));
    }

    /// What stands on a parcel's label.
    record Parcel(String number, String pallet, String code, String seal, int weightGrams) {}

    List<Parcel> parcels(String pallet, Side side) {
        return db.sql("""
                        SELECT item_number, pallet, delivery_code, seal, weight_grams
                          FROM parcel
                         WHERE pallet = :pallet AND side = :side
                         ORDER BY item_number
                         LIMIT :most
                        """)
                .param("pallet", pallet)
                .param("side", side.word())
                .param("most", PackingDesk.PALLET_PARCELS_MAX)
                .query(LabelRepository::parcel)
                .list();
    }

    Optional<Parcel> parcel(String itemNumber, Side side) {
        return db.sql("""
                        SELECT item_number, pallet, delivery_code, seal, weight_grams
                          FROM parcel
                         WHERE item_number = :item AND side = :side
                        """)
                .param("item", itemNumber)
                .param("side", side.word())
                .query(LabelRepository::parcel)
                .optional();
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(
                row.getString("item_number"),
                row.getString("pallet"),
                row.getString("delivery_code"),
                row.getString("seal"),
                row.getInt("weight_grams"));
    }

    /// A line of a manifest.
    ///
    /// @param contents each as `6 × soap`
    record Listed(
            Parcel parcel,
            String addressee,
            LocalDate birthDate,
            String serviceNumber,
            String contents,
            int letters,
            int drawings) {

        ManifestPaper.Row shown(Words words) {
            var person =
                    addressee + ", " + words.date(birthDate) + (serviceNumber.isEmpty() ? "" : ", " + serviceNumber);
            return new ManifestPaper.Row(
                    parcel.number(),
                    parcel.seal(),
                    words.say("labels.grams", "n", parcel.weightGrams()),
                    person,
                    contents,
                    words.say("manifest.enclosed", Map.of("letters", letters, "drawings", drawings)));
        }

        /// The number only.
        @Override
        public String toString() {
            return parcel.number();
        }
    }

    /// The parcels of a pallet with their addressees and contents.
    List<Listed> manifest(String pallet, Side side) {
        return db.sql("""
                        SELECT p.item_number, p.pallet, p.delivery_code, p.seal, p.weight_grams, p.letters, p.drawings,
                               trim(concat_ws(' ', s.surname, s.given_name, s.patronymic)) AS addressee, s.birth_date,
                               s.service_number,
                               (SELECT string_agg(c.pieces || ' × ' || c.description, ' · ' ORDER BY c.line)
                                  FROM parcel_content c
                                 WHERE c.item_number = p.item_number) AS contents
                          FROM parcel p
                          JOIN intake_row r ON r.item_number = p.item_number AND r.item_number <> ''
                          JOIN sought_addressee s ON s.round = r.round AND s.parcel_ref = r.parcel_ref
                         WHERE p.pallet = :pallet AND p.side = :side
                         ORDER BY p.item_number
                         LIMIT :most
                        """)
                .param("pallet", pallet)
                .param("side", side.word())
                .param("most", PackingDesk.PALLET_PARCELS_MAX)
                .query((row, number) -> new Listed(
                        parcel(row, number),
                        row.getString("addressee"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("service_number"),
                        row.getString("contents"),
                        row.getInt("letters"),
                        row.getInt("drawings")))
                .list();
    }
}
