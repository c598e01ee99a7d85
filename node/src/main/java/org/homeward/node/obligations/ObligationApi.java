package org.homeward.node.obligations;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is late, over REST.
@RestController
class ObligationApi {

    private final Obligations obligations;

    ObligationApi(Obligations obligations) {
        this.obligations = obligations;
    }

    record Row(String duty, String rule, String article, String owedBy, long parcels, Instant dueAt) {}

    record Rows(List<Row> rows) {}

    @GetMapping("/api/obligations")
    Rows late(@RequestParam String round) {
        return new Rows(obligations.late(round).stream()
                .map(late -> new Row(
                        late.duty().name().toLowerCase(java.util.Locale.ROOT),
                        late.duty().rule(),
                        late.duty().article(),
                        late.owedBy(),
                        late.parcels(),
                        late.dueAt()))
                .toList());
    }
}
