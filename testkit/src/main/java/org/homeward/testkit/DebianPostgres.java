package org.homeward.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Debian's PostgreSQL 15, started once per test JVM in a folder of its own and stopped with it.
final class DebianPostgres {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private static final class Server {
        static final int PORT = start();
    }

    private DebianPostgres() {}

    /// Its port; empty where it is not installed.
    static Optional<Integer> port() {
        return Files.isExecutable(PROGRAMS.resolve("initdb")) ? Optional.of(Server.PORT) : Optional.empty();
    }

    static Connection superuser() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + Server.PORT + "/postgres", "postgres", "");
    }

    private static int start() {
        try {
            var folder = Files.createTempDirectory("homeward-postgresql-15");
            int port = freePort();
            run(folder, "initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-D", "data");
            var host = folder.resolve("data/pg_hba.conf");
            Files.writeString(host, "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
            var options = "-p " + port + " -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                    + " -c max_connections=200";
            run(folder, "pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
            return port;
        } catch (IOException failed) {
            throw new UncheckedIOException("Debian's PostgreSQL 15 does not start", failed);
        }
    }

    private static void stop(Path folder) {
        try {
            run(folder, "pg_ctl", "-D", "data", "-m", "immediate", "stop");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
    private static void run(Path folder, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            var output = folder.resolve("output").toFile();
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(program + " ended with " + code + ": " + Files.readString(output.toPath()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
