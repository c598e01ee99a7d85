package org.homeward.demo.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// An embedded PostgreSQL that writes durably, with one database and one role for each node. Not for service: its
/// administrator has no password, and its folder is temporary.
public final class Postgres implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 5_000_000;

    // The administrator may enter from this machine; a node's role enters its own database only, with its password.
    private static final String WHO_MAY_ENTER = """
            host all postgres 127.0.0.1/32 trust
            host samerole all 127.0.0.1/32 scram-sha-256
            """;

    private final House house;
    private final Path folder;
    private final int port;
    private volatile @Nullable EmbeddedPostgres server;

    /// Not started yet.
    public Postgres(House house, Workshop workshop) {
        this.house = house;
        this.folder = workshop.folder("postgresql");
        this.port = FreePort.find();
    }

    /// Starts it, in its folder of the workshop.
    public void start() {
        try {
            server = startServer();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "PostgreSQL does not start: " + e.getMessage()
                            + " (as root it needs user namespaces: see whether `unshare -U true` works)",
                    e);
        }
    }

    /// Kills all its processes as a power cut would.
    public void kill() {
        var all = new ArrayList<ProcessHandle>();
        ProcessHandle.of(pid()).ifPresent(first -> {
            all.add(first);
            first.descendants().forEach(all::add);
        });
        all.forEach(ProcessHandle::destroyForcibly);
        var until = System.nanoTime() + START_WAIT.toNanos();
        while (all.stream().anyMatch(one -> Footprint.isRunning(one.pid())) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    /// Kills the first of its processes alone; the others notice that it is gone and end by themselves.
    public void killFirst() {
        var first = ProcessHandle.of(pid()).orElseThrow();
        var others = first.descendants().toList();
        first.destroyForcibly();
        var until = System.nanoTime() + START_WAIT.toNanos();
        while (others.stream().anyMatch(one -> Footprint.isRunning(one.pid())) && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// Starts it again over the same folder, after it was killed.
    public void restart() {
        try {
            // Its own lock file names a process that is dead, but perhaps not yet buried by whoever inherited it.
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
            close(); // The library holds a lock on the folder until then.
            server = startServer();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start again: " + e.getMessage(), e);
        }
    }

    private EmbeddedPostgres startServer() throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(
                folder.resolveSibling("postgresql.log").toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(house.postgresPrograms().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("jit", "off")
                .setDataDirectoryCustomizer(Postgres::closeTheDoors)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    private static void closeTheDoors(File folder) {
        try {
            Files.writeString(folder.toPath().resolve("pg_hba.conf"), WHO_MAY_ENTER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a role and a database of the same name, which no other role may enter.
    void createDatabase(String name, String password) {
        // Style 21: names and passwords of roles cannot be parameters in PostgreSQL; both are made by the demo itself.
        if (!name.matches("[a-z_]+") || !password.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("a database's name is of a-z and _, its password of letters and digits");
        }
        run("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        run("CREATE DATABASE " + name + " OWNER " + name);
        run("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    void dropDatabase(String name) {
        run("DROP DATABASE " + name + " WITH (FORCE)");
        run("DROP ROLE " + name);
    }

    private void run(String statement) {
        var running = Optional.ofNullable(server).orElseThrow();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to prepare a database: " + e.getMessage(), e);
        }
    }

    /// A node's database, entered by the administrator: for whoever measures, and fills or reads tables for that.
    ///
    /// @param database `homeward_` and the node's word
    public Connection enter(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The process from which all its others descend.
    public long pid() {
        return findPid().orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    private OptionalLong findPid() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return OptionalLong.of(Long.parseLong(lines.findFirst().orElse("").strip()));
        } catch (IOException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        var running = server;
        try {
            if (running != null) {
                running.close();
            }
        } catch (IOException _) {
            // It is already down; its folder is removed next.
        }
        // It runs beside this program, not under it: one that was killed while starting is found by its own file.
        var left = findPid();
        if (left.isPresent()) {
            ProcessHandle.of(left.getAsLong()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
