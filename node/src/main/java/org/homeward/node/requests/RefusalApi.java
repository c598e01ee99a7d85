package org.homeward.node.requests;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was refused, escalated and re-routed at this node, over REST.
@RestController
class RefusalApi {

    private final Notables notables;

    RefusalApi(Notables notables) {
        this.notables = notables;
    }

    record Refusals(Map<String, Long> counts, List<Notable> rows) {}

    @GetMapping("/api/refusals")
    Refusals refusals(@RequestParam String round) {
        return new Refusals(notables.counts(round), notables.newest(round));
    }
}
