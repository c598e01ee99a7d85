package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Json;
import org.homeward.testkit.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("Logs are JSON with ids only: a thousand marked names are in none of their lines")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogsTest {

    private static final Pattern MARK = Pattern.compile("q[a-z]{2}[0-9]{5}z");
    private static final int ROWS = 120;
    private static final String ROUND = "winter-2026";
    private static final Duration START_MAX = Duration.ofMinutes(4); // On a machine that does much else.

    private int marks;

    private String mark() {
        return "qnm%05dz".formatted(marks++);
    }

    @Test
    void a_thousand_marked_names_are_in_no_line_whatever_goes_wrong_with_them() {
        var lines = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        try (var nodes = ThreeNodes.start(0)) {
            root.setLevel(Level.INFO); // A node that starts sets its own; from here on more is heard.
            lines.start();
            root.addAppender(lines);
            nodes.agree(ThreeNodes.terms());
            nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
            goodAndBadFiles(nodes);
            badForms(nodes);
            whileTheDatabaseIsGone(nodes);
            nodes.settle();
        } finally {
            root.detachAppender(lines);
            root.setLevel(Level.WARN);
        }

        assertThat(marks).isGreaterThan(1_000);
        assertThat(lines.list).as("something was logged").isNotEmpty();
        var found = new TreeSet<String>();
        for (var event : List.copyOf(lines.list)) {
            var text = event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
            var mark = MARK.matcher(text);
            while (mark.find()) {
                found.add(event.getLoggerName() + ": " + text);
            }
        }
        assertThat(found).isEmpty();
    }

    private void goodAndBadFiles(ThreeNodes nodes) {
        var held = new StringBuilder(
                "person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime\n");
        for (int n = 0; n < ROWS; n++) {
            held.append("%s,%s,%s,%s,%s,солдат,%s,%s,well,prisoner_of_war\n"
                    .formatted(
                            n % 3 == 0 ? "B-" + n : mark(),
                            mark(),
                            mark(),
                            mark(),
                            n % 4 == 0 ? mark() : "1990-01-02",
                            mark(),
                            mark()));
        }
        var officer = nodes.b().as(Role.TRACING_OFFICER);
        officer.csv("/api/held-lists?kind=whole&round=" + ROUND, held.toString());
        officer.csv("/api/held-lists?kind=" + mark() + "&round=" + mark(), held.toString());
        officer.csv("/api/held-lists?kind=whole&round=" + ROUND, mark() + ";" + mark());
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        var intake = new StringBuilder("parcel_ref,addressee_surname,addressee_given_name,addressee_patronymic,"
                + "addressee_birth_date,addressee_rank,addressee_service_number,sender_name,sender_relation,sender_phone,"
                + "sender_email,sender_address,sender_language,weight_grams,contents,letters,drawings\n");
        for (int n = 0; n < ROWS; n++) {
            intake.append(
                    "%s,%s,%s,%s,1990-01-02,солдат,%s,%s,мати,%s,%s@example.org,%s,uk,%s,hygiene.soap|%s|1|95,1,0\n"
                            .formatted(
                                    mark(),
                                    mark(),
                                    mark(),
                                    mark(),
                                    mark(),
                                    mark(),
                                    mark(),
                                    mark(),
                                    mark(),
                                    n % 5 == 0 ? mark() : "7000",
                                    mark()));
        }
        clerk.csv("/api/intake/files?name=" + mark() + ".csv&round=" + ROUND, intake.toString());
        clerk.send(
                "POST",
                "/api/intake/files?name=x&round=" + ROUND,
                "text/csv",
                "\u0000" + mark(),
                "bad-1",
                clerk.csrf());
    }

    private void badForms(ThreeNodes nodes) {
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        for (var path : List.of("/api/intake/parcels", "/api/intake/seals", "/api/packing/parcels", "/api/handovers")) {
            clerk.post(path, Map.of("round", ROUND, mark(), mark(), "parcelRef", mark()));
            clerk.send("POST", path, "application/json", "{\"round\":\"" + mark(), "bad-2", clerk.csrf());
            clerk.send("POST", path, "text/plain", mark(), "bad-3", clerk.csrf());
        }
        nodes.a().nobody().post("/api/sign-in", Map.of("account", mark(), "password", mark()));
        nodes.a().nobody().get("/" + mark() + "?q=" + mark());
        clerk.get("/api/intake/parcels?round=" + mark() + "&state=" + mark());
        clerk.get("/api/custody/parcels/" + mark());
        nodes.a().nobody().send("POST", "/api/peers/envelopes", "text/plain", mark(), "", "");
        nodes.a().nobody().send("POST", "/api/peers/receipts", "text/plain", mark(), "", "");
    }

    private void whileTheDatabaseIsGone(ThreeNodes nodes) {
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        nodes.a().database().shut();
        try {
            assertThat(clerk.post(
                                    "/api/intake/seals",
                                    Map.of("round", ROUND, "parcelRef", mark(), "seal", "S-1", "weightGrams", 7000))
                            .rule())
                    .isEqualTo("node.database");
            clerk.get("/" + mark());
        } finally {
            nodes.a().database().open();
        }
        nodes.waitUntil(() -> clerk.get("/api/rounds").status() == 200);
    }

    @Test
    void a_real_node_logs_one_json_object_a_line(@TempDir Path folder) throws IOException, InterruptedException {
        int port = freePort();
        var file = realNode(folder, port);
        var output = folder.resolve("output");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "org.homeward.node.NodeProgram",
                        "serve",
                        "--config",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            long deadline = System.nanoTime() + START_MAX.toNanos();
            while (!Files.readString(output).contains("ready ") && System.nanoTime() < deadline && program.isAlive()) {
                program.waitFor(200, TimeUnit.MILLISECONDS);
            }
            assertThat(Files.readString(output)).contains("ready Bureau of Halvern");
            new Caller(java.net.URI.create("http://127.0.0.1:" + port), "", "")
                    .send("POST", "/api/peers/envelopes", "application/vnd.homeward.carried", "{\"x\":1}", "", "");
        } finally {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
            program.destroyForcibly();
        }
        var logged = new ArrayList<>(Files.readAllLines(output, StandardCharsets.UTF_8));
        logged.removeIf(line -> line.startsWith("ready "));
        assertThat(logged).isNotEmpty().allSatisfy(line -> {
            var json = Json.tree(line.getBytes(StandardCharsets.UTF_8));
            assertThat(json.path("@timestamp").stringValue("")).isNotEmpty();
            assertThat(json.path("message").stringValue("")).isNotEmpty();
        });
    }

    /// That of the program: tests have a logging of their own.
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return java.util.Arrays.stream(whole.split(java.io.File.pathSeparator, -1))
                .filter(part -> !part.contains("test-classes"))
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path realNode(Path folder, int port) throws IOException {
        var node = folder.resolve("node");
        new picocli.CommandLine(new org.homeward.node.start.InitCommand())
                .setOut(new java.io.PrintWriter(java.io.Writer.nullWriter()))
                .execute(node.toString(), "--organisation", "Bureau of Halvern", "--side", "a");
        var file = node.resolve("node.properties");
        var database = TestDatabase.fresh("logs").withPassword("a password of ours");
        var text = Files.readString(file)
                .replace("database.url=\n", "database.url=" + database.url() + "\n")
                .replace("database.user=\n", "database.user=" + database.user() + "\n")
                .replace("database.password=\n", "database.password=" + database.password() + "\n")
                .replace("port=8080", "port=" + port);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
