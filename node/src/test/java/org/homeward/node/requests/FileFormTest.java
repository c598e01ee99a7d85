package org.homeward.node.requests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A form with a file is read as it comes in, byte for byte, and no further than its end")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileFormTest {

    private static final String BOUNDARY = "----gone";

    private static FormParts parts(byte[] body) {
        return new FormParts(new ByteArrayInputStream(body), BOUNDARY);
    }

    private static byte[] form(String name, byte[] file) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"round\"\r\n\r\nзима\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(UTF_8));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    /// Gives a few bytes at a time, as a slow socket does.
    private static InputStream dripping(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(50)));
            }
        };
    }

    @Test
    void whatever_is_in_the_file_and_however_it_comes_it_is_what_was_sent() throws IOException {
        var random = new Random(20_261_125);
        for (int time = 0; time < 300; time++) {
            var file = new byte[random.nextInt(300)];
            var letters = "\r\n-gone x\u0000".getBytes(ISO_8859_1);
            for (int at = 0; at < file.length; at++) {
                file[at] = letters[random.nextInt(letters.length)];
            }
            if (new String(file, ISO_8859_1).contains("\r\n--" + BOUNDARY)) {
                continue; // A browser would have chosen another boundary.
            }
            var parts = new FormParts(dripping(form("a.csv", file), random), BOUNDARY);

            assertThat(parts.nextHead()).contains("name=\"round\"");
            assertThat(new String(parts.stream().readAllBytes(), UTF_8)).isEqualTo("зима");
            assertThat(parts.nextHead()).contains("filename=\"a.csv\"");
            assertThat(parts.stream().readAllBytes()).isEqualTo(file);
            assertThat(parts.nextHead()).isEmpty();
        }
    }

    @Test
    void a_form_that_ends_in_the_middle_is_no_shorter_file() throws IOException {
        var body = form("a.csv", "a,b\n1,2\n".getBytes(UTF_8));
        var parts = parts(java.util.Arrays.copyOf(body, body.length - 10));
        parts.nextHead();
        parts.stream().readAllBytes();
        parts.nextHead();

        assertThatThrownBy(() -> parts.stream().readAllBytes()).isInstanceOf(EOFException.class);
    }

    @Test
    void what_does_not_begin_with_its_boundary_is_refused() {
        assertThatThrownBy(() -> parts("x\r\n------gone\r\n".getBytes(UTF_8)).nextHead())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> parts(("--" + BOUNDARY + "?\r\n").getBytes(UTF_8)).nextHead())
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_head_of_four_kib_is_read_and_a_longer_one_is_refused() throws IOException {
        var head = "--" + BOUNDARY + "\r\nX: ";
        var longest = head + "x".repeat(4_096 - 3 - 4) + "\r\n\r\n";
        assertThat(parts(longest.getBytes(UTF_8)).nextHead()).startsWith("X: x");

        assertThatThrownBy(() -> parts((head + "x".repeat(4_096) + "\r\n\r\n").getBytes(UTF_8))
                        .nextHead())
                .isInstanceOf(IOException.class);
    }
}
