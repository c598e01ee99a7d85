package org.homeward.node.start;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The configuration of one node: lines NAME=VALUE in UTF-8, made by `init` and commented there.
///
/// @param file where it stands; relative paths in it are seen from its folder
/// @param lines values by name
public record NodeFile(Path file, Map<String, String> lines) {

    /// The environment variable that gives the database instead of the file.
    public static final String DATABASE_VARIABLE = "HOMEWARD_DATABASE_URL";

    private static final Set<String> REQUIRED = Set.of("organisation", "side", "port", "keys");
    private static final Set<String> OPTIONAL = Set.of(
            "database.url",
            "database.user",
            "database.password",
            "operator.password",
            "first.account",
            "address",
            "url",
            "proxy",
            "tls.certificate",
            "tls.key");

    public NodeFile {
        lines = Map.copyOf(lines);
    }

    /// What was read, or every fault.
    ///
    /// @param faults sentences; empty where the file can be used
    public record Read(Optional<NodeFile> file, List<String> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /// Reads a file.
    public static Read read(Path path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (MalformedInputException | IllegalArgumentException unreadable) {
            return new Read(Optional.empty(), List.of(path + " is not UTF-8 text of lines NAME=VALUE."));
        } catch (IOException absent) {
            return new Read(
                    Optional.empty(),
                    List.of(path + " cannot be read. Make a node's configuration with: ./homeward init DIR"));
        }
        var lines = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(name -> lines.put(name, properties.getProperty(name).strip()));
        var file = new NodeFile(path, lines);
        var faults = file.faults();
        return new Read(faults.isEmpty() ? Optional.of(file) : Optional.empty(), faults);
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var missing = new TreeSet<>(REQUIRED);
        missing.removeIf(name -> !text(name).isEmpty());
        if (!missing.isEmpty()) {
            faults.add(file + " has no line for " + String.join(", ", missing) + ".");
        }
        var unknown = new TreeSet<>(lines.keySet());
        unknown.removeAll(REQUIRED);
        unknown.removeAll(OPTIONAL);
        if (!unknown.isEmpty()) {
            faults.add(file + " has lines that are not known: " + String.join(", ", unknown) + ".");
        }
        if (!text("port").isEmpty() && !text("port").matches("[0-9]{1,5}")) {
            faults.add("port must be a number from 0 to 65535, it is “" + text("port") + "”.");
        }
        if (!text("side").isEmpty() && !text("side").matches("a|b|neutral")) {
            faults.add("side must be a, b or neutral, it is “" + text("side") + "”.");
        }
        if (!text("proxy").matches("|true|false")) {
            faults.add("proxy must be true or false, it is “" + text("proxy") + "”.");
        }
        if (text("tls.certificate").isEmpty() != text("tls.key").isEmpty()) {
            faults.add("tls.certificate and tls.key belong together: both files, or neither.");
        }
        return faults;
    }

    /// The value of a line; empty if there is none.
    String text(String name) {
        return lines.getOrDefault(name, "");
    }

    /// A path that a line names, seen from the folder of the file.
    Path path(String name) {
        return file.toAbsolutePath().resolveSibling(text(name)).normalize();
    }

    /// The database: the variable's if it is set, else the file's. Empty if neither gives one that can be read.
    Optional<DatabaseAddress> database(String variable) {
        if (!variable.isBlank()) {
            return DatabaseAddress.read(variable);
        }
        return text("database.url").isEmpty() || text("database.user").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DatabaseAddress(text("database.url"), text("database.user"), text("database.password")));
    }

    /// Whether it speaks TLS itself.
    boolean hasTls() {
        return !text("tls.certificate").isEmpty();
    }

    /// Whether a proxy with TLS stands before it.
    boolean isBehindProxy() {
        return text("proxy").equals("true");
    }

    /// Where it listens.
    String address() {
        return text("address").isEmpty() ? "127.0.0.1" : text("address");
    }

    /// The address that people and peers use.
    public String publicUrl() {
        return text("url").isEmpty()
                ? (hasTls() ? "https://" : "http://") + address() + ":" + text("port")
                : text("url").replaceFirst("/+$", "");
    }

    /// Whether [#publicUrl] is one that people can use safely: https, or this machine.
    boolean hasSafeUrl() {
        try {
            var url = URI.create(publicUrl());
            var host = String.valueOf(url.getHost());
            boolean isHere = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
            return "https".equals(url.getScheme()) || isHere;
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }

    /// As Spring's properties.
    ///
    /// @param variable the value of `HOMEWARD_DATABASE_URL`; empty if it is not set
    /// @param simulated whether business time is played
    /// @throws java.util.NoSuchElementException if neither gives a database; [StartCheck] says so before
    public Map<String, Object> settings(String variable, boolean simulated) {
        var database = database(variable).orElseThrow();
        var settings = new TreeMap<String, Object>();
        settings.put("homeward.organisation", text("organisation"));
        settings.put("homeward.side", text("side"));
        settings.put("homeward.keys", path("keys").toString());
        settings.put("homeward.file", file.toAbsolutePath().toString());
        settings.put("homeward.operator.password", simulated ? text("operator.password") : "");
        settings.put("homeward.first-account", simulated ? "" : text("first.account"));
        settings.put("homeward.simulated-clock", simulated);
        settings.put("server.port", text("port"));
        settings.put("server.address", address());
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        if (!simulated) {
            settings.put(
                    "logging.structured.format.console", "ecs"); // One JSON object a line; a demo is read by people.
        }
        if (hasTls()) {
            settings.put(
                    "server.ssl.certificate", path("tls.certificate").toUri().toString());
            settings.put(
                    "server.ssl.certificate-private-key",
                    path("tls.key").toUri().toString());
        }
        if (hasTls() || isBehindProxy()) {
            settings.put("server.servlet.session.cookie.secure", true);
        }
        if (isBehindProxy()) {
            settings.put("server.forward-headers-strategy", "native");
        }
        return settings;
    }
}
