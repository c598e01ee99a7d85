package org.homeward.node.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A node that speaks TLS, itself or by its proxy, gives its cookie to no connection without it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CookieOverTlsTest {

    private static Map<String, Object> settings(Map<String, String> more) {
        var lines = new HashMap<>(Map.of(
                "organisation", "Bureau of Halvern",
                "side", "a",
                "port", "8080",
                "keys", "keys",
                "database.url", "jdbc:postgresql://127.0.0.1/homeward",
                "database.user", "homeward",
                "first.account", "0".repeat(64)));
        lines.putAll(more);
        return new NodeFile(Path.of("node.properties"), lines).settings("", false);
    }

    @Test
    void with_its_own_certificate() {
        assertThat(settings(Map.of("tls.certificate", "c.pem", "tls.key", "k.pem")))
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void behind_a_proxy() {
        assertThat(settings(Map.of("proxy", "true"))).containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void and_without_either_it_answers_this_machine_only() {
        assertThat(settings(Map.of()))
                .doesNotContainKey("server.servlet.session.cookie.secure")
                .containsEntry("server.address", "127.0.0.1");
    }
}
