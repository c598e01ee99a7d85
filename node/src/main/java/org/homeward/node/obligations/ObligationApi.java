package org.homeward.node.obligations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is owed in a round, over REST.
@RestController
class ObligationApi {

    private final Obligations obligations;

    ObligationApi(Obligations obligations) {
        this.obligations = obligations;
    }

    record Owed(
            String rule,
            String article,
            String owedBy,
            long parcels,
            Instant dueAt,
            @Nullable Instant lateSince) {
        static Owed of(Obligation obligation) {
            return new Owed(
                    obligation.rule(),
                    obligation.article(),
                    obligation.owedBy().word(),
                    obligation.parcels(),
                    obligation.dueAt(),
                    obligation.lateSince().orElse(null));
        }
    }

    record Rows(List<Owed> rows) {}

    @GetMapping("/api/obligations")
    Rows obligations(@RequestParam String round) {
        return new Rows(obligations.of(round).stream().map(Owed::of).toList());
    }
}
