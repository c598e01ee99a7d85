package org.homeward.node.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homeward.node.wiring.Json;
import tools.jackson.core.JacksonException;

/// What a peer's node says of itself to anybody (`GET /api/node`).
///
/// @param simulated whether its time is played
/// @param now its time
public record PeerAnswer(boolean simulated, Instant now) {

    private static final Duration WAIT_MAX = Duration.ofSeconds(5); // A start waits for three such at most.
    private static final int OK = 200;

    /// Asks; empty if it does not answer, or not as a node does.
    public static Optional<PeerAnswer> ask(String url) {
        try (var http = HttpClient.newBuilder().connectTimeout(WAIT_MAX).build()) {
            var request = HttpRequest.newBuilder(URI.create(url).resolve("/api/node"))
                    .timeout(WAIT_MAX)
                    .build();
            var reply = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (reply.statusCode() != OK) {
                return Optional.empty();
            }
            var said = Json.tree(reply.body());
            return Optional.of(new PeerAnswer(
                    said.path("simulated").booleanValue(false),
                    Instant.parse(said.path("now").stringValue(""))));
        } catch (IOException | JacksonException | IllegalArgumentException | java.time.DateTimeException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
