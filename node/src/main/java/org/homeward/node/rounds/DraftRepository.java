package org.homeward.node.rounds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `draft`: what officers prepare before it is published or proposed, one of each kind.
@Repository
class DraftRepository {

    /// What is prepared.
    enum Kind {
        RULEBOOK,
        TERMS
    }

    /// A draft as it stands.
    ///
    /// @param content a rulebook's file, or the typed terms as JSON
    /// @param account who changed it last
    record Draft(Bytes content, String account, Instant changedAt) {

        /// Names this state of it: a form that was made of another state is told so.
        String sha256() {
            return Digest.of(content.copy());
        }
    }

    private final JdbcClient db;

    DraftRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<Draft> find(Kind kind) {
        return db.sql("SELECT content, account, changed_at FROM draft WHERE kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> new Draft(
                        Bytes.of(row.getBytes("content")),
                        row.getString("account"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Keeps the draft if it still stands as `before` names it; a new one, if that is empty. Says whether it did.
    boolean put(Kind kind, String before, Draft draft) {
        return db.sql("""
                        INSERT INTO draft (kind, content, sha256, account, changed_at)
                        SELECT :kind, :content, :sha256, :account, :at
                         WHERE :before = '' OR EXISTS (SELECT 1 FROM draft WHERE kind = :kind)
                        ON CONFLICT (kind) DO UPDATE
                           SET content = excluded.content, sha256 = excluded.sha256,
                               account = excluded.account, changed_at = excluded.changed_at
                         WHERE draft.sha256 = :before
                        """)
                        .param("kind", kind.name())
                        .param("before", before)
                        .param("content", draft.content().copy())
                        .param("sha256", draft.sha256())
                        .param("account", draft.account())
                        .param("at", draft.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Throws the draft away if it still stands as `before` names it. Says whether it did.
    boolean remove(Kind kind, String before) {
        return db.sql("DELETE FROM draft WHERE kind = :kind AND sha256 = :before")
                        .param("kind", kind.name())
                        .param("before", before)
                        .update()
                == 1;
    }
}
