package org.homeward.node.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.node.records.Emptied;
import org.homeward.node.records.RecordKey;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `parcel` and `parcel_content`. What families wrote of the contents is sealed with the parcel's record:
/// at home the family's parcel, at the receiving bureau the label; the neutral knows of no contents.
@Repository
class KnownParcelRepository implements Emptied {

    static final String CONTENT = "parcel_content";

    private static final int CONTENTS_MAX = 500; // A parcel of 10 kg with more kinds of things is a slip.
    private static final int OF_ONE_PERSON_MAX = 1_000; // Relatives of one man in one round.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    KnownParcelRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    /// Adds parcels.
    ///
    /// @param keys of their records, by item number; none at the neutral
    void add(List<KnownParcel> parcels, Map<String, RecordKey> keys) {
        batch.batchUpdate(
                """
                INSERT INTO parcel (item_number, round, side, seal, weight_grams, pallet, consignment, delivery_code,
                                    person_ref, letters, drawings, terms_version, kept_as)
                VALUES (:number, :round, :side, :seal, :weight, :pallet, :consignment, :code,
                        :person, :letters, :drawings, :version, :record)
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
                                .addValue("version", parcel.termsVersion())
                                .addValue(
                                        "record",
                                        record(keys.get(parcel.number().text())),
                                        java.sql.Types.OTHER))
                        .toArray(SqlParameterSource[]::new));
    }

    private static @Nullable UUID record(@Nullable RecordKey key) {
        return key == null ? null : key.record();
    }

    /// Adds the contents of many parcels at once.
    ///
    /// @param contents by item number, each in its own order
    /// @param keys of the parcels' records, by item number
    void addContents(Map<String, List<KnownParcel.Content>> contents, Map<String, RecordKey> keys) {
        var lines = new ArrayList<SqlParameterSource>();
        contents.forEach((number, its) -> {
            var key = Objects.requireNonNull(keys.get(number));
            its.forEach(content -> lines.add(new MapSqlParameterSource()
                    .addValue("number", number)
                    .addValue("line", content.line())
                    .addValue("category", content.category())
                    .addValue("sealed", records.seal(key, CONTENT, content.description()))
                    .addValue("pieces", content.pieces())
                    .addValue("grams", content.grams())));
        });
        batch.batchUpdate("""
                INSERT INTO parcel_content (item_number, line, category, sealed, pieces, grams)
                VALUES (:number, :line, :category, :sealed, :pieces, :grams)
                """, lines.toArray(SqlParameterSource[]::new));
    }

    @Override
    public void erased(List<UUID> erased) {
        db.sql("""
                        UPDATE parcel_content c
                           SET sealed = NULL
                          FROM parcel p
                         WHERE p.item_number = c.item_number AND p.kept_as = ANY(:records)
                        """).param("records", erased.toArray(UUID[]::new)).update();
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
                        SELECT c.line, c.category, c.pieces, c.grams, p.kept_as, c.sealed, k.wrapped, k.erased_at
                          FROM parcel_content c
                          JOIN parcel p ON p.item_number = c.item_number
                          LEFT JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE c.item_number = :number
                         ORDER BY c.line
                         LIMIT :most
                        """)
                .param("number", number.text())
                .param("most", CONTENTS_MAX)
                .query((row, at) -> content(row))
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
                        SELECT c.item_number, c.line, c.category, c.pieces, c.grams, p.kept_as, c.sealed, k.wrapped,
                               k.erased_at
                          FROM parcel_content c
                          JOIN parcel p ON p.item_number = c.item_number
                          LEFT JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE c.item_number = ANY (:numbers)
                         ORDER BY c.item_number, c.line
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

    /// A line of the contents; without its words once they are erased.
    KnownParcel.Content content(ResultSet row) throws SQLException {
        var kept = SealedRow.of(row);
        return new KnownParcel.Content(
                row.getInt("line"),
                row.getString("category"),
                records.open(kept, CONTENT, String.class).orElseGet(kept::mark),
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
