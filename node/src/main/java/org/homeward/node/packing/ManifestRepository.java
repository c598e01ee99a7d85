package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `manifest` and `addressee_label`, and `parcel` with `parcel_content` as lists of a whole round.
@Repository
class ManifestRepository {

    private static final int PARCELS_MAX = 50_000; // The largest quota of one side.
    private static final int LINES_MAX = 25_000_000; // As many parcels with as many lines as one may have.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    ManifestRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /// A packed parcel on the list of what is to be handed over.
    record Loaded(String itemNumber, String seal, int weightGrams, String pallet) {}

    /// Parcels to be handed over from here; at the neutral, those that both sides announced.
    List<Loaded> load(String round, Side self, int size, long offset) {
        return db.sql("""
                        SELECT item_number, seal, weight_grams, pallet
                          FROM parcel
                         WHERE round = :round AND (:self = 'neutral' OR side = :self)
                         ORDER BY side, pallet, item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("self", self.word())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Loaded(
                        row.getString("item_number"),
                        row.getString("seal"),
                        row.getInt("weight_grams"),
                        row.getString("pallet")))
                .list();
    }

    long loadCount(String round, Side self) {
        return db.sql("SELECT count(*) FROM parcel WHERE round = :round AND (:self = 'neutral' OR side = :self)")
                .param("round", round)
                .param("self", self.word())
                .query(Long.class)
                .single();
    }

    /// All parcels that this bureau packed for a round, in the order of their numbers.
    List<KnownParcel> packed(String round, Side side) {
        return db.sql("""
                        SELECT item_number, round, seal, weight_grams, pallet, consignment, delivery_code,
                               person_ref, letters, drawings, terms_version
                          FROM parcel
                         WHERE round = :round AND side = :side
                         ORDER BY item_number
                         LIMIT :most
                        """)
                .param("round", round)
                .param("side", side.word())
                .param("most", PARCELS_MAX)
                .query(KnownParcelRepository::parcel)
                .list();
    }

    /// Their contents by item number, each in its own order.
    Map<String, List<KnownParcel.Content>> contents(String round, Side side) {
        var contents = new HashMap<String, List<KnownParcel.Content>>();
        db.sql("""
                        SELECT c.item_number, c.line, c.category, c.description, c.pieces, c.grams
                          FROM parcel_content c
                          JOIN parcel p ON p.item_number = c.item_number
                         WHERE p.round = :round AND p.side = :side
                         ORDER BY c.item_number, c.line
                         LIMIT :most
                        """)
                .param("round", round)
                .param("side", side.word())
                .param("most", LINES_MAX)
                .query(row -> {
                    contents.computeIfAbsent(row.getString("item_number"), number -> new ArrayList<>())
                            .add(new KnownParcel.Content(
                                    row.getInt("line"),
                                    row.getString("category"),
                                    row.getString("description"),
                                    row.getInt("pieces"),
                                    row.getInt("grams")));
                });
        return contents;
    }

    void keep(String round, String consignment, byte[] csv, byte[] signed) {
        db.sql("""
                        INSERT INTO manifest (round, consignment, csv, signed)
                        VALUES (:round, :consignment, :csv, :signed)
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .param("csv", csv)
                .param("signed", signed)
                .update();
    }

    /// A manifest's bytes, and the envelope over them.
    ///
    /// @param parcels how many are on it, each for one person
    record Kept(Bytes csv, Bytes signed, int parcels) {}

    Optional<Kept> find(String round, String consignment) {
        return db.sql("""
                        SELECT m.csv, m.signed,
                               (SELECT count(*) FROM parcel p
                                 WHERE p.round = m.round AND p.consignment = m.consignment) AS parcels
                          FROM manifest m
                         WHERE m.round = :round AND m.consignment = :consignment
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .query((row, number) -> new Kept(
                        Bytes.of(row.getBytes("csv")), Bytes.of(row.getBytes("signed")), row.getInt("parcels")))
                .optional();
    }

    /// Keeps what stands on parcels that were announced.
    void addLabels(List<ManifestPage.Parcel> parcels) {
        batch.batchUpdate(
                """
                INSERT INTO addressee_label (item_number, sender_name, surname, given_name, patronymic, birth_date,
                                             rank, service_number)
                VALUES (:item, :sender, :surname, :given, :patronymic, :birth, :rank, :number)
                """,
                parcels.stream()
                        .map(parcel -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("item", parcel.itemNumber())
                                .addValue("sender", parcel.senderName())
                                .addValue("surname", parcel.addressee().surname())
                                .addValue("given", parcel.addressee().givenName())
                                .addValue("patronymic", parcel.addressee().patronymic())
                                .addValue("birth", parcel.addressee().birthDate())
                                .addValue("rank", parcel.addressee().rank())
                                .addValue("number", parcel.addressee().serviceNumber()))
                        .toArray(SqlParameterSource[]::new));
    }

    /// Adds the contents of many parcels at once.
    void addContents(List<ManifestPage.Parcel> parcels) {
        batch.batchUpdate(
                """
                INSERT INTO parcel_content (item_number, line, category, description, pieces, grams)
                VALUES (:number, :line, :category, :description, :pieces, :grams)
                """,
                parcels.stream()
                        .flatMap(parcel -> parcel.contents().stream()
                                .map(content -> (SqlParameterSource) new MapSqlParameterSource()
                                        .addValue("number", parcel.itemNumber())
                                        .addValue("line", content.line())
                                        .addValue("category", content.category())
                                        .addValue("description", content.description())
                                        .addValue("pieces", content.pieces())
                                        .addValue("grams", content.grams())))
                        .toArray(SqlParameterSource[]::new));
    }
}
