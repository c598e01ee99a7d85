package org.homeward.demo.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// One HTTP request, ready to be sent as often as it takes.
final class Call {

    private static final byte[] NO_BODY = {};

    private final String method;
    private final String path;
    private final List<String> headers;
    private final byte[] body;

    private Call(String method, String path, List<String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    static Call get(String path, List<String> headers) {
        return new Call("GET", path, headers, NO_BODY);
    }

    static Call with(String method, String path, List<String> headers, byte[] body) {
        return new Call(method, path, headers, body);
    }

    /// Its method and path without query, names and numbers of things left out: what kind of request it is.
    String kind() {
        var end = path.indexOf('?');
        var plain = end < 0 ? path : path.substring(0, end);
        return method + " " + plain.replaceAll("/[^/]*\\d[^/]*", "/{}");
    }

    /// The request's bytes as they go over the line.
    byte[] bytes() {
        var head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
