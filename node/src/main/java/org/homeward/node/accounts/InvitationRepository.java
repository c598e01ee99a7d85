package org.homeward.node.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `invitation` and `invitation_use`.
@Repository
class InvitationRepository {

    private static final int PENDING_MAX = 200; // As many as a bureau has staff; older links run out in a week.

    private final JdbcClient db;

    InvitationRepository(JdbcClient db) {
        this.db = db;
    }

    void add(String tokenSha256, Actor invited, String by, Instant at, Instant expires) {
        db.sql("""
                        INSERT INTO invitation (token_sha256, account, name, role, places, invited_by, invited_at,
                                                expires_at)
                        VALUES (:token, :account, :name, :role, :places, :by, :at, :expires)
                        ON CONFLICT (token_sha256) DO NOTHING
                        """)
                .param("token", tokenSha256)
                .param("account", invited.account())
                .param("name", invited.name())
                .param("role", invited.role().name())
                .param("places", invited.placesInOrder().toArray(String[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Who is invited, if the link was not used, has not expired, and none was sent to him since.
    Optional<Actor> open(String tokenSha256, Instant now) {
        return db.sql("""
                        SELECT i.account, i.name, i.role, i.places
                          FROM invitation i
                         WHERE i.token_sha256 = :token AND i.expires_at > :now
                           AND NOT EXISTS (SELECT 1 FROM invitation_use u WHERE u.token_sha256 = i.token_sha256)
                           AND NOT EXISTS (SELECT 1 FROM invitation n
                                            WHERE n.account = i.account AND n.invited_at > i.invited_at)
                        """)
                .param("token", tokenSha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> invited(row))
                .optional();
    }

    /// Who was invited to an account that does not exist yet, while the link still opens one.
    ///
    /// @param account empty for everybody
    List<AccountKeeping.Pending> pending(String account, Instant now) {
        return db.sql("""
                        SELECT i.account, i.name, i.role, i.places, i.expires_at
                          FROM invitation i
                         WHERE i.expires_at > :now AND (:account = '' OR i.account = :account)
                           AND NOT EXISTS (SELECT 1 FROM invitation_use u WHERE u.token_sha256 = i.token_sha256)
                           AND NOT EXISTS (SELECT 1 FROM account a WHERE a.account = i.account)
                           AND NOT EXISTS (SELECT 1 FROM invitation n
                                            WHERE n.account = i.account AND n.invited_at > i.invited_at)
                         ORDER BY i.account, i.token_sha256
                         LIMIT :most
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", PENDING_MAX)
                .query((row, number) -> new AccountKeeping.Pending(
                        invited(row),
                        row.getObject("expires_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    private static Actor invited(ResultSet row) throws SQLException {
        return new Actor(
                row.getString("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Set.copyOf(Arrays.asList((String[]) row.getArray("places").getArray())));
    }

    /// Uses it up. Says whether it had not been.
    boolean use(String tokenSha256, Instant at) {
        return db.sql("""
                        INSERT INTO invitation_use (token_sha256, used_at)
                        VALUES (:token, :at)
                        ON CONFLICT (token_sha256) DO NOTHING
                        """)
                        .param("token", tokenSha256)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
