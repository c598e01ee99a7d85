package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.node.accounts.Role;
import org.homeward.node.start.InitCommand;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.homeward.testkit.TestDatabase;
import org.homeward.testkit.TestDatabase.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@DisplayName("init makes a node's configuration, and serve starts it or says everything for which it does not")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InitAndServeTest {

    private static final Pattern LINK = Pattern.compile("/invitations/([A-Z0-9]+)");

    @TempDir
    private Path folder = Path.of("");

    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
    }

    /// What a command said and how it ended.
    private record Said(int code, String out, String err) {}

    private static Said run(CommandLine command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private Path node() {
        return folder.resolve("node");
    }

    private Path file() {
        return node().resolve("node.properties");
    }

    private Said init() {
        return run(
                new CommandLine(new InitCommand()),
                node().toString(),
                "--organisation",
                "Bureau of Halvern",
                "--side",
                "a");
    }

    private void line(String name, String value) throws IOException {
        var text = Files.readString(file());
        Files.writeString(
                file(), text.replaceAll("(?m)^" + Pattern.quote(name) + "=.*\n", "") + name + "=" + value + "\n");
    }

    private void database(TestDatabase database) throws IOException {
        line("database.url", database.url());
        line("database.user", database.user());
        line("database.password", database.password());
        line("port", "0");
    }

    private Said serve(Map<String, String> environment, String... more) {
        var program = new NodeProgram(environment);
        var arguments = new ArrayList<>(List.of("--config", file().toString()));
        arguments.addAll(List.of(more));
        var said = run(new CommandLine(program), arguments.toArray(String[]::new));
        program.running().ifPresent(running::add);
        return said;
    }

    private Caller caller(String account, String password) {
        return new Caller(url(), account, password);
    }

    private URI url() {
        return URI.create(
                "http://127.0.0.1:" + running.getLast().getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Test
    void init_writes_a_commented_file_and_two_keys_that_nobody_else_can_read() throws IOException {
        var said = init();

        assertThat(said.code()).isZero();
        assertThat(said.out()).containsPattern("([0-9a-f]{4} ){15}[0-9a-f]{4}").containsPattern(LINK);
        for (var name : List.of("node.properties", "keys/signing.key", "keys/sealing.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(node().resolve(name))))
                    .isEqualTo("rw-------");
        }
        var lines = Files.readAllLines(file());
        assertThat(lines.stream().filter(line -> line.startsWith("#")).count()).isGreaterThan(10);
        var link = LINK.matcher(said.out());
        assertThat(link.find()).isTrue();
        assertThat(String.join("\n", lines)).doesNotContain(link.group(1));
    }

    @Test
    void init_overwrites_nothing() throws IOException {
        init();
        var key = Files.readString(node().resolve("keys/signing.key"));

        var again = init();

        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("is not empty");
        assertThat(Files.readString(node().resolve("keys/signing.key"))).isEqualTo(key);
    }

    @Test
    void without_a_database_it_says_how_to_give_one() {
        init();

        var said = serve(Map.of());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("HOMEWARD_DATABASE_URL=postgresql://").contains("CREATE DATABASE");
    }

    @Test
    void a_database_that_does_not_answer_is_a_sentence_and_no_stack_trace() throws IOException {
        init();
        line("database.url", "jdbc:postgresql://127.0.0.1:1/none");
        line("database.user", "none");
        line("database.password", "a-long-password-of-ours");

        var said = serve(Map.of());

        assertThat(said.err()).contains("does not let the node in").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @EnumSource(Postgres.class)
    void the_first_account_is_opened_once_by_its_link_and_invites_the_others(Postgres version) throws IOException {
        var database = TestDatabase.of(version, "init");
        Assumptions.assumeTrue(
                database.isPresent(),
                version + " is not installed on this machine (apt-get install" + " postgresql-15)");
        var told = init().out();
        line("port", "0");
        var secret = "a password of ours";
        var given = database.get().withPassword(secret);

        var said = serve(Map.of("HOMEWARD_DATABASE_URL", given.address()));

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("ready Bureau of Halvern");
        var link = LINK.matcher(told);
        assertThat(link.find()).isTrue();
        var nobody = new Caller(url(), "", "");
        assertThat(nobody.get("/invitations/" + link.group(1)).ok().text()).contains("operator");
        var path = "/api/invitations/" + link.group(1);
        assertThat(nobody.post(path, Map.of("password", "short")).status()).isEqualTo(422);
        nobody.post(path, Map.of("password", "a-long-password-of-mine")).ok();
        assertThat(nobody.post(path, Map.of("password", "another-long-password"))
                        .rule())
                .isEqualTo("invitation.over");

        var operator = caller("operator", "a-long-password-of-mine");
        var invitation = Map.of(
                "account", "clerk", "name", "Invented Clerk", "role", Role.INTAKE_CLERK.name(), "places", List.of());
        var invited = operator.post("/api/accounts", invitation).ok().json();
        var clerkPath = "/api" + invited.path("link").stringValue("");
        nobody.post(clerkPath, Map.of("password", "a-long-password-of-hers")).ok();
        assertThat(caller("clerk", "a-long-password-of-hers").get("/api/rounds").status())
                .isEqualTo(200);
    }

    @Test
    void a_password_that_an_operator_chose_for_another_is_refused_by_a_real_node() throws IOException {
        var operator = operatorOfARealNode();

        var refused = operator.post(
                "/api/accounts",
                Map.of(
                        "account", "clerk",
                        "name", "Invented Clerk",
                        "role", "INTAKE_CLERK",
                        "password", "chosen-by-the-operator",
                        "places", List.of()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("account.password");
    }

    private Caller operatorOfARealNode() throws IOException {
        var link = LINK.matcher(init().out());
        assertThat(link.find()).isTrue();
        database(TestDatabase.fresh("real").withPassword("a password of ours"));
        assertThat(serve(Map.of()).err()).isEmpty();
        new Caller(url(), "", "")
                .post("/api/invitations/" + link.group(1), Map.of("password", "a-long-password-of-mine"))
                .ok();
        return caller("operator", "a-long-password-of-mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "homeward", "changeme", "only-for-tests"})
    void a_password_that_everybody_tries_first_is_refused(String password) throws IOException {
        init();
        database(TestDatabase.fresh("known"));
        line("database.password", password);

        var said = serve(Map.of());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("that everybody tries first");
    }

    @ParameterizedTest
    @CsvSource({
        "'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', none that init makes",
        "'TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs=', none that init makes",
        "'short', none that init makes"
    })
    void a_key_that_everybody_knows_is_refused(String key, String expected) throws IOException {
        init();
        database(TestDatabase.fresh("key").withPassword("a password of ours"));
        Files.writeString(node().resolve("keys/signing.key"), key);

        assertThat(serve(Map.of()).err()).contains(expected);
    }

    @Test
    void what_others_on_the_machine_can_read_is_refused_all_at_once() throws IOException {
        init();
        var open = PosixFilePermissions.fromString("rw-r--r--");
        Files.setPosixFilePermissions(file(), open);
        Files.setPosixFilePermissions(node().resolve("keys/signing.key"), open);
        Files.delete(node().resolve("keys/sealing.key"));
        line("operator.password", "a-long-password-of-mine");
        line("address", "0.0.0.0");
        line("url", "http://bureau.example");

        var said = serve(Map.of());

        assertThat(said.err())
                .contains("Run: chmod 600")
                .contains("Treat it as stolen")
                .contains("sealing.key is not there")
                .contains("for simulated nodes only")
                .contains("without TLS")
                .contains("https address")
                .contains("No database is given");
    }

    @Test
    void a_database_of_a_played_round_and_one_of_another_node_are_refused() throws IOException {
        try (var simulated = TestNode.start(Side.A, "Bureau of Halvern", 0)) {
            init();
            database(simulated.database().withPassword("a password of ours"));

            assertThat(serve(Map.of()).err())
                    .contains("holds a simulated round")
                    .contains("belongs to a node with other keys");
        }
    }

    @Test
    void a_database_of_a_newer_version_is_refused_and_left_as_it_is() throws IOException {
        try (var node = TestNode.start(Side.A, "Bureau of Halvern", 0)) {
            node.db().sql("""
                            INSERT INTO flyway_schema_history
                                   (installed_rank, version, description, type, script, checksum, installed_by,
                                    execution_time, success)
                            VALUES (9999, '99999', 'later', 'SQL', 'V99999__later.sql', 1, 'later', 1, true)
                            """).update();
            init();
            database(node.database().withPassword("a password of ours"));

            assertThat(serve(Map.of()).err()).contains("changed by a newer version (its schema is 99999");
        }
    }

    @Test
    void a_superuser_is_refused() throws IOException {
        init();
        database(TestDatabase.fresh("super").asSuperuser("a password of ours"));

        assertThat(serve(Map.of()).err()).contains("as a superuser");
    }

    @Test
    void a_simulated_peer_is_refused_at_the_start() throws IOException {
        operatorOfARealNode();
        var database = running.getLast().getBean(JdbcClient.class);
        try (var simulated = TestNode.start(Side.NEUTRAL, "Tarn Mission", 0)) {
            pin(database, simulated.url().toString());
            running.removeLast().close();

            assertThat(serve(Map.of()).err()).contains("is simulated");
        }
    }

    @ParameterizedTest
    @CsvSource({"4, true", "6, false", "-6, false"})
    void a_peer_whose_clock_differs_by_over_five_minutes_is_refused(int minutes, boolean starts) throws IOException {
        operatorOfARealNode();
        var database = running.getLast().getBean(JdbcClient.class);
        try (var peer = new ClockPeer(minutes)) {
            pin(database, peer.url());
            running.removeLast().close();

            var said = serve(Map.of());

            assertThat(said.code()).isEqualTo(starts ? 0 : 1);
            assertThat(said.err().contains("differs from this machine's by")).isEqualTo(!starts);
        }
    }

    private static void pin(JdbcClient database, String url) {
        database.sql("""
                        INSERT INTO peer (side, organisation, url, signing_key, sealing_key)
                        VALUES ('neutral', 'Tarn Mission', :url, :key, :key)
                        """)
                .param("url", url)
                .param("key", "PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=")
                .update();
    }

    /// A peer's node whose clock is some minutes ahead. It says no more than a node says to anybody.
    private static final class ClockPeer implements AutoCloseable {

        private final com.sun.net.httpserver.HttpServer server;

        ClockPeer(int minutes) throws IOException {
            server = com.sun.net.httpserver.HttpServer.create(
                    new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/node", exchange -> {
                var now = java.time.Instant.now().plus(java.time.Duration.ofMinutes(minutes));
                var body = Json.bytes(Map.of("simulated", false, "now", now.toString()));
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void with_a_certificate_it_speaks_tls_itself() throws Exception {
        var tls = TestCertificate.make(folder);
        init();
        database(TestDatabase.fresh("tls").withPassword("a password of ours"));
        line("tls.certificate", tls.certificate().toString());
        line("tls.key", tls.key().toString());
        line("url", "https://127.0.0.1");

        assertThat(serve(Map.of()).err()).isEmpty();

        var secure = URI.create(url().toString().replace("http:", "https:") + "/api/node");
        assertThat(tls.get(secure)).contains("Bureau of Halvern");
    }

    @Test
    void an_unknown_line_is_named() throws IOException {
        init();
        line("databse.url", "x");
        line("proxy", "maybe");

        var said = serve(Map.of());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("databse.url").contains("proxy must be true or false");
        assertThat(Optional.of(said.out())).contains("");
    }
}
