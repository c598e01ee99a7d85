package org.homeward.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.node.Caller;
import org.homeward.node.ThreeNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Who may do what is one table")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationTest {

    private static final String CLOSED = "There is no such thing here for you.";

    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void every_operation_is_open_to_its_roles_and_closed_to_all_others() {
        var wrong = new ArrayList<String>();
        for (var node : List.of(nodes.a(), nodes.neutral())) {
            for (var role : Role.values()) {
                for (var operation : asked()) {
                    boolean may = operation.isAt(node.side())
                            && (operation.isForAnybody() || operation.roles().contains(role));
                    var reply = ask(node.as(role), operation);
                    boolean open = !(reply.status() == 404
                            && (isPage(operation) || reply.text().contains(CLOSED)));
                    boolean hidden =
                            may && isPage(operation) && operation.path().contains("{");
                    if ((open != may && !hidden) || reply.status() >= 500) {
                        wrong.add(node.side() + " " + role + " " + operation + " answered " + reply.status());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    // A page that is forbidden and one that is absent read alike; here every named thing is absent.
    private static boolean isPage(Operation operation) {
        return !operation.path().startsWith("/api/") && !operation.path().startsWith("/simulation/");
    }

    @Test
    void nobody_reaches_what_is_not_for_anybody() {
        var wrong = new ArrayList<String>();
        for (var operation : asked()) {
            if (operation == Operation.PEER_ENVELOPE || operation == Operation.PEER_RECEIPT) {
                continue; // Open to whoever signs; without a signature 401.
            }
            var reply = ask(nodes.a().nobody(), operation);
            boolean closed = reply.status() == 401
                    || reply.status() == 302
                    || reply.text().contains(CLOSED);
            if (closed == operation.isForAnybody() && operation.isAt(nodes.a().side())) {
                wrong.add(operation + " answered " + reply.status());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_not_in_the_table_is_closed_to_everybody() {
        for (var path : new String[] {"/actuator/health", "/api", "/api/rounds/x/y/z", "/api/../simulation/clock"}) {
            for (var role : Role.values()) {
                assertThat(nodes.a().as(role).get(path).status()).isIn(400, 404);
            }
        }
    }

    @Test
    void the_table_and_the_page_about_it_name_the_same_operations() throws IOException {
        var page = Files.readString(Path.of("../formats/rest.md"));
        var named = new TreeSet<String>();
        var call = Pattern.compile("`(GET|POST|PUT) (/[^`?&]*)");
        var found = call.matcher(page);
        while (found.find()) {
            named.add(found.group(1) + " " + variables(found.group(2)));
        }

        var table = new TreeSet<String>();
        for (var operation : Operation.values()) {
            if (operation.path().startsWith("/api/") || operation.path().startsWith("/simulation/")) {
                table.add(operation.method() + " " + variables(operation.path()));
            }
        }
        assertThat(named).isEqualTo(table);
    }

    private static String variables(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    // Signing out ends the caller's session and moving the clock his day; forms of the door want the token of their
    // page;
    // the fault page is for faults. Each has tests of its own.
    private static List<Operation> asked() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation != Operation.SIGN_OUT
                        && operation != Operation.SIGN_OUT_FORM
                        && operation != Operation.SIGN_IN_FORM
                        && operation != Operation.INVITATION_FORM
                        && operation != Operation.MOVE_CLOCK
                        && operation != Operation.FAULT_PAGE)
                .toList();
    }

    private static Caller.Reply ask(Caller caller, Operation operation) {
        var path = operation.path().replaceAll("\\{[^}]*}", "none");
        var body = operation.method().equals("GET") ? "" : "{}";
        return caller.send(
                operation.method(), path, "application/json", body, "try-" + System.nanoTime(), caller.csrf());
    }
}
