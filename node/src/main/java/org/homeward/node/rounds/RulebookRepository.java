package org.homeward.node.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `rulebook`: what both sides published, in all versions.
@Repository
class RulebookRepository {

    private static final int VERSIONS_MAX = 1_000; // Of one book, in the life of a node.

    private final JdbcClient db;

    RulebookRepository(JdbcClient db) {
        this.db = db;
    }

    /// A published book with its file and its day.
    record Published(Rulebook book, Instant at) {}

    int newestVersion(Side side) {
        return db.sql("SELECT coalesce(max(version), 0) FROM rulebook WHERE side = :side")
                .param("side", side.word())
                .query(Integer.class)
                .single();
    }

    /// Keeps a book unless that version is kept. Says whether it is new.
    boolean keep(Rulebook book, byte[] csv, Instant at) {
        return db.sql("""
                        INSERT INTO rulebook (side, version, sha256, csv, published_at)
                        VALUES (:side, :version, :sha256, :csv, :at)
                        ON CONFLICT (side, version) DO NOTHING
                        """)
                        .param("side", book.side().word())
                        .param("version", book.version())
                        .param("sha256", book.sha256())
                        .param("csv", csv)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Rulebook> newestBook(Side side) {
        return db.sql("""
                        SELECT side, version, csv, published_at
                          FROM rulebook
                         WHERE side = :side
                         ORDER BY version DESC
                         LIMIT 1
                        """)
                .param("side", side.word())
                .query(RulebookRepository::published)
                .optional()
                .map(Published::book);
    }

    Optional<Rulebook> book(Side side, TermsDocument.RulebookRef ref) {
        return db.sql("""
                        SELECT side, version, csv, published_at
                          FROM rulebook
                         WHERE side = :side AND version = :version AND sha256 = :sha256
                        """)
                .param("side", side.word())
                .param("version", ref.version())
                .param("sha256", ref.sha256())
                .query(RulebookRepository::published)
                .optional()
                .map(Published::book);
    }

    /// One version of a side's book with its day.
    Optional<Published> published(Side side, int version) {
        return db.sql("""
                        SELECT side, version, csv, published_at
                          FROM rulebook
                         WHERE side = :side AND version = :version
                        """)
                .param("side", side.word())
                .param("version", version)
                .query(RulebookRepository::published)
                .optional();
    }

    /// The file of a version as it was published.
    Optional<Bytes> file(Side side, int version) {
        return db.sql("SELECT csv FROM rulebook WHERE side = :side AND version = :version")
                .param("side", side.word())
                .param("version", version)
                .query((row, number) -> Bytes.of(row.getBytes("csv")))
                .optional();
    }

    List<Published> books() {
        return db.sql("""
                        SELECT side, version, csv, published_at
                          FROM rulebook
                         ORDER BY side, version
                         LIMIT :most
                        """)
                .param("most", VERSIONS_MAX)
                .query(RulebookRepository::published)
                .list();
    }

    private static Published published(ResultSet row, int number) throws SQLException {
        var read = RulebookReader.read(Side.named(row.getString("side")), row.getInt("version"), row.getBytes("csv"));
        return switch (read) {
            case Answer.Done<Rulebook>(var book) -> new Published(book, instant(row, "published_at"));
            case Answer.Refused<Rulebook> refused ->
                throw new IllegalStateException("a kept rulebook cannot be read; this indicates a bug");
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
