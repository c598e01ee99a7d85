package org.homeward.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts a node: `serve --config FILE`.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        version = "Homeward 0.1.0",
        sortOptions = false,
        description = "Runs one organisation's node until it is stopped.",
        footer = {
            "",
            "FILE holds lines NAME=VALUE:",
            "  organisation      name on every page",
            "  side              a, b or neutral",
            "  port              port on 127.0.0.1; a proxy with TLS stands before it",
            "  database.url      jdbc:postgresql://HOST:PORT/NAME, PostgreSQL 15 or newer",
            "  database.user, database.password",
            "  keys              folder of the node's keys, made at the first start",
            "  operator.password password of the first account, operator; at least 12 characters"
        })
public final class NodeProgram implements Callable<Integer> {

    private static final Map<String, String> NAMES = Map.of(
            "organisation", "homeward.organisation",
            "side", "homeward.side",
            "keys", "homeward.keys",
            "operator.password", "homeward.operator.password",
            "port", "server.port",
            "database.url", "spring.datasource.url",
            "database.user", "spring.datasource.username",
            "database.password", "spring.datasource.password");

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The node's configuration.")
    private Path config = Path.of("");

    @Option(
            names = "--simulated-clock",
            description = "Business time is set by PUT /simulation/clock. SIMULATED stands on every page.")
    private boolean simulatedClock;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With --simulated-clock: ids and sealing that can be repeated.")
    private long seed;

    @Option(names = "--until-ready", description = "Stops as soon as the node could serve; trains its start.")
    private boolean untilReady;

    /// The program: `serve` and its options.
    public static void main(String[] arguments) {
        var line = arguments.length > 0 && "serve".equals(arguments[0])
                ? java.util.Arrays.copyOfRange(arguments, 1, arguments.length)
                : arguments;
        int code = new CommandLine(new NodeProgram()).execute(line);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(config)) {
            properties.load(reader);
        }
        var missing = new TreeSet<>(NAMES.keySet());
        missing.removeAll(properties.stringPropertyNames());
        var unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(NAMES.keySet());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            System.err.println(config + ": missing " + missing + ", unknown " + unknown + ". See serve --help.");
            return CommandLine.ExitCode.USAGE;
        }
        var settings = new HashMap<String, Object>();
        NAMES.forEach((name, property) -> settings.put(property, properties.getProperty(name)));
        settings.put("homeward.simulated-clock", simulatedClock);
        settings.put("homeward.seed", seed);
        var node = start(settings);
        System.out.println("ready " + properties.getProperty("organisation") + " at http://127.0.0.1:"
                + properties.getProperty("port"));
        if (untilReady) {
            node.close();
        }
        return CommandLine.ExitCode.OK;
    }

    /// A running node with these settings (property names of Spring and `homeward.*`).
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        var application = new SpringApplication(Node.class);
        application.setDefaultProperties(settings);
        application.setLogStartupInfo(false);
        return application.run();
    }

    @SpringBootApplication(proxyBeanMethods = false)
    static class Node {}
}
