package org.homeward.node.imports;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.csv.RowFile;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `waiting_file` and `waiting_file_part`.
@Repository
class WaitingFileRepository {

    private static final int PART_BYTES = 1 << 20; // What is on the heap of a file at once.
    private static final int LISTED_MAX = 50; // As many officers as a bureau has, each with a file.

    private final JdbcClient db;

    WaitingFileRepository(JdbcClient db) {
        this.db = db;
    }

    void add(WaitingFile file, ByteBuffer bytes) {
        db.sql("""
                        INSERT INTO waiting_file (id, kind, account, round, list, name, form, bytes, sent_at, said_by,
                                                  preview)
                        VALUES (:id, :kind, :account, :round, :list, :name, :form, :bytes, :at, '', :preview)
                        """)
                .param("id", file.id())
                .param("kind", file.kind().word())
                .param("account", file.account())
                .param("round", file.round())
                .param("list", file.list())
                .param("name", file.name())
                .param("form", file.form().word())
                .param("bytes", file.bytes())
                .param("at", file.sentAt().atOffset(ZoneOffset.UTC))
                .param("preview", Json.text(file.preview()))
                .update();
        for (int part = 0; bytes.hasRemaining(); part++) {
            var cut = new byte[Math.min(PART_BYTES, bytes.remaining())];
            bytes.get(cut);
            db.sql("INSERT INTO waiting_file_part (id, part, bytes) VALUES (:id, :part, :bytes)")
                    .param("id", file.id())
                    .param("part", part)
                    .param("bytes", cut)
                    .update();
        }
    }

    /// The bytes of a file, outside the heap.
    ByteBuffer bytes(WaitingFile file) {
        var all = ByteBuffer.allocateDirect(file.bytes());
        for (int part = 0; all.hasRemaining(); part++) {
            all.put(db.sql("SELECT bytes FROM waiting_file_part WHERE id = :id AND part = :part")
                    .param("id", file.id())
                    .param("part", part)
                    .query(byte[].class)
                    .single());
        }
        return all.flip();
    }

    /// The file of this id. Locks it until the transaction ends.
    Optional<WaitingFile> lock(String id) {
        return db.sql("""
                        SELECT id, kind, account, round, list, name, form, bytes, sent_at, said_by, preview
                          FROM waiting_file
                         WHERE id = :id
                           FOR UPDATE
                        """).param("id", id).query(WaitingFileRepository::row).optional();
    }

    Optional<WaitingFile> find(String id) {
        return db.sql("""
                        SELECT id, kind, account, round, list, name, form, bytes, sent_at, said_by, preview
                          FROM waiting_file
                         WHERE id = :id
                        """).param("id", id).query(WaitingFileRepository::row).optional();
    }

    /// Those of a kind, the newest first.
    List<WaitingFile> all(WaitingFile.Kind kind) {
        return db.sql("""
                        SELECT id, kind, account, round, list, name, form, bytes, sent_at, said_by, preview
                          FROM waiting_file
                         WHERE kind = :kind
                         ORDER BY sent_at DESC, id
                         LIMIT :most
                        """)
                .param("kind", kind.word())
                .param("most", LISTED_MAX)
                .query(WaitingFileRepository::row)
                .list();
    }

    /// How many this person could go on with: his own, or those that a colleague has said yes to.
    long count(WaitingFile.Kind kind, String account, Instant sentAfter) {
        return db.sql("""
                        SELECT count(*)
                          FROM waiting_file
                         WHERE kind = :kind AND sent_at > :after
                           AND ((account = :account AND said_by = '') OR (said_by <> '' AND said_by <> :account))
                        """)
                .param("kind", kind.word())
                .param("account", account)
                .param("after", sentAfter.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    long bytesOfAll() {
        return db.sql("SELECT coalesce(sum(bytes), 0) FROM waiting_file")
                .query(Long.class)
                .single();
    }

    void lookedAt(String id, Preview preview) {
        Rows.one(db.sql("UPDATE waiting_file SET preview = :preview, said_by = '' WHERE id = :id")
                .param("preview", Json.text(preview))
                .param("id", id)
                .update());
    }

    void said(String id, String account) {
        db.sql("UPDATE waiting_file SET said_by = :account WHERE id = :id AND said_by = ''")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /// Removes it with its parts.
    void remove(String id) {
        db.sql("DELETE FROM waiting_file WHERE id = :id").param("id", id).update();
    }

    void removeOf(WaitingFile.Kind kind, String account) {
        db.sql("DELETE FROM waiting_file WHERE kind = :kind AND account = :account")
                .param("kind", kind.word())
                .param("account", account)
                .update();
    }

    /// Removes those that were sent before.
    void removeOlder(WaitingFile.Kind kind, Instant sentBefore) {
        db.sql("DELETE FROM waiting_file WHERE kind = :kind AND sent_at <= :before")
                .param("kind", kind.word())
                .param("before", sentBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WaitingFile row(ResultSet row, int number) throws SQLException {
        return new WaitingFile(
                row.getString("id"),
                WaitingFile.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("account"),
                row.getString("round"),
                row.getString("list"),
                row.getString("name"),
                RowFile.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                row.getInt("bytes"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("said_by"),
                Json.mapper().readValue(row.getString("preview"), Preview.class));
    }
}
