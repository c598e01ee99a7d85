package org.homeward.node.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.homeward.node.wiring.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a round's custody to a file: signs in at a running node, as anybody with the right to does, and keeps what it
/// answers. The password comes from the environment, so that it stands in no list of running programs.
@Command(
        name = "epcis",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a round's custody as GS1 EPCIS 2.0 in JSON-LD (formats/epcis.md).",
        footer = {"", "The password of the account is read from HOMEWARD_PASSWORD."})
public final class ExportCommand implements Callable<Integer> {

    private static final String PASSWORD = "HOMEWARD_PASSWORD";
    private static final Duration ANSWER_MAX = Duration.ofMinutes(5); // A long round is read once.
    private static final int OK = 200;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", required = true, paramLabel = "URL", description = "The node's address.")
    private String url = "";

    @Option(names = "--account", required = true, paramLabel = "NAME", description = "A round officer or auditor.")
    private String account = "";

    @Option(names = "--round", required = true, paramLabel = "NAME", description = "Which round.")
    private String round = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; not there yet.")
    private Path out = Path.of("");

    private final Map<String, String> environment;

    /// With these variables of the environment.
    public ExportCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var password = environment.getOrDefault(PASSWORD, "");
        if (password.isEmpty()) {
            return refuse(PASSWORD + " is not set; it is the password of the account.");
        }
        if (Files.exists(out)) {
            return refuse(out + " is there already. Nothing was written.");
        }
        try (var http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var credentials = Json.bytes(Map.of("account", account, "password", password));
            var signIn = HttpRequest.newBuilder(URI.create(url).resolve("/api/sign-in"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(credentials))
                    .build();
            if (http.send(signIn, BodyHandlers.discarding()).statusCode() != OK) {
                return refuse("The node at " + url + " does not know this account with this password.");
            }
            var path = "/api/rounds/" + URLEncoder.encode(round, StandardCharsets.UTF_8) + "/epcis";
            var ask = HttpRequest.newBuilder(URI.create(url).resolve(path))
                    .timeout(ANSWER_MAX)
                    .build();
            var reply = http.send(ask, BodyHandlers.ofInputStream());
            try (var body = reply.body()) {
                if (reply.statusCode() != OK) {
                    return refuse("The node does not show the round " + round + " to this account.");
                }
                keep(body);
            }
            spec.commandLine().getOut().println("Written: " + out);
            return CommandLine.ExitCode.OK;
        } catch (java.net.ConnectException silent) {
            return refuse("No node answers at " + url + ".");
        }
    }

    // Half a file would look like a whole one.
    private void keep(InputStream body) throws IOException {
        try {
            Files.copy(body, out);
        } catch (IOException broken) {
            Files.deleteIfExists(out);
            throw broken;
        }
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }
}
