package org.homeward.node.scanning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `scan` and `scan_taken_back`.
@Repository
class ScanRepository {

    // Style 21: four statements read the same columns; the parts joined are constants.
    private static final String COLUMNS = """
            SELECT s.scan, s.number, s.verdict, s.more, s.counts, s.account, s.scanned_at,
                   b.account AS back_account, b.taken_back_at
              FROM scan s
              LEFT JOIN scan_taken_back b ON b.scan = s.scan
            """;

    private static final int NUMBERS_MAX = 1_000; // A pallet holds 48; room for others like it.

    private final JdbcClient db;

    ScanRepository(JdbcClient db) {
        this.db = db;
    }

    void add(ScanPlace place, String account, ScanLog.Verdict verdict, Instant at) {
        db.sql("""
                        INSERT INTO scan (kind, place, number, verdict, more, counts, account, scanned_at)
                        VALUES (:kind, :place, :number, :verdict, :more, :counts, :account, :at)
                        """)
                .param("kind", word(place))
                .param("place", place.id())
                .param("number", verdict.number())
                .param("verdict", verdict.verdict())
                .param("more", verdict.more())
                .param("counts", verdict.counts())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Scanned> newest(ScanPlace place, int size, long offset) {
        return db.sql(COLUMNS + """
                         WHERE s.kind = :kind AND s.place = :place
                         ORDER BY s.scan DESC
                         LIMIT :size OFFSET :offset
                        """)
                .param("kind", word(place))
                .param("place", place.id())
                .param("size", size)
                .param("offset", offset)
                .query(ScanRepository::scanned)
                .list();
    }

    long count(ScanPlace place) {
        return db.sql("SELECT count(*) FROM scan WHERE kind = :kind AND place = :place")
                .param("kind", word(place))
                .param("place", place.id())
                .query(Long.class)
                .single();
    }

    List<Scanned> newestOf(ScanPlace place, String account, int most) {
        return db.sql(COLUMNS + """
                         WHERE s.kind = :kind AND s.place = :place AND s.account = :account
                         ORDER BY s.scan DESC
                         LIMIT :most
                        """)
                .param("kind", word(place))
                .param("place", place.id())
                .param("account", account)
                .param("most", most)
                .query(ScanRepository::scanned)
                .list();
    }

    Optional<Scanned> last(ScanPlace place, String account) {
        return db.sql(COLUMNS + """
                         WHERE s.kind = :kind AND s.place = :place AND s.account = :account AND s.counts
                           AND b.scan IS NULL
                         ORDER BY s.scan DESC
                         LIMIT 1
                        """)
                .param("kind", word(place))
                .param("place", place.id())
                .param("account", account)
                .query(ScanRepository::scanned)
                .optional();
    }

    Optional<Scanned> counted(ScanPlace place, String number) {
        return db.sql(COLUMNS + """
                         WHERE s.kind = :kind AND s.place = :place AND s.number = :number AND s.counts
                           AND b.scan IS NULL
                         ORDER BY s.scan DESC
                         LIMIT 1
                        """)
                .param("kind", word(place))
                .param("place", place.id())
                .param("number", number)
                .query(ScanRepository::scanned)
                .optional();
    }

    List<String> countedNumbers(ScanPlace place) {
        return db.sql("""
                        SELECT DISTINCT s.number
                          FROM scan s
                          LEFT JOIN scan_taken_back b ON b.scan = s.scan
                         WHERE s.kind = :kind AND s.place = :place AND s.counts AND b.scan IS NULL
                         ORDER BY s.number
                         LIMIT :most
                        """)
                .param("kind", word(place))
                .param("place", place.id())
                .param("most", NUMBERS_MAX)
                .query(String.class)
                .list();
    }

    void takeBack(long scan, String account, Instant at) {
        db.sql("INSERT INTO scan_taken_back (scan, account, taken_back_at) VALUES (:scan, :account, :at)")
                .param("scan", scan)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String word(ScanPlace place) {
        return place.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Scanned scanned(ResultSet row, int at) throws SQLException {
        var back = row.getString("back_account");
        return new Scanned(
                row.getLong("scan"),
                row.getString("number"),
                row.getString("verdict"),
                row.getString("more"),
                row.getBoolean("counts"),
                row.getString("account"),
                row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
                back == null
                        ? Optional.empty()
                        : Optional.of(new Scanned.TakenBack(
                                back,
                                row.getObject("taken_back_at", OffsetDateTime.class)
                                        .toInstant())));
    }
}
