package org.homeward.node.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

@DisplayName("A session belongs to whoever signed in, a form to whoever opened it, and no answer leads elsewhere")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(Side.A, "Bureau of Halvern", 0);
        node.as(Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /// An answer, byte for byte as it came.
    private record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String cookie() {
            return header("set-cookie").replaceAll(";.*", "");
        }
    }

    /// One request over a connection of its own, so that every header is the test's.
    private static Answer ask(String method, String path, String form, String... headers) {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: 127.0.0.1\r\n");
        }
        Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
        request.append("Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                .append(form.length())
                .append("\r\n\r\n")
                .append(form);
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), node.url().getPort())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer read(String text) {
        var parts = text.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var headers = new TreeMap<String, String>();
        Arrays.stream(lines)
                .skip(1)
                .forEach(line -> headers.merge(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip(),
                        (one, other) -> one + "\n" + other));
        return new Answer(Integer.parseInt(lines[0].substring(9, 12)), headers, parts.length > 1 ? parts[1] : "");
    }

    private static String token(Answer page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private static Answer signIn(Answer door, String account) {
        var form = "account=" + account + "&password=a-long-test-password&_csrf=" + token(door);
        return ask("POST", "/sign-in", form, "Cookie: " + door.cookie());
    }

    @Test
    void a_session_that_was_planted_before_sign_in_is_worth_nothing_afterwards() {
        var door = ask("GET", "/sign-in", "");

        var in = signIn(door, "auditor");

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.cookie()).isNotEmpty().isNotEqualTo(door.cookie());
        assertThat(ask("GET", "/", "", "Cookie: " + in.cookie()).status()).isEqualTo(200);
        assertThat(ask("GET", "/", "", "Cookie: " + door.cookie()).header("location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void a_session_named_in_the_address_is_no_session() {
        var in = signIn(ask("GET", "/sign-in", ""), "auditor");
        var id = in.cookie().substring(in.cookie().indexOf('=') + 1);

        assertThat(ask("GET", "/;HOMEWARD=" + id, "").status()).isNotEqualTo(200);
        assertThat(ask("GET", "/?HOMEWARD=" + id, "").status()).isEqualTo(302);
    }

    @Test
    void the_cookie_is_hidden_from_scripts_and_from_other_sites() {
        var cookie = signIn(ask("GET", "/sign-in", ""), "auditor").header("set-cookie");

        assertThat(cookie)
                .startsWith("HOMEWARD=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Expires", "Max-Age", "Domain");
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_its_cookie() {
        var in = signIn(ask("GET", "/sign-in", ""), "auditor");
        var page = ask("GET", "/", "", "Cookie: " + in.cookie());
        ask("POST", "/sign-out", "_csrf=" + token(page), "Cookie: " + in.cookie());

        assertThat(ask("GET", "/", "", "Cookie: " + in.cookie()).status()).isEqualTo(302);
    }

    @Test
    void no_form_of_any_page_is_taken_without_its_token_and_no_write_of_a_program() {
        var taken = new ArrayList<String>();
        for (var operation : Operation.values()) {
            boolean isWrite = !operation.method().equals("GET");
            if (!isWrite || operation.isForAnybody()) {
                continue;
            }
            var caller = node.as(operation.roles().iterator().next());
            var path = operation.path().replaceAll("\\{[^}]*}", "x");
            for (var token : List.of("", "of-another-form")) {
                var answer = ask(
                        operation.method(), path, "deed=d-1", "Cookie: " + caller.cookie(), "X-CSRF-TOKEN: " + token);
                boolean isRefused =
                        answer.status() == 404 || answer.header("location").equals("/sign-in?why=again");
                if (!isRefused) {
                    taken.add(operation + " answered " + answer.status() + " " + answer.header("location"));
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    @Test
    void the_door_itself_wants_the_token_of_its_page() {
        var answer = ask("POST", "/sign-in", "account=auditor&password=a-long-test-password");

        assertThat(answer.header("location")).isEqualTo("/sign-in?why=again");
        assertThat(ask("GET", "/", "", "Cookie: " + answer.cookie()).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?why=//elsewhere.example",
                "/sign-in?lang=//elsewhere.example",
                "/sign-in?next=https://elsewhere.example",
                "/?return=//elsewhere.example",
                "//elsewhere.example/",
                "/\\elsewhere.example"
            })
    void no_address_sends_a_reader_elsewhere(String path) {
        var answer = ask("GET", path, "");

        assertThat(answer.header("location")).isIn("", "/sign-in");
        assertThat(answer.body()).doesNotContain("href=\"//", "href=\"http", "content=\"0;url", "action=\"http");
    }

    @Test
    void who_signs_in_is_led_to_his_start_page_whatever_host_he_names() {
        var door = ask("GET", "/sign-in", "");
        var form = "account=auditor&password=a-long-test-password&_csrf=" + token(door);

        var in = ask(
                "POST",
                "/sign-in?next=//elsewhere.example",
                form,
                "Cookie: " + door.cookie(),
                "Host: elsewhere.example");

        assertThat(in.header("location")).isEqualTo("/");
    }

    @Test
    void a_deed_ends_on_a_page_of_this_node() {
        var attributes = new RedirectAttributesModelMap();

        assertThat(Done.to("/rounds", attributes, "Done.")).isEqualTo("redirect:/rounds");
        assertThatThrownBy(() -> Done.to("//elsewhere.example", attributes, "Done."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Done.to("https://elsewhere.example", attributes, "Done."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nothing/here", "/invitations/nobody", "/style/homeward.css", "/api/node"})
    void every_answer_forbids_scripts_frames_and_guessing(String path) {
        var answer = ask("GET", path, "");

        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    }
}
