package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A round is agreed when both bureaus and the neutral have signed the same bytes")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTest {

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
    void all_three_nodes_have_the_same_signed_terms() {
        nodes.agree(ThreeNodes.terms());

        for (var node : nodes.all()) {
            var round =
                    node.as(Role.AUDITOR).get("/api/rounds/winter-2026").ok().json();
            assertThat(round.path("state").stringValue("")).isEqualTo("agreed");
            assertThat(round.path("signatures")).hasSize(3);
        }
    }

    @Test
    void the_neutral_does_not_sign_before_both_bureaus() {
        var terms = ThreeNodes.terms();
        terms.put("round", "early");
        var books = nodes.a().as(Role.ROUND_OFFICER);
        books.csv("/api/rulebooks", ThreeNodes.rulebook("A")).ok();
        nodes.b()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("B"))
                .ok();
        nodes.settle();
        var sha256 = books.post("/api/rounds", terms).ok().json().path("sha256").stringValue("");
        nodes.settle();

        var early = nodes.neutral().as(Role.DELEGATE).post("/api/rounds/early/signature", Map.of("sha256", sha256));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.rule()).isEqualTo("terms.order");
    }

    @Test
    void terms_that_a_side_refused_are_refused_at_all_three() {
        var terms = ThreeNodes.terms();
        terms.put("round", "refused-round");
        nodes.a()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("A"))
                .ok();
        nodes.b()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("B"))
                .ok();
        nodes.settle();
        var sha256 = nodes.a()
                .as(Role.ROUND_OFFICER)
                .post("/api/rounds", terms)
                .ok()
                .json()
                .path("sha256")
                .stringValue("");
        nodes.settle();

        nodes.b()
                .as(Role.ROUND_OFFICER)
                .post("/api/rounds/refused-round/refusal", Map.of("sha256", sha256, "reason", "The quota is too low."))
                .ok();
        nodes.settle();

        for (var node : nodes.all()) {
            var round =
                    node.as(Role.AUDITOR).get("/api/rounds/refused-round").ok().json();
            assertThat(round.path("state").stringValue("")).isEqualTo("refused");
        }
    }
}
