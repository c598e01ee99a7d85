package org.homeward.node.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.node.desk.Words;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.homeward.node.requests.Page;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `pallet`, `parcel` and `parcel_content` as papers read them; reads `intake_row` of `intake` and
/// `sought_addressee` of `tracing` for the manifest.
@Repository
class LabelRepository {

    private final JdbcClient db;
    private final Records records;
    private final KnownParcelRepository known;

    LabelRepository(JdbcClient db, Records records, KnownParcelRepository known) {
        this.db = db;
        this.records = records;
        this.known = known;
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
    /// @param who as the family wrote him; nothing once that is erased
    /// @param contents each as `6 × soap`
    /// @param erasedOn the day on which it was erased; else empty
    record Listed(Parcel parcel, Particulars who, String contents, int letters, int drawings, String erasedOn) {

        ManifestPaper.Row shown(Words words) {
            var number = who.serviceNumber().isEmpty() ? "" : ", " + who.serviceNumber();
            var person = erasedOn.isEmpty()
                    ? who.name() + ", " + words.date(LocalDate.parse(who.birthDate())) + number
                    : words.say("record.erased", "date", words.date(LocalDate.parse(erasedOn)));
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

    private record Row(Parcel parcel, SealedRow sealed, int letters, int drawings) {}

    /// The parcels of a pallet with their addressees and contents.
    List<Listed> manifest(String pallet, Side side) {
        var rows = db.sql("""
                        SELECT p.item_number, p.pallet, p.delivery_code, p.seal, p.weight_grams, p.letters, p.drawings,
                               s.kept_as, s.sealed, k.wrapped, k.erased_at
                          FROM parcel p
                          JOIN intake_row r ON r.item_number = p.item_number AND r.item_number <> ''
                          JOIN sought_addressee s ON s.round = r.round AND s.parcel_ref = r.parcel_ref
                          JOIN record_keys.kept k ON k.record = s.kept_as
                         WHERE p.pallet = :pallet AND p.side = :side
                         ORDER BY p.item_number
                         LIMIT :most
                        """)
                .param("pallet", pallet)
                .param("side", side.word())
                .param("most", PackingDesk.PALLET_PARCELS_MAX)
                .query((row, number) ->
                        new Row(parcel(row, number), SealedRow.of(row), row.getInt("letters"), row.getInt("drawings")))
                .list();
        var contents = known.contents(rows.stream()
                .flatMap(row -> ItemNumber.read(row.parcel().number()).stream())
                .toList());
        return rows.stream().map(row -> listed(row, contents)).toList();
    }

    private Listed listed(Row row, Map<ItemNumber, List<KnownParcel.Content>> contents) {
        var its = ItemNumber.read(row.parcel().number())
                .map(number -> contents.getOrDefault(number, List.of()))
                .orElse(List.of());
        return new Listed(
                row.parcel(),
                records.open(row.sealed(), Addressees.PLACE, Particulars.class).orElse(Particulars.ERASED),
                its.stream()
                        .map(content -> content.pieces() + " × " + content.description())
                        .collect(Collectors.joining(" · ")),
                row.letters(),
                row.drawings(),
                row.sealed().erasedOn());
    }
}
