package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.homeward.node.Caller;
import org.homeward.node.InventedRows;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("The largest file is looked at and taken in on the page, and a larger one is cut off")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // What was looked at is then taken in.
class LargeImportTest {

    private static final String BOUNDARY = "----large";
    private static final String TEXT = "application/x-www-form-urlencoded";

    private static ThreeNodes nodes;
    private static Caller clerk;
    private static String waiting = "";

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        var terms = ThreeNodes.terms();
        terms.put("quota_per_side", 50_000);
        nodes.agree(terms);
        nodes.moveTo(Instant.parse("2026-09-17T08:00:00Z"));
        clerk = nodes.a().as(Role.INTAKE_CLERK);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static byte[] head() {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"round\"\r\n\r\nwinter-2026\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(nodes.a().url() + "/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", key)
                .header("X-CSRF-TOKEN", clerk.csrf())
                .header("Cookie", clerk.cookie())
                .POST(body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @Order(1)
    void a_sender_who_never_ends_is_cut_off_and_reads_why() throws IOException, InterruptedException {
        var mebibyte = new byte[1 << 20];
        java.util.Arrays.fill(mebibyte, (byte) 'x');
        var parts = new java.util.ArrayList<InputStream>(java.util.List.of(new ByteArrayInputStream(head())));
        for (int time = 0; time < 80; time++) {
            parts.add(new ByteArrayInputStream(mebibyte));
        }
        var endless =
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(java.util.Collections.enumeration(parts)));

        var reply = send(endless, "endless-1");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("larger than 64");
    }

    @Test
    @Order(2)
    @Tag("long") // Fifty thousand rows are judged.
    void fifty_thousand_rows_of_a_workbook_are_looked_at() throws IOException, InterruptedException {
        var rows = InventedRows.intake();
        for (int row = 1; row <= 50_000; row++) {
            rows.row(
                    "L-" + row,
                    "addressee_surname",
                    "Вигаданко" + row,
                    "addressee_service_number",
                    "Т-" + row,
                    "letters",
                    row % 100 == 0 ? "-1" : "1");
        }
        var body = new ByteArrayOutputStream();
        body.write(head());
        body.write(rows.xlsx());
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));

        var reply = send(BodyPublishers.ofByteArray(body.toByteArray()), "large-1");

        assertThat(reply.statusCode()).isEqualTo(302);
        waiting =
                URI.create(reply.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(clerk.get(waiting).text()).contains("Take in 49,500 rows");
    }

    @Test
    @Order(3)
    @Tag("long") // Fifty thousand rows are judged and kept.
    void and_taken_in_as_shown() {
        assertThat(waiting).startsWith("/import/");

        var reply = clerk.send("POST", waiting + "?do=take", TEXT, "do=take", "large-2", clerk.csrf());

        assertThat(reply.status()).isEqualTo(302);
        var kept = nodes.a()
                .db()
                .sql("SELECT accepted FROM intake_file WHERE name = 'large'")
                .query(Integer.class)
                .single();
        assertThat(kept).isEqualTo(49_500);
    }
}
