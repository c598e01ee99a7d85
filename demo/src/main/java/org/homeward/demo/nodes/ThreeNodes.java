package org.homeward.demo.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.Terms;

/// Two bureaus and a neutral, running on this machine with simulated clocks.
public final class ThreeNodes implements AutoCloseable {

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx224m", "-XX:+ExitOnOutOfMemoryError");
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LETTERS = 16;

    /// How a node is reached and by whom it is run.
    ///
    /// @param password of the account `operator` and of every account the demo makes
    public record Door(Party party, int port, String password) {}

    private final House house;
    private final Workshop workshop;
    private final Postgres postgres;
    private final Terms terms;
    private final OptionalLong seed;
    private final StartCache cache;
    private final Map<Party, Door> doors = new EnumMap<>(Party.class);
    private final Map<Party, Path> settings = new EnumMap<>(Party.class);
    private final Map<Party, RunningNode> running = new ConcurrentSkipListMap<>();
    private final SecureRandom random = new SecureRandom();
    private volatile boolean closed;

    /// What the nodes are started for.
    ///
    /// @param terms name the organisations
    /// @param seed given to the nodes, so that their ids and keys come out the same; empty for random ones
    /// @param told what is said to whoever waits
    public record Plan(Terms terms, OptionalLong seed, Consumer<String> told) {}

    /// Not started yet.
    public ThreeNodes(House house, Workshop workshop, Postgres postgres, Plan plan) {
        this.house = house;
        this.workshop = workshop;
        this.postgres = postgres;
        this.terms = plan.terms();
        this.seed = plan.seed();
        this.cache = new StartCache(house, plan.told());
    }

    /// Starts all three and returns when all answer.
    ///
    /// @throws IllegalStateException when one does not
    public void start() {
        prepare();
        if (!cache.isFresh()) {
            trainCache();
        }
        for (var party : Party.values()) {
            launch(party);
        }
        for (var party : Party.values()) {
            awaitReady(party);
        }
    }

    private void prepare() {
        for (var party : Party.values()) {
            var door = new Door(party, FreePort.find(), newPassword());
            doors.put(party, door);
            settings.put(party, writeSettings(party.word(), door));
        }
    }

    private void trainCache() {
        var file = writeSettings("training", new Door(Party.NEUTRAL, FreePort.find(), newPassword()));
        var arguments = List.of("serve", "--config", file.toString(), "--simulated-clock", "--until-ready");
        cache.train(JVM, arguments, workshop.folder("logs").resolve("training.log"));
        postgres.dropDatabase("homeward_training");
    }

    private Path writeSettings(String name, Door door) {
        var database = "homeward_" + name;
        var databasePassword = newPassword();
        postgres.createDatabase(database, databasePassword);
        var lines = List.of(
                "organisation=" + escaped(terms.organisation(door.party())),
                "side=" + door.party().word(),
                "port=" + door.port(),
                "database.url=" + postgres.url(database),
                "database.user=" + database,
                "database.password=" + databasePassword,
                "keys=" + workshop.folder(name + "-keys"),
                "operator.password=" + door.password());
        return writeSecret(workshop.folder("settings").resolve(name + ".properties"), lines);
    }

    private static Path writeSecret(Path file, List<String> lines) {
        try {
            Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("A node's settings cannot be written: " + e.getMessage(), e);
        }
    }

    /// A value as a properties file takes it: whatever is not plain ASCII is written by its number.
    private static String escaped(String value) {
        var line = new StringBuilder();
        for (var at = 0; at < value.length(); at++) {
            var letter = value.charAt(at);
            if (letter == '\\') {
                line.append("\\\\");
            } else if (letter >= ' ' && letter < 127) {
                line.append(letter);
            } else {
                line.append("\\u").append(String.format("%04x", (int) letter));
            }
        }
        return line.toString();
    }

    private String newPassword() {
        var letters = new StringBuilder();
        for (var at = 0; at < PASSWORD_LETTERS; at++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /// Starts a node's process; it may be called again after the node was killed.
    public void launch(Party party) {
        if (closed) {
            throw new IllegalStateException("stopped while starting");
        }
        var jvm = new ArrayList<>(cache.options());
        jvm.addAll(JVM);
        var arguments = new ArrayList<>(List.of("serve", "--config", file(party).toString(), "--simulated-clock"));
        // Each node its own seed: the same one would give three nodes the same keys.
        seed.ifPresent(number -> arguments.addAll(List.of("--seed", Long.toString(ownSeed(number, party)))));
        running.put(party, RunningNode.start(house, jvm, arguments, log(party)));
    }

    private static long ownSeed(long seed, Party party) {
        return switch (party) {
            case A -> seed * 3 + 1;
            case B -> seed * 3 + 2;
            case NEUTRAL -> seed * 3 + 3;
        };
    }

    /// Waits until a launched node answers.
    public void awaitReady(Party party) {
        node(party).awaitReady(party.word());
    }

    /// Kills a node's process as a power cut would.
    public void kill(Party party) {
        node(party).kill();
    }

    /// How a node is reached.
    public Door door(Party party) {
        return Optional.ofNullable(doors.get(party)).orElseThrow();
    }

    /// Where a node writes what it has to say.
    public Path log(Party party) {
        return workshop.folder("logs").resolve(party.word() + ".log");
    }

    /// What the nodes have warned of since they started, the last of each; for whoever must know why a round stopped.
    public List<String> complaints() {
        var said = new ArrayList<String>();
        running.forEach((party, node) -> node.complaints().forEach(line -> said.add(party.word() + ": " + line)));
        return said;
    }

    /// The processes by name: `a`, `b`, `neutral`, `postgres`.
    public Map<String, Long> pids() {
        var pids = new java.util.LinkedHashMap<String, Long>();
        running.forEach((party, node) -> pids.put(party.word(), node.pid()));
        pids.put("postgres", postgres.pid());
        return pids;
    }

    private Path file(Party party) {
        return Optional.ofNullable(settings.get(party)).orElseThrow();
    }

    private RunningNode node(Party party) {
        return Optional.ofNullable(running.get(party)).orElseThrow();
    }

    @Override
    public void close() {
        closed = true;
        running.values().forEach(RunningNode::askToStop);
        running.values().forEach(RunningNode::awaitStopped);
    }
}
