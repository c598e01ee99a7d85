package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.node.records.RecordKey;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
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
    private final Records records;
    private final KnownParcelRepository parcels;

    ManifestRepository(
            JdbcClient db, NamedParameterJdbcTemplate batch, Records records, KnownParcelRepository parcels) {
        this.db = db;
        this.batch = batch;
        this.records = records;
        this.parcels = parcels;
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
                        SELECT c.item_number, c.line, c.category, c.pieces, c.grams, p.kept_as, c.sealed, k.wrapped,
                               k.erased_at
                          FROM parcel_content c
                          JOIN parcel p ON p.item_number = c.item_number
                          LEFT JOIN record_keys.kept k ON k.record = p.kept_as
                         WHERE p.round = :round AND p.side = :side
                         ORDER BY c.item_number, c.line
                         LIMIT :most
                        """)
                .param("round", round)
                .param("side", side.word())
                .param("most", LINES_MAX)
                .query(row -> {
                    contents.computeIfAbsent(row.getString("item_number"), number -> new ArrayList<>())
                            .add(parcels.content(row));
                });
        return contents;
    }

    /// Keeps a manifest: the file and the envelope over it sealed with the copies of the round, the proof open.
    void keep(Manifest.Proof proof, byte[] csv, byte[] signed, byte[] signedProof) {
        var key = records.copies(proof.round());
        db.sql("""
                        INSERT INTO manifest (round, consignment, csv, signed, kept_as, sha256, proof)
                        VALUES (:round, :consignment, :csv, :signed, :record, :sha256, :proof)
                        """)
                .param("round", proof.round())
                .param("consignment", proof.consignment())
                .param("csv", records.sealBytes(key, "manifest.csv", csv))
                .param("signed", records.sealBytes(key, "manifest.signed", signed))
                .param("record", key.record())
                .param("sha256", proof.sha256())
                .param("proof", signedProof)
                .update();
    }

    /// A manifest as it is kept.
    ///
    /// @param csv the file; empty once it is erased
    /// @param signed the envelope over it; empty once it is erased
    /// @param proof the envelope over its digest
    /// @param parcels how many are on it, each for one person
    /// @param erasedOn the day on which it was erased; else empty
    record Kept(Optional<Bytes> csv, Optional<Bytes> signed, Bytes proof, int parcels, String erasedOn) {}

    Optional<Kept> find(String round, String consignment) {
        return db.sql("""
                        SELECT m.proof, m.kept_as, m.csv AS sealed, k.wrapped, k.erased_at,
                               m.kept_as AS signed_kept_as, m.signed AS signed_sealed, k.wrapped AS signed_wrapped,
                               k.erased_at AS signed_erased_at,
                               (SELECT count(*) FROM parcel p
                                 WHERE p.round = m.round AND p.consignment = m.consignment) AS parcels
                          FROM manifest m
                          JOIN record_keys.kept k ON k.record = m.kept_as
                         WHERE m.round = :round AND m.consignment = :consignment
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .query((row, number) -> {
                    var csv = SealedRow.of(row);
                    return new Kept(
                            records.openBytes(csv, "manifest.csv"),
                            records.openBytes(SealedRow.of(row, "signed_"), "manifest.signed"),
                            Bytes.of(row.getBytes("proof")),
                            row.getInt("parcels"),
                            csv.erasedOn());
                })
                .optional();
    }

    /// Keeps what stands on parcels that were announced.
    ///
    /// @param keys of their records, by item number
    void addLabels(List<ManifestPage.Parcel> parcels, Map<String, RecordKey> keys) {
        batch.batchUpdate(
                """
                INSERT INTO addressee_label (item_number, kept_as, sealed)
                VALUES (:item, :record, :sealed)
                """,
                parcels.stream()
                        .map(parcel -> label(parcel, Objects.requireNonNull(keys.get(parcel.itemNumber()))))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource label(ManifestPage.Parcel parcel, RecordKey key) {
        return new MapSqlParameterSource()
                .addValue("item", parcel.itemNumber())
                .addValue("record", key.record())
                .addValue("sealed", records.seal(key, "addressee_label", parcel.label()));
    }
}
