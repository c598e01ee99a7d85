package org.homeward.demo.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.demo.input.Sheet;
import tools.jackson.databind.JsonNode;

/// One account at one node, signed in when it first does something. May be used by several threads.
public final class Session {

    /// Rows asked for at once.
    private static final int PAGE_ROWS = 1_000;

    private static final int SIGN_INS_MAX =
            3; // A node restarted between sign-in and request; more is a wrong password.

    private static final String SECOND_PERSON = "second.person";

    private record Pass(String cookie, String csrf) {}

    private final Wire wire;
    private final DeedKey keys;
    private final String account;
    private final String password;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile Pass pass = new Pass("", "");
    private volatile Optional<Session> second = Optional.empty();

    /// @param seed of the run, for the keys of its deeds
    public Session(Wire wire, long seed, String account, String password) {
        this.wire = wire;
        this.keys = new DeedKey(seed);
        this.account = account;
        this.password = password;
    }

    /// Who asks for the same when a deed needs two people.
    public void confirmedBy(Session other) {
        second = Optional.of(other);
    }

    private Answer seconded(Answer answer, Function<Session, Answer> same) {
        return answer.rule().equals(SECOND_PERSON) ? second.map(same).orElse(answer) : answer;
    }

    /// The account's name.
    public String account() {
        return account;
    }

    /// Reads something that must be readable.
    public JsonNode read(String path) {
        return granted("GET " + path, ask(pass -> Call.get(path, headers(pass))))
                .json();
    }

    /// Reads something that is no JSON.
    public String readText(String path) {
        return granted("GET " + path, ask(pass -> Call.get(path, headers(pass))))
                .text();
    }

    /// Reads all pages of a list. `path` may have a query.
    public List<JsonNode> rows(String path) {
        var rows = new ArrayList<JsonNode>();
        eachRow(path, rows::add);
        return rows;
    }

    /// Reads a list page by page, so that a long one is never whole in memory.
    public void eachRow(String path, Consumer<JsonNode> reader) {
        var more = path + (path.contains("?") ? "&" : "?") + "size=" + PAGE_ROWS + "&page=";
        var read = 0L;
        for (var page = 1; ; page++) {
            var answer = read(more + page);
            answer.path("rows").forEach(reader);
            read += answer.path("rows").size();
            if (read >= answer.path("total").asLong(0) || answer.path("rows").isEmpty()) {
                return;
            }
        }
    }

    /// Does something that must be granted.
    ///
    /// @param deed what tells this deed from every other of the same account and path
    public JsonNode post(String path, String deed, Form form) {
        return granted("POST " + path + " by " + account, attempt(path, deed, form))
                .json();
    }

    /// Does something that may be refused.
    public Answer attempt(String path, String deed, Form form) {
        var body = form.bytes();
        var key = keys.of(account, path, deed);
        var answer = ask(pass -> Call.with("POST", path, headers(pass, key, "application/json"), body));
        return seconded(answer, other -> other.attempt(path, deed, form));
    }

    /// Hands in a file of `text/csv` that must be granted.
    public JsonNode upload(String path, String deed, Sheet sheet) {
        var answer = attemptBytes(path, deed, "text/csv; charset=UTF-8", sheet);
        return granted("POST " + path + " by " + account, answer).json();
    }

    /// Hands in bytes that may be refused.
    public Answer attemptBytes(String path, String deed, String type, Sheet sheet) {
        var body = sheet.bytes();
        var key = keys.of(account, path, deed);
        var answer = ask(pass -> Call.with("POST", path, headers(pass, key, type), body));
        return seconded(answer, other -> other.attemptBytes(path, deed, type, sheet));
    }

    /// Puts something that must be granted.
    public JsonNode put(String path, String deed, Form form) {
        return granted("PUT " + path + " by " + account, attemptPut(path, deed, form))
                .json();
    }

    private Answer attemptPut(String path, String deed, Form form) {
        var body = form.bytes();
        var key = keys.of(account, path, deed);
        var answer = ask(pass -> Call.with("PUT", path, headers(pass, key, "application/json"), body));
        return seconded(answer, other -> other.attemptPut(path, deed, form));
    }

    /// True when the node answers at all at this moment.
    public boolean isThere() {
        return wire.answers(Call.get("/api/node", List.of()));
    }

    private interface Asked {
        Call with(Pass pass);
    }

    private Answer ask(Asked asked) {
        for (var attempt = 1; ; attempt++) {
            var used = pass.cookie().isEmpty() ? signIn(pass) : pass;
            var answer = wire.ask(asked.with(used));
            if (attempt == SIGN_INS_MAX || !isForgotten(answer, used)) {
                return answer;
            }
            signIn(used);
        }
    }

    /// A node that restarted does not know the session any more. To a write it then says what it says to any stranger,
    /// that there is no such thing, so whether it still knows us is asked with a read that every role may do.
    private boolean isForgotten(Answer answer, Pass used) {
        return switch (answer.status()) {
            case 401 -> true;
            case 403, 404 -> wire.ask(Call.get("/api/outbox", headers(used))).status() == 401;
            default -> false;
        };
    }

    private Pass signIn(Pass stale) {
        signingIn.lock();
        try {
            if (!pass.equals(stale)) {
                return pass;
            }
            var form = Form.of("account", account).with("password", password);
            var answer = granted(
                    "sign-in of " + account + " at " + wire.name(),
                    wire.ask(Call.with(
                            "POST", "/api/sign-in", List.of("Content-Type: application/json"), form.bytes())));
            pass = new Pass(answer.cookie(), answer.json().path("csrf").asString(""));
            return pass;
        } finally {
            signingIn.unlock();
        }
    }

    private Answer granted(String what, Answer answer) {
        if (!answer.isGranted()) {
            throw new Refused(what + " at node " + wire.name(), answer);
        }
        return answer;
    }

    private static List<String> headers(Pass pass, String... keyAndType) {
        var cookie = "Cookie: " + pass.cookie();
        if (keyAndType.length == 0) {
            return List.of(cookie);
        }
        return Stream.of(
                        cookie,
                        "X-CSRF-TOKEN: " + pass.csrf(),
                        "Idempotency-Key: " + keyAndType[0],
                        "Content-Type: " + keyAndType[1])
                .toList();
    }
}
