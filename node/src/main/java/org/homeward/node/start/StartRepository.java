package org.homeward.node.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Looks into a database before the node runs on it: what it is, and whose. Reads only.
final class StartRepository {

    private static final String CONNECT_SECONDS = "10"; // A database on the same site answers in milliseconds.

    private StartRepository() {}

    /// What a look into a database gives.
    sealed interface Look {}

    /// It does not answer, or does not let the node in.
    ///
    /// @param why as the driver says it: it quotes host and role, never a password
    record Silent(String why) implements Look {}

    /// What a database is.
    ///
    /// @param serverVersion as `server_version_num`, 150000 is 15.0
    /// @param superuser whether the node would enter as a superuser
    /// @param schemaVersion the newest migration that was made; 0 for none
    /// @param owner the node that has used it, if one has
    /// @param peers the addresses of peers that are pinned there
    record Found(int serverVersion, boolean superuser, int schemaVersion, Optional<Owner> owner, List<PinnedPeer> peers)
            implements Look {
        Found {
            peers = List.copyOf(peers);
        }
    }

    /// The node that a database belongs to.
    record Owner(String side, boolean simulated, String fingerprint) {}

    /// A peer that is pinned and has an address.
    record PinnedPeer(String side, String url) {}

    /// Looks into it.
    static Look look(DatabaseAddress database) {
        try {
            return found(database);
        } catch (SQLException silent) {
            var why = String.valueOf(silent.getMessage()).strip().replace('\n', ' ');
            return new Silent(why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
        }
    }

    private static Found found(DatabaseAddress database) throws SQLException {
        var entering = new Properties();
        entering.setProperty("user", database.user());
        entering.setProperty("password", database.password());
        entering.setProperty("loginTimeout", CONNECT_SECONDS);
        entering.setProperty("connectTimeout", CONNECT_SECONDS);
        try (var connection = DriverManager.getConnection(database.url(), entering)) {
            connection.setReadOnly(true);
            int server = number(connection, "SELECT current_setting('server_version_num')::integer");
            int superuser =
                    number(connection, "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolsuper");
            int schema = has(connection, "flyway_schema_history") ? number(connection, """
                            SELECT coalesce(max(version::integer), 0)
                              FROM flyway_schema_history
                             WHERE success AND version ~ '^[0-9]{1,9}$'
                            """) : 0;
            return new Found(server, superuser > 0, schema, owner(connection), peers(connection));
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static Optional<Owner> owner(Connection connection) throws SQLException {
        if (!has(connection, "node_identity")) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT side, simulated, fingerprint FROM node_identity WHERE only_row")) {
            return row.next()
                    ? Optional.of(new Owner(row.getString(1), row.getBoolean(2), row.getString(3)))
                    : Optional.empty();
        }
    }

    private static List<PinnedPeer> peers(Connection connection) throws SQLException {
        var peers = new ArrayList<PinnedPeer>();
        if (has(connection, "peer")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT side, url FROM peer WHERE url <> '' ORDER BY side LIMIT 3")) {
                while (row.next()) {
                    peers.add(new PinnedPeer(row.getString(1), row.getString(2)));
                }
            }
        }
        return peers;
    }
}
