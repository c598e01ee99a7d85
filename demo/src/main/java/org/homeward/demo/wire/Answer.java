package org.homeward.demo.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a node answered.
public final class Answer {

    private final int status;
    private final List<String> headers;
    private final byte[] body;

    Answer(int status, List<String> headers, byte[] body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// True for 2xx.
    public boolean isGranted() {
        return status >= 200 && status < 300;
    }

    /// The body as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The body as JSON; a missing node where it is none.
    public JsonNode json() {
        try {
            return Form.JSON.readTree(body);
        } catch (JacksonException _) {
            return Form.JSON.missingNode();
        }
    }

    /// The rule that refused; empty where none did.
    public String rule() {
        return isGranted() ? "" : json().path("rule").asString("");
    }

    /// A refusal in words: status, rule, sentence and every fault.
    public String refusal() {
        var problem = json();
        if (!problem.isObject()) {
            return status + " " + text();
        }
        var said = new StringBuilder(status + " " + rule() + " "
                + problem.path("detail").asString(problem.path("title").asString("")));
        for (var fault : problem.path("faults")) {
            said.append("\n  ").append(fault.path("rule").asString(""));
            said.append(" at ").append(fault.path("at").asString("")).append(": ");
            said.append(fault.path("sentence").asString(fault.toString()));
        }
        return said.toString();
    }

    boolean closesTheLine() {
        return header(headers, "connection").equalsIgnoreCase("close");
    }

    /// The session cookie that it sets, as `NAME=value`; empty where it sets none.
    String cookie() {
        return header(headers, "set-cookie").split(";", 2)[0];
    }

    static String header(List<String> headers, String name) {
        for (var header : headers) {
            var colon = header.indexOf(':');
            if (colon == name.length() && header.regionMatches(true, 0, name, 0, colon)) {
                return header.substring(colon + 1).strip();
            }
        }
        return "";
    }
}
