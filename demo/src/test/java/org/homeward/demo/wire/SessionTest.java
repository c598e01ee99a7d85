package org.homeward.demo.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A session at a node")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {

    /// What the other end says next to anything but a sign-in; after that it grants.
    private final Deque<Integer> statuses = new ArrayDeque<>();

    private final Collection<String> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server = nobody();
    private Session session = session(1);

    private static HttpServer nobody() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() {
        server.createContext("/", this::answer);
        server.start();
        session = session(1);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Session session(long seed) {
        return new Session(new Wire("a", server.getAddress().getPort()), seed, "examiner-1", "a long password");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        seen.add(exchange.getRequestMethod() + " " + path + (key == null ? "" : " " + key));
        exchange.getRequestBody().readAllBytes();
        var isSignIn = path.equals("/api/sign-in");
        var status = isSignIn || statuses.isEmpty() ? 200 : statuses.removeFirst();
        if (isSignIn) {
            exchange.getResponseHeaders().add("Set-Cookie", "HOMEWARD=abc; Path=/; HttpOnly");
        }
        var body = body(path, status).getBytes(StandardCharsets.UTF_8);
        // A length of 0 makes this server answer in chunks.
        exchange.sendResponseHeaders(status, path.contains("chunked") ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String body(String path, int status) {
        if (path.equals("/api/sign-in")) {
            return "{\"csrf\":\"token\"}";
        }
        if (status == 409) {
            return "{\"status\":409,\"rule\":\"C-14\",\"detail\":\"Once only.\",\"faults\":[]}";
        }
        if (path.contains("page=")) {
            var page = path.endsWith("page=1") ? "[1,2]" : "[3]";
            return "{\"total\":3,\"rows\":" + page + "}";
        }
        return "{\"verdict\":\"sealed\"}";
    }

    private List<String> seenOf(String path) {
        return seen.stream().filter(line -> line.contains(path)).toList();
    }

    @Test
    void signs_in_once_before_its_first_deed() {
        session.post("/api/intake/seals", "A-00001", Form.empty());
        session.post("/api/intake/seals", "A-00002", Form.empty());

        assertThat(seenOf("/api/sign-in")).hasSize(1);
        assertThat(seenOf("/api/intake/seals")).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void repeats_a_deed_with_the_same_key_while_the_node_is_not_well() {
        statuses.addAll(List.of(503, 500));

        var answer = session.post("/api/intake/seals", "A-00001", Form.of("seal", "S1"));

        assertThat(answer.path("verdict").asString()).isEqualTo("sealed");
        assertThat(seenOf("/api/intake/seals"))
                .hasSize(3)
                .containsOnly(seenOf("/api/intake/seals").getFirst());
    }

    @Test
    void signs_in_again_where_the_node_has_forgotten_it() {
        statuses.add(401);

        session.post("/api/intake/seals", "A-00001", Form.empty());

        assertThat(seenOf("/api/sign-in")).hasSize(2);
    }

    @Test
    void has_the_same_key_for_the_same_deed_in_the_next_run_and_another_for_another_seed() {
        session.post("/api/intake/seals", "A-00001", Form.empty());
        session(1).post("/api/intake/seals", "A-00001", Form.empty());
        session(2).post("/api/intake/seals", "A-00001", Form.empty());

        var seals = seenOf("/api/intake/seals");
        assertThat(seals.get(0)).isEqualTo(seals.get(1)).isNotEqualTo(seals.get(2));
    }

    @Test
    void reads_all_pages_of_a_list() {
        assertThat(session.rows("/api/listed-people?round=r")).hasSize(3);
    }

    @Test
    void reads_answers_in_chunks() {
        assertThat(session.read("/api/chunked").path("verdict").asString()).isEqualTo("sealed");
    }

    @Test
    void tells_a_refusal_by_its_rule() {
        statuses.addAll(List.of(409, 409));

        assertThat(session.attempt("/api/examinations", "second", Form.empty()).rule())
                .isEqualTo("C-14");
        assertThatThrownBy(() -> session.post("/api/examinations", "third", Form.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("409 C-14 Once only.");
    }
}
