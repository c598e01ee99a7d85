package org.homeward.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.ThreeNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Accounts are opened by one-time links, and what is changed of them ends their sessions")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest {

    private static final String SECRET = "a-long-password-of-hers";

    private static ThreeNodes nodes;
    private static Caller operator;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        operator = nodes.a().as(Role.OPERATOR);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static String invite(String account) {
        var form = Map.of("account", account, "name", "Invented Clerk", "role", "INTAKE_CLERK", "places", List.of());
        return "/api"
                + operator.post("/api/accounts", form).ok().json().path("link").stringValue("");
    }

    private static Caller.Reply open(String link) {
        return nodes.a().nobody().post(link, Map.of("password", SECRET));
    }

    @Test
    void a_link_opens_an_account_once() {
        var link = invite("once");
        open(link).ok();

        assertThat(open(link).rule()).isEqualTo("invitation.over");
        assertThat(nodes.a().signIn("once", SECRET).get("/api/rounds").status()).isEqualTo(200);
    }

    @Test
    void a_link_is_worth_nothing_after_a_week_and_until_then_it_is() {
        var late = invite("late");
        nodes.moveTo(nodes.now().plus(Invitations.VALID).minusSeconds(1));
        var inTime = invite("in-time");
        nodes.moveTo(nodes.now().plusSeconds(1));

        assertThat(open(late).rule()).isEqualTo("invitation.over");
        open(inTime).ok();
    }

    @Test
    void of_two_links_for_one_person_only_the_newer_opens() {
        var first = invite("twice");
        nodes.moveTo(nodes.now().plus(Duration.ofMinutes(1)));
        var second = invite("twice");

        assertThat(open(first).rule()).isEqualTo("invitation.over");
        open(second).ok();
    }

    @Test
    void a_word_that_nobody_was_given_opens_nothing() {
        assertThat(open("/api/invitations/ACDEFGHJKMNPQRTWXYACDEFGHJKMNPQR").rule())
                .isEqualTo("invitation.over");
        assertThat(nodes.a().nobody().get("/invitations/NONE").status()).isEqualTo(404);
    }

    @Test
    void whoever_is_given_another_role_is_signed_out_at_once() {
        open(invite("moved")).ok();
        var clerk = nodes.a().signIn("moved", SECRET);
        assertThat(clerk.get("/api/rounds").status()).isEqualTo(200);

        change("moved", "PLACE_CLERK", false).ok();

        assertThat(clerk.get("/api/rounds").status()).isEqualTo(401);
        assertThat(nodes.a()
                        .signIn("moved", SECRET)
                        .get("/api/intake/parcels?round=x")
                        .status())
                .isEqualTo(404);
    }

    private static Caller.Reply change(String account, String role, boolean locked) {
        return operator.put(
                "/api/accounts/" + account, Map.of("role", role, "places", List.of("A-01"), "locked", locked));
    }

    @Test
    void a_locked_account_lets_nobody_in_until_it_is_unlocked() {
        open(invite("locked")).ok();
        var clerk = nodes.a().signIn("locked", SECRET);

        change("locked", "INTAKE_CLERK", true).ok();

        assertThat(clerk.get("/api/rounds").status()).isEqualTo(401);
        assertThat(signInStatus("locked")).isEqualTo(401);
        change("locked", "INTAKE_CLERK", false).ok();
        assertThat(signInStatus("locked")).isEqualTo(200);
    }

    private static int signInStatus(String account) {
        return nodes.a()
                .nobody()
                .post("/api/sign-in", Map.of("account", account, "password", SECRET))
                .status();
    }

    @Test
    void who_lost_a_password_gets_a_new_link_and_the_old_session_ends() {
        open(invite("lost")).ok();
        var before = nodes.a().signIn("lost", SECRET);
        nodes.moveTo(nodes.now().plus(Duration.ofMinutes(1)));
        var link = operator.post("/api/accounts/lost/invitation", Map.of()).ok().json();

        nodes.a()
                .nobody()
                .post("/api" + link.path("link").stringValue(""), Map.of("password", "another-long-password"))
                .ok();

        assertThat(before.get("/api/rounds").status()).isEqualTo(401);
        assertThat(signInStatus("lost")).isEqualTo(401);
    }

    @Test
    void nobody_changes_his_own_account() {
        assertThat(change("operator", "OPERATOR", true).rule()).isEqualTo("account.own");
        assertThat(change("nobody-at-all", "OPERATOR", true).status()).isEqualTo(404);
    }
}
