package org.homeward.node;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.homeward.node.epcis.ExportCommand;
import org.homeward.node.start.InitCommand;
import org.homeward.node.start.NodeFile;
import org.homeward.node.start.StartCheck;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts a node: `serve --config FILE`; makes the configuration of one: `init DIR`; or exports a round: `epcis`.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        version = "Homeward 0.1.0",
        sortOptions = false,
        description = "Runs one organisation's node until it is stopped.",
        footer = {
            "",
            "FILE is made, with a comment at every line, by: ./homeward init DIR",
            "HOMEWARD_DATABASE_URL=postgresql://USER:PASSWORD@HOST:5432/NAME gives the database instead of FILE."
        })
public final class NodeProgram implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The node's configuration.")
    private java.nio.file.Path config = java.nio.file.Path.of("");

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

    private final Map<String, String> environment;
    private Optional<ConfigurableApplicationContext> running = Optional.empty();

    /// With these variables of the environment.
    NodeProgram(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// The program: `serve`, `init` or `epcis`, and options.
    public static void main(String[] arguments) {
        var word = arguments.length > 0 ? arguments[0] : "";
        var rest = Set.of("serve", "init", "epcis").contains(word)
                ? Arrays.copyOfRange(arguments, 1, arguments.length)
                : arguments;
        var command = switch (word) {
            case "init" -> new InitCommand();
            case "epcis" -> new ExportCommand(System.getenv());
            default -> new NodeProgram(System.getenv());
        };
        int code = new CommandLine(command).execute(rest);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        var read = NodeFile.read(config);
        if (read.file().isEmpty()) {
            return refuse(read.faults(), CommandLine.ExitCode.USAGE);
        }
        var file = read.file().get();
        var variable = environment.getOrDefault(NodeFile.DATABASE_VARIABLE, "");
        var refusals = new StartCheck(file, variable, simulatedClock, BusinessClock.real()).refusals();
        if (!refusals.isEmpty()) {
            return refuse(refusals, REFUSED);
        }
        var settings = new HashMap<>(file.settings(variable, simulatedClock));
        settings.put("homeward.seed", seed);
        var node = start(settings);
        running = Optional.of(node);
        spec.commandLine()
                .getOut()
                .println("ready " + settings.get("homeward.organisation") + " at " + file.publicUrl());
        spec.commandLine().getOut().flush();
        if (untilReady) {
            node.close();
        }
        return CommandLine.ExitCode.OK;
    }

    private int refuse(List<String> why, int code) {
        var err = spec.commandLine().getErr();
        err.println("The node does not start:");
        why.forEach(sentence -> err.println("- " + sentence));
        err.flush();
        return code;
    }

    /// The node that was started, if one was.
    Optional<ConfigurableApplicationContext> running() {
        return running;
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
