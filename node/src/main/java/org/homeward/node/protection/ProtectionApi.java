package org.homeward.node.protection;

import java.time.Instant;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What protection officers read, and what they record about families that were told.
@RestController
class ProtectionApi {

    private final ReasonRepository repository;
    private final TellingDesk desk;
    private final AccessRecords records;
    private final Answers answers;

    ProtectionApi(ReasonRepository repository, TellingDesk desk, AccessRecords records, Answers answers) {
        this.repository = repository;
        this.desk = desk;
        this.records = records;
        this.answers = answers;
    }

    record Told(String whom, String toldBy, String manner, Instant toldAt, String recordedBy, Instant recordedAt) {
        static Told of(Report.Told told) {
            return new Told(
                    told.whom(),
                    told.toldBy(),
                    told.manner().word(),
                    told.toldAt(),
                    told.recordedBy(),
                    told.recordedAt());
        }
    }

    /// @param home the side whose family it is; only its officers record that the family was told
    /// @param teller who tells the family; empty while nobody is agreed
    /// @param told null until the family was told
    record Reason(
            String itemNumber,
            String home,
            String reason,
            String note,
            Instant reportedAt,
            String teller,
            @Nullable Told told) {}

    @GetMapping("/api/protection/reports")
    Page<Reason> reasons(Actor officer, Page.Asked asked) {
        var rows = repository.page(asked.size(), asked.offset()).stream()
                .map(ProtectionApi::reason)
                .toList();
        records.read(
                officer,
                Operation.SEE_WITHHELD_REASONS,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                "withheld reasons, page " + asked.page(),
                rows.size());
        return Page.of(asked, repository.count(), rows);
    }

    private static Reason reason(Report kept) {
        return new Reason(
                kept.itemNumber(),
                kept.home().word(),
                kept.reason().word(),
                kept.note(),
                kept.reportedAt(),
                kept.teller().map(Report.Teller::name).orElse(""),
                kept.telling().map(Told::of).orElse(null));
    }

    @PostMapping("/api/protection/tellers")
    ResponseEntity<byte[]> agree(Deed deed, Actor officer, @RequestBody TellingDesk.Agreement asked) {
        return answers.once(deed, () -> desk.agree(officer, asked));
    }

    @PostMapping("/api/protection/tellings")
    ResponseEntity<byte[]> told(Deed deed, Actor officer, @RequestBody TellingDesk.Telling asked) {
        return answers.once(deed, () -> desk.told(officer, asked));
    }

    @PostMapping("/api/protection/tellings/withdrawals")
    ResponseEntity<byte[]> withdraw(Deed deed, Actor officer, @RequestBody TellingDesk.Withdrawal asked) {
        return answers.once(deed, () -> desk.withdraw(officer, asked));
    }
}
