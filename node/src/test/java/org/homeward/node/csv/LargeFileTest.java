package org.homeward.node.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A file that is too large is cut off at the limit and leaves the heap to others")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeFileTest {

    private static final long HEAP_GROWS_MAX = 50L << 20;

    /// As many bytes as are asked for, and how many were.
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void a_sender_who_never_ends_is_cut_off_just_above_64_mib_and_the_heap_grows_by_less_than_50() throws IOException {
        var endless = new Endless();
        long before = allocated();

        var read = RowFile.read(endless);

        assertThat(read).isInstanceOf(Answer.Refused.class);
        assertThat(endless.given).isBetween((long) RowFile.BYTES_MAX, RowFile.BYTES_MAX + (1L << 20));
        assertThat(allocated() - before).isLessThan(HEAP_GROWS_MAX);
    }

    @Test
    void a_file_just_below_the_limit_is_checked_and_read_in_less_heap_too() throws IOException {
        var line = "x".repeat(1_023) + "\n";
        var bytes = ("a\n" + line.repeat((RowFile.BYTES_MAX >> 10) - 1)).getBytes(StandardCharsets.UTF_8);
        long before = allocated();

        var read = RowFile.read(new java.io.ByteArrayInputStream(bytes));

        var file = ((Answer.Done<RowFile>) read).value();
        assertThat(allocated() - before).isLessThan(HEAP_GROWS_MAX);
        assertThat(file.sha256()).isEqualTo(Digest.of(bytes));
    }

    @Test
    void a_cell_of_ten_mib_refuses_the_file_and_says_why() throws IOException {
        var text = "ref,name\nA-1," + "x".repeat(10 << 20) + "\nA-2,y\n";
        var file = ((Answer.Done<RowFile>)
                        RowFile.read(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .value();

        var stopped = file.rows(new CsvColumns("list", List.of("ref", "name"), Set.of()), row -> {});

        assertThat(stopped).extracting(Refusal::rule).containsExactly("file.row");
    }

    @Test
    void what_was_read_in_pieces_is_what_was_sent() throws IOException {
        var random = new Random(20_261_125);
        for (int time = 0; time < 20; time++) {
            var text = new StringBuilder();
            int size = random.nextInt(400_000);
            while (text.length() < size) {
                text.append((char) ('а' + random.nextInt(32)));
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);

            var file = ((Answer.Done<RowFile>) RowFile.read(new java.io.ByteArrayInputStream(bytes))).value();

            var reader = new java.io.StringWriter();
            ((CsvFile) file).reader().transferTo(reader);
            assertThat(reader.toString()).isEqualTo(text.toString());
        }
    }

    @Test
    void over_http_without_a_length_it_is_refused_with_its_rule() throws IOException, InterruptedException {
        try (var nodes = ThreeNodes.start(0);
                var http = HttpClient.newHttpClient()) {
            nodes.agree(ThreeNodes.terms());
            var clerk = nodes.a().as(Role.INTAKE_CLERK);
            var request = HttpRequest.newBuilder(
                            URI.create(nodes.a().url() + "/api/intake/files?name=x.csv&round=winter-2026"))
                    .header("Content-Type", "text/csv")
                    .header("Idempotency-Key", "large-1")
                    .header("X-CSRF-TOKEN", clerk.csrf())
                    .header("Cookie", clerk.cookie())
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {
                        private final Endless endless = new Endless();

                        @Override
                        public int read() {
                            return endless.given > 66L << 20 ? -1 : endless.read();
                        }

                        @Override
                        public int read(byte[] into, int offset, int length) {
                            return endless.given > 66L << 20 ? -1 : endless.read(into, offset, length);
                        }
                    }))
                    .build();

            var reply = http.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).isEqualTo(422);
            assertThat(reply.body()).contains("file.size").contains("64 MiB");
        }
    }
}
