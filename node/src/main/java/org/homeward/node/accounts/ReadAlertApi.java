package org.homeward.node.accounts;

import java.util.UUID;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Alerts about reads and what auditors found, over REST.
@RestController
class ReadAlertApi {

    private final ReadAlerts alerts;
    private final Answers answers;

    ReadAlertApi(ReadAlerts alerts, Answers answers) {
        this.alerts = alerts;
        this.answers = answers;
    }

    @GetMapping("/api/read-alerts")
    Page<ReadAlert> alerts(Page.Asked asked) {
        return Page.of(asked, alerts.count(), alerts.page(asked.size(), asked.offset()));
    }

    record Review(String finding) {}

    @PostMapping("/api/read-alerts/{alert}/review")
    ResponseEntity<byte[]> review(Actor auditor, Deed deed, @PathVariable UUID alert, @RequestBody Review review) {
        return answers.once(deed, () -> alerts.review(auditor, alert, review.finding()));
    }
}
