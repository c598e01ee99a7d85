package org.homeward.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.homeward.testkit.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One node in this JVM, on a database of its own, with an account per role.
public final class TestNode implements AutoCloseable {

    static final String PASSWORD = "a-long-test-password";

    private final Side side;
    private final TestDatabase database;
    private final Map<String, Object> settings;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private ConfigurableApplicationContext context;

    private TestNode(Side side, TestDatabase database, Map<String, Object> settings) {
        this.side = side;
        this.database = database;
        this.settings = settings;
        this.context = NodeProgram.start(settings);
    }

    /// A running simulated node.
    public static TestNode start(Side side, String organisation, long seed) {
        var database = TestDatabase.fresh("node_" + side.word());
        var settings = new HashMap<String, Object>();
        settings.put("homeward.organisation", organisation);
        settings.put("homeward.side", side.word());
        settings.put("homeward.keys", folder().toString());
        settings.put("homeward.operator.password", PASSWORD);
        settings.put("homeward.simulated-clock", true);
        settings.put("homeward.seed", seed);
        settings.put("server.port", 0);
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", 8);
        settings.put("spring.datasource.hikari.connection-timeout", 2000);
        return new TestNode(side, database, settings);
    }

    private static java.nio.file.Path folder() {
        try {
            return Files.createTempDirectory("homeward-test").resolve("keys");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Stops it and starts it again.
    public void restart() {
        pause();
        resume();
    }

    /// Stops it; the others find nobody there.
    public void pause() {
        settings.put("server.port", port());
        context.close();
        callers.clear();
    }

    /// Starts it again on the same port, keys and database.
    public void resume() {
        context = NodeProgram.start(settings);
    }

    public Side side() {
        return side;
    }

    public TestDatabase database() {
        return database;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// A bean of the running node.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Its database, to look into.
    public JdbcClient db() {
        return bean(JdbcClient.class);
    }

    /// Nobody: not signed in.
    public Caller nobody() {
        return new Caller(url(), "", "");
    }

    /// The account of this role, signed in; a place clerk, examiner or representative is posted to the places named.
    public Caller as(Role role, String... places) {
        if (role == Role.OPERATOR) {
            return callers.computeIfAbsent("operator", name -> new Caller(url(), name, PASSWORD, seconding(role)));
        }
        var account = account(role, places);
        return callers.computeIfAbsent(account, name -> invited(name, role, places, seconding(role, places)));
    }

    /// Somebody with an account of his own.
    public Caller signIn(String account, String password) {
        return new Caller(url(), account, password);
    }

    /// A second person of this role, posted to the same places.
    public Caller second(Role role, String... places) {
        return callers.computeIfAbsent(
                account(role, places) + "-2", name -> invited(name, role, places, Optional::empty));
    }

    private Supplier<Optional<Caller>> seconding(Role role, String... places) {
        return () -> Optional.of(second(role, places));
    }

    /// The name of the account of this role and these places.
    public static String account(Role role, String... places) {
        var posted = places.length == 0 ? "" : "-" + String.join("-", places).toLowerCase(Locale.ROOT);
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + posted;
    }

    private Caller invited(String account, Role role, String[] places, Supplier<Optional<Caller>> second) {
        var invitation = Map.of(
                "account", account,
                "name", "Invented Person",
                "role", role.name(),
                "password", PASSWORD,
                "places", places);
        as(Role.OPERATOR).post("/api/accounts", invitation);
        return new Caller(url(), account, PASSWORD, second);
    }

    @Override
    public void close() {
        context.close();
    }
}
