package org.homeward.node.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `parcel` and `parcel_content`.
@Repository
class KnownParcelRepository {

    private static final int CONTENTS_MAX = 500; // A parcel of 10 kg with more kinds of things is a slip.
    private static final int OF_ONE_PERSON_MAX = 1_000; // Relatives of one man in one round.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    KnownParcelRepository(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    void add(List<KnownParcel> parcels) {
        batch.batchUpdate(
                """
                INSERT INTO parcel (item_number, round, side, seal, weight_grams, pallet, consignment, delivery_code,
                                    person_ref, letters, drawings, terms_version)
                VALUES (:number, :round, :side, :seal, :weight, :pallet, :consignment, :code,
                        :person, :letters, :drawings, :version)
                """,
                parcels.stream()
                        .map(parcel -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("number", parcel.number().text())
                                .addValue("round", parcel.round())
                                .addValue("side", parcel.number().side().word())
                                .addValue("seal", parcel.seal())
                                .addValue("weight", parcel.weightGrams())
                                .addValue("pallet", parcel.pallet())
                                .addValue("consignment", parcel.consignment())
                                .addValue("code", parcel.deliveryCode())
                                .addValue("person", parcel.personRef())
                                .addValue("letters", parcel.letters())
                                .addValue("drawings", parcel.drawings())
                                .addValue("version", parcel.termsVersion()))
                        .toArray(SqlParameterSource[]::new));
    }

    void addContents(ItemNumber number, List<KnownParcel.Content> contents) {
        batch.batchUpdate(
                """
                INSERT INTO parcel_content (item_number, line, category, description, pieces, grams)
                VALUES (:number, :line, :category, :description, :pieces, :grams)
                """,
                contents.stream()
                        .map(content -> (SqlParameterSource) new MapSqlParameterSource()
                                .addValue("number", number.text())
                                .addValue("line", content.line())
                                .addValue("category", content.category())
                                .addValue("description", content.description())
                                .addValue("pieces", content.pieces())
                                .addValue("grams", content.grams()))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<KnownParcel> find(ItemNumber number) {
        return db.sql("""
                        SELECT item_number, round, seal, weight_grams, pallet, consignment, delivery_code,
                               person_ref, letters, drawings, terms_version
                          FROM parcel
                         WHERE item_number = :number
                        """)
                .param("number", number.text())
                .query(KnownParcelRepository::parcel)
                .optional();
    }

    List<KnownParcel> of(String round, String personRef) {
        return db.sql("""
                        SELECT item_number, round, seal, weight_grams, pallet, consignment, delivery_code,
                               person_ref, letters, drawings, terms_version
                          FROM parcel
                         WHERE round = :round AND person_ref = :person AND person_ref <> ''
                         ORDER BY item_number
                         LIMIT :most
                        """)
                .param("round", round)
                .param("person", personRef)
                .param("most", OF_ONE_PERSON_MAX)
                .query(KnownParcelRepository::parcel)
                .list();
    }

    List<KnownParcel.Content> contents(ItemNumber number) {
        return db.sql("""
                        SELECT line, category, description, pieces, grams
                          FROM parcel_content
                         WHERE item_number = :number
                         ORDER BY line
                         LIMIT :most
                        """)
                .param("number", number.text())
                .param("most", CONTENTS_MAX)
                .query((row, at) -> new KnownParcel.Content(
                        row.getInt("line"),
                        row.getString("category"),
                        row.getString("description"),
                        row.getInt("pieces"),
                        row.getInt("grams")))
                .list();
    }

    Map<ItemNumber, KnownParcel> find(Collection<ItemNumber> numbers) {
        return db
                .sql("""
                        SELECT item_number, round, seal, weight_grams, pallet, consignment, delivery_code,
                               person_ref, letters, drawings, terms_version
                          FROM parcel
                         WHERE item_number = ANY (:numbers)
                         ORDER BY item_number
                         LIMIT :most
                        """)
                .param("numbers", texts(numbers))
                .param("most", Math.max(1, numbers.size()))
                .query(KnownParcelRepository::parcel)
                .list()
                .stream()
                .collect(Collectors.toMap(KnownParcel::number, Function.identity()));
    }

    Map<ItemNumber, List<KnownParcel.Content>> contents(Collection<ItemNumber> numbers) {
        var contents = new HashMap<ItemNumber, List<KnownParcel.Content>>();
        db.sql("""
                        SELECT item_number, line, category, description, pieces, grams
                          FROM parcel_content
                         WHERE item_number = ANY (:numbers)
                         ORDER BY item_number, line
                         LIMIT :most
                        """)
                .param("numbers", texts(numbers))
                .param("most", Math.max(1, numbers.size() * CONTENTS_MAX))
                .query(row -> {
                    var number = ItemNumber.read(row.getString("item_number")).orElseThrow();
                    contents.computeIfAbsent(number, _ -> new ArrayList<>()).add(content(row));
                });
        return contents;
    }

    private static String[] texts(Collection<ItemNumber> numbers) {
        return numbers.stream().map(ItemNumber::text).toArray(String[]::new);
    }

    private static KnownParcel.Content content(ResultSet row) throws SQLException {
        return new KnownParcel.Content(
                row.getInt("line"),
                row.getString("category"),
                row.getString("description"),
                row.getInt("pieces"),
                row.getInt("grams"));
    }

    static KnownParcel parcel(ResultSet row, int at) throws SQLException {
        return new KnownParcel(
                row.getString("round"),
                ItemNumber.read(row.getString("item_number")).orElseThrow(),
                row.getString("seal"),
                row.getInt("weight_grams"),
                row.getString("pallet"),
                row.getString("consignment"),
                row.getString("delivery_code"),
                row.getString("person_ref"),
                row.getInt("letters"),
                row.getInt("drawings"),
                row.getInt("terms_version"));
    }
}
