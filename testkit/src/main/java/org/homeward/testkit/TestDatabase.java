package org.homeward.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A fresh PostgreSQL database with a role of its own. One server of each kind runs per test JVM, started at the first
/// use; it writes without waiting for the disk, because no test of ours pulls the plug of this one.
///
/// @param server which PostgreSQL it is on
/// @param url JDBC address
/// @param user the owner of the database, no superuser
/// @param password his password
public record TestDatabase(Postgres server, String url, String user, String password) {

    /// The servers that tests run against.
    public enum Postgres {
        /// The one that comes with the build.
        EMBEDDED_18,
        /// Debian's `postgresql-15`; absent where it is not installed.
        DEBIAN_15
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Embedded {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", failed);
            }
        }
    }

    /// An empty database on the embedded server.
    ///
    /// @param purpose a word for its name, `a-z` and `_`
    public static TestDatabase fresh(String purpose) {
        return of(Postgres.EMBEDDED_18, purpose).orElseThrow();
    }

    /// An empty database on this server, if it is installed.
    ///
    /// @param purpose a word for its name, `a-z` and `_`
    public static Optional<TestDatabase> of(Postgres server, String purpose) {
        return switch (server) {
            case EMBEDDED_18 -> Optional.of(made(server, Embedded.RUNNING.getPort(), purpose));
            case DEBIAN_15 -> DebianPostgres.port().map(port -> made(server, port, purpose));
        };
    }

    private static TestDatabase made(Postgres server, int port, String purpose) {
        var name = purpose + "_" + NUMBER.incrementAndGet();
        run(server, "CREATE ROLE " + name + " LOGIN PASSWORD 'only-for-tests'");
        run(server, "CREATE DATABASE " + name + " OWNER " + name);
        return new TestDatabase(server, "jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, "only-for-tests");
    }

    private static void run(Postgres server, String sql) {
        try (var connection = superuser(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("the test database cannot be prepared", failed);
        }
    }

    private static Connection superuser(Postgres server) throws SQLException {
        return switch (server) {
            case EMBEDDED_18 -> Embedded.RUNNING.getPostgresDatabase().getConnection();
            case DEBIAN_15 -> DebianPostgres.superuser();
        };
    }

    /// The same database, its owner with another password.
    public TestDatabase withPassword(String other) {
        run(server, "ALTER ROLE " + user + " PASSWORD '" + other + "'");
        return new TestDatabase(server, url, user, other);
    }

    /// The same database, its owner a superuser with this password.
    public TestDatabase asSuperuser(String other) {
        run(server, "ALTER ROLE " + user + " SUPERUSER");
        return withPassword(other);
    }

    /// Lets nobody in and throws out who is in, as a server that is gone does.
    public void shut() {
        run(server, "ALTER DATABASE " + user + " WITH ALLOW_CONNECTIONS false");
        run(server, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + user + "'");
    }

    /// Lets its owner in again.
    public void open() {
        run(server, "ALTER DATABASE " + user + " WITH ALLOW_CONNECTIONS true");
    }

    /// Lets its owner put tables into a folder, by a tablespace of the database's name.
    ///
    /// @param folder empty; [#without] must be called before it goes
    public void with(Path folder) {
        run(server, "CREATE TABLESPACE " + user + " LOCATION '" + folder + "'");
        run(server, "GRANT CREATE ON TABLESPACE " + user + " TO " + user);
    }

    /// Forgets that folder; no table may be in it any more.
    public void without() {
        run(server, "DROP TABLESPACE " + user);
    }

    /// The address in one line: `postgresql://USER:PASSWORD@HOST:PORT/NAME`.
    public String address() {
        var secret = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        return url.replace("jdbc:postgresql://", "postgresql://" + user + ":" + secret + "@");
    }
}
