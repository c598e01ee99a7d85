package org.homeward.node.protection;

import java.time.Instant;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What protection officers read.
@RestController
class ProtectionApi {

    private final ReasonRepository repository;
    private final AccessRecords records;

    ProtectionApi(ReasonRepository repository, AccessRecords records) {
        this.repository = repository;
        this.records = records;
    }

    record Reason(String itemNumber, String reason, String note, Instant reportedAt) {}

    @GetMapping("/api/protection/reports")
    Page<Reason> reasons(Actor officer, Page.Asked asked) {
        var rows = repository.page(asked.size(), asked.offset()).stream()
                .map(kept -> new Reason(kept.itemNumber(), kept.reason(), kept.note(), kept.reportedAt()))
                .toList();
        records.read(
                officer,
                Operation.SEE_WITHHELD_REASONS,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                "withheld reasons, page " + asked.page(),
                rows.size());
        return Page.of(asked, repository.count(), rows);
    }
}
