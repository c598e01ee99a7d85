package org.homeward.node.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.homeward.node.TestNode;
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

@DisplayName("A page tells a stranger nothing, and a colleague what to do next")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskAnswersTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(Side.NEUTRAL, "Tarn Mission", 0);
        node.as(Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /// A reader with a browser of his own, without script.
    private static final class Reader {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(node.url().resolve(path)).build());
        }

        HttpResponse<String> post(String path, String form) {
            return send(HttpRequest.newBuilder(node.url().resolve(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
        }

        HttpResponse<String> signIn(String account, String password) {
            return post("/sign-in", "account=" + account + "&password=" + password + "&_csrf=" + token("/sign-in"));
        }

        String token(String path) {
            var found = TOKEN.matcher(get(path).body());
            assertThat(found.find()).isTrue();
            return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static Reader auditor() {
        var reader = new Reader();
        assertThat(reader.signIn("auditor", "a-long-test-password").statusCode())
                .isEqualTo(200);
        return reader;
    }

    @Test
    void a_wrong_account_and_a_wrong_password_read_alike() {
        var account = new Reader().signIn("nobody-here", "a-long-test-password");
        var password = new Reader().signIn("auditor", "not-the-password");

        assertThat(account.statusCode()).isEqualTo(401);
        assertThat(password.statusCode()).isEqualTo(401);
        assertThat(said(account)).isEqualTo(said(password)).contains("do not belong together");
        assertThat(password.body()).doesNotContain("not-the-password");
    }

    private static String said(HttpResponse<String> page) {
        return TOKEN.matcher(page.body()).replaceAll("").replaceAll("value=\"[a-z-]*\"", "");
    }

    @Test
    void what_is_typed_as_an_account_is_shown_as_text() {
        var page = new Reader().signIn("%22%3E%3Cb%3Ebold", "a-long-test-password");

        assertThat(page.body()).doesNotContain("<b>bold").contains("&quot;&gt;&lt;b&gt;bold");
    }

    @Test
    void a_form_that_outlived_its_session_leads_back_to_sign_in() {
        var page = new Reader().post("/sign-out", "_csrf=old");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("Nothing was changed. Sign in again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rounds/none", "/nothing/here", "/simulation"})
    void what_is_absent_and_what_is_forbidden_read_alike(String path) {
        var page = auditor().get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>This page is not here</h1>").doesNotContain("Reference");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void a_program_is_answered_in_json() {
        var absent = node.as(Role.AUDITOR).get("/api/nothing");

        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.json().path("detail").stringValue("")).isEqualTo("There is no such thing here for you.");
    }

    @Test
    void a_fault_of_ours_gets_a_reference_and_no_detail() {
        var reader = auditor();
        node.db().sql("ALTER TABLE round_terms RENAME TO round_terms_gone").update();

        var page = reader.get("/");
        node.db().sql("ALTER TABLE round_terms_gone RENAME TO round_terms").update();

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).containsPattern("F-[0-9]{8}-[0-9]{4}-1").doesNotContain("SQL", "Exception");
        assertThat(reader.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void before_the_first_round_the_list_of_rounds_says_what_comes() {
        var page = auditor().get("/rounds");

        assertThat(page.body()).contains("No round yet", "That is how every node begins.");
    }

    @Test
    void a_language_once_chosen_stays() {
        var reader = new Reader();
        assertThat(reader.get("/sign-in?lang=uk").body()).contains("lang=\"uk\"", "Обліковий запис");

        assertThat(reader.get("/sign-in").body()).contains("Обліковий запис");
        assertThat(reader.get("/sign-in?lang=xx").body()).contains("Обліковий запис");
    }

    @Test
    void style_and_fonts_are_kept_and_pages_are_not() {
        var reader = new Reader();

        assertThat(kept(reader.get("/style/homeward.css"))).contains("max-age=31536000");
        assertThat(kept(reader.get("/style/fonts/plex-sans-cyrillic-400.woff2")))
                .contains("immutable");
        assertThat(kept(reader.get("/sign-in"))).contains("no-store");
        // About 7 kB on the wire, once: a slow phone has it in a second.
        assertThat(reader.get("/style/homeward.css").body()).hasSizeLessThan(28_000);
    }

    private static String kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    @Test
    void a_reader_for_whom_nothing_waits_is_told_so() {
        assertThat(auditor().get("/").body()).contains("Nothing waits for you.", "href=\"/rounds\"");
    }

    @Test
    void no_page_has_a_script_or_an_inline_style() {
        var body = auditor().get("/").body() + new Reader().get("/sign-in").body();

        assertThat(body).doesNotContain("<script", "style=", "onclick", "javascript:");
    }
}
