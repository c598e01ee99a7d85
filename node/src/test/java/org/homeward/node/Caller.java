package org.homeward.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.homeward.node.wiring.Json;
import tools.jackson.databind.JsonNode;

/// One person's program: signs in, remembers cookie and token, gives every write a new idempotency key.
public final class Caller {

    private static final AtomicLong KEYS = new AtomicLong();

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String csrf;
    private final Supplier<Optional<Caller>> second;

    Caller(URI url, String account, String password) {
        this(url, account, password, Optional::empty);
    }

    /// @param second who asks for the same when two people are needed
    Caller(URI url, String account, String password, Supplier<Optional<Caller>> second) {
        this.url = url;
        this.second = second;
        if (account.isEmpty()) {
            this.csrf = "";
            return;
        }
        var body = Json.text(Map.of("account", account, "password", password));
        var reply = send("POST", "/api/sign-in", "application/json", body, "", "");
        if (reply.status() != 200) {
            throw new IllegalStateException("sign-in of " + account + " answered " + reply.status());
        }
        this.csrf = reply.json().path("csrf").stringValue("");
    }

    /// What a node answered.
    public record Reply(int status, String text) {

        /// As JSON; an empty object if there is none.
        public JsonNode json() {
            return Json.tree((text.isEmpty() ? "{}" : text).getBytes(StandardCharsets.UTF_8));
        }

        /// The rule of a refusal.
        public String rule() {
            return json().path("rule").stringValue("");
        }

        /// The verdict of a scan.
        public String verdict() {
            return json().path("verdict").stringValue("");
        }

        /// This reply, which must be a 200.
        ///
        /// @throws AssertionError otherwise
        public Reply ok() {
            if (status != 200) {
                throw new AssertionError("expected 200, was " + status + ": " + text);
            }
            return this;
        }
    }

    /// Reads.
    public Reply get(String path) {
        return send("GET", path, "application/json", "", "", "");
    }

    /// All rows of a paged list.
    public List<JsonNode> rows(String path) {
        var rows = new ArrayList<JsonNode>();
        long total = 1;
        for (int page = 1; rows.size() < total; page++) {
            var reply = get(path + (path.contains("?") ? "&" : "?") + "size=1000&page=" + page)
                    .ok()
                    .json();
            total = reply.path("total").longValue(0);
            var before = rows.size();
            reply.path("rows").forEach(rows::add);
            if (rows.size() == before) {
                break;
            }
        }
        return rows;
    }

    /// Writes JSON under a new key.
    public Reply post(String path, Object body) {
        return post(path, body, newKey());
    }

    /// Writes JSON under this key.
    public Reply post(String path, Object body, String key) {
        return byTwo("POST", path, "application/json", Json.text(body), key);
    }

    // Some deeds need two people; then the second asks for the same.
    private Reply byTwo(String method, String path, String type, String body, String key) {
        var reply = send(method, path, type, body, key, csrf);
        if (!reply.text().contains("second.person")) {
            return reply;
        }
        return second.get()
                .map(other -> other.send(method, path, type, body, key, other.csrf))
                .orElse(reply);
    }

    /// Puts JSON under a new key.
    public Reply put(String path, Object body) {
        return byTwo("PUT", path, "application/json", Json.text(body), newKey());
    }

    /// Sends a CSV file under a new key.
    public Reply csv(String path, String csv) {
        return byTwo("POST", path, "text/csv", csv, newKey());
    }

    /// Sends a file of whatever kind under a new key.
    public Reply file(String path, byte[] file) {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", newKey())
                .header("X-CSRF-TOKEN", csrf)
                .POST(BodyPublishers.ofByteArray(file));
        return sent(request);
    }

    /// Anything, as it is: for requests that must be refused.
    public Reply send(String method, String path, String type, String body, String key, String token) {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.header("Content-Type", type);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        return sent(request);
    }

    private Reply sent(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// The CSRF token of this session.
    public String csrf() {
        return csrf;
    }

    /// The session's cookie as a header, for requests that this program cannot make.
    public String cookie() {
        var cookies = (CookieManager) http.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    static String newKey() {
        return "test-" + KEYS.incrementAndGet();
    }
}
