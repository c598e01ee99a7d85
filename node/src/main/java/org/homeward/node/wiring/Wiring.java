package org.homeward.node.wiring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/// Makes what the other packages are given: settings, clock, ids, randomness.
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    NodeSettings nodeSettings(Environment environment) {
        var simulated = environment.getProperty("homeward.simulated-clock", Boolean.class, false);
        return new NodeSettings(
                environment.getRequiredProperty("homeward.organisation"),
                Side.named(environment.getRequiredProperty("homeward.side")),
                Path.of(environment.getRequiredProperty("homeward.keys")),
                environment.getProperty("homeward.operator.password", ""),
                environment.getProperty("homeward.first-account", ""),
                simulated ? NodeSettings.ClockKind.SIMULATED : NodeSettings.ClockKind.REAL,
                environment.getProperty("homeward.seed", Long.class, 0L));
    }

    @Bean
    BusinessClock businessClock(NodeSettings settings) {
        return settings.simulated() ? BusinessClock.simulated() : BusinessClock.real();
    }

    /// The machine's best randomness; or, in a played round with a seed, a generator that gives the same again.
    @Bean
    SecureRandom randomness(NodeSettings settings) {
        if (settings.seed() == 0) {
            return Randomness.machine();
        }
        try {
            var seeded = SecureRandom.getInstance("SHA1PRNG");
            seeded.setSeed((settings.side().word() + settings.seed()).getBytes(StandardCharsets.UTF_8));
            return seeded;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("the JDK ships SHA1PRNG; this one does not, which is a bug", impossible);
        }
    }

    @Bean
    IdSource idSource(SecureRandom randomness) {
        return new IdSource(randomness);
    }

    @Bean
    FormKeys formKeys() {
        return new FormKeys();
    }

    /// The same strictness over HTTP as in envelopes.
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(Json.introspector());
    }
}
