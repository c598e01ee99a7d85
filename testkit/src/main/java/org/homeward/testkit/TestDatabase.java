package org.homeward.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A fresh PostgreSQL database with a role of its own. One server runs per test JVM, started at the first use; it
/// writes
/// without waiting for the disk, because no test of ours pulls the plug of this one.
///
/// @param url JDBC address
/// @param user the owner of the database, no superuser
/// @param password his password
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
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

    /// An empty database.
    ///
    /// @param purpose a word for its name, `a-z` and `_`
    public static TestDatabase fresh(String purpose) {
        var name = purpose + "_" + NUMBER.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'only-for-tests'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("the test database " + name + " cannot be made", failed);
        }
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name, name, "only-for-tests");
    }
}
