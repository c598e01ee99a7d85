package org.homeward.demo.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection to a node, used by one caller at a time.
///
/// Written on a plain socket because a round is some 50,000 small requests and its time is spent on two cores that the
/// nodes share: the JDK's client took several times the processor time for each.
final class Line implements AutoCloseable {

    /// An import of a whole list is the longest answer there is.
    private static final int ANSWER_WAIT_MILLIS = 180_000;

    private static final int CONNECT_WAIT_MILLIS = 5_000;
    private static final int HEADER_BYTES_MAX = 16_384;
    private static final int BODY_BYTES_MAX = 512 << 20;

    private final Socket socket;
    private final InputStream in;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    static Line open(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_WAIT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_WAIT_MILLIS);
            return new Line(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(statusOf(readHeaderLine()));
        var headers = new ArrayList<String>();
        for (var line = readHeaderLine(); !line.isEmpty(); line = readHeaderLine()) {
            headers.add(line);
        }
        return new Answer(status, headers, readBody(status, headers));
    }

    private static String statusOf(String line) throws IOException {
        if (!line.startsWith("HTTP/1.1 ") || line.length() < 12) {
            throw new IOException("no HTTP answer: " + line);
        }
        return line.substring(9, 12);
    }

    private byte[] readBody(int status, List<String> headers) throws IOException {
        var chunked = Answer.header(headers, "transfer-encoding")
                .toLowerCase(Locale.ROOT)
                .equals("chunked");
        if (chunked) {
            return readChunks();
        }
        var length = Answer.header(headers, "content-length");
        if (length.isEmpty()) {
            if (status == 204 || status == 304) {
                return new byte[0];
            }
            throw new IOException("an answer without its length");
        }
        return readExactly(Integer.parseInt(length));
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(readHeaderLine().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                break;
            }
            body.writeBytes(readExactly(size));
            if (body.size() > BODY_BYTES_MAX) {
                throw new IOException("an answer longer than " + BODY_BYTES_MAX + " bytes");
            }
            readHeaderLine();
        }
        while (!readHeaderLine().isEmpty()) {
            // Trailers say nothing that is used here.
        }
        return body.toByteArray();
    }

    private byte[] readExactly(int count) throws IOException {
        if (count < 0 || count > BODY_BYTES_MAX) {
            throw new IOException("an answer of " + count + " bytes, at most " + BODY_BYTES_MAX + " are read");
        }
        var read = in.readNBytes(count);
        if (read.length < count) {
            throw new EOFException("the node hung up in the middle of an answer");
        }
        return read;
    }

    private String readHeaderLine() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the node hung up");
            }
            if (octet != '\r') {
                line.write(octet);
            }
            if (line.size() > HEADER_BYTES_MAX) {
                throw new IOException("a header longer than " + HEADER_BYTES_MAX + " bytes");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // A line that cannot be closed is already gone; nothing is left to do about it.
        }
    }
}
