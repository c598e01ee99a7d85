package org.homeward.node.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Records that are due, what is kept on and what is erased, over REST. It names references, never people.
@RestController
class RetentionApi {

    private final RetentionDesk desk;
    private final RetentionRepository repository;
    private final AccessRecords access;
    private final Answers answers;
    private final BusinessClock clock;

    RetentionApi(
            RetentionDesk desk,
            RetentionRepository repository,
            AccessRecords access,
            Answers answers,
            BusinessClock clock) {
        this.desk = desk;
        this.repository = repository;
        this.access = access;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/api/records")
    Page<KeptRecord> due(
            Actor actor,
            @RequestParam(defaultValue = "") String round,
            @RequestParam Optional<LocalDate> by,
            Page.Asked asked) {
        var filter = new RetentionRepository.Filter(round, by.orElseGet(clock::today));
        var rows = repository.page(filter, asked.size(), asked.offset());
        access.worklist(
                actor,
                Operation.SEE_RECORDS,
                AccessRecords.Purpose.AUDIT,
                "records to review, page " + asked.page(),
                rows.size());
        return Page.of(asked, repository.count(filter), rows);
    }

    @GetMapping("/api/records/erasures")
    Page<RetentionRepository.Erasure> erasures(Page.Asked asked) {
        return Page.of(asked, repository.erasureCount(), repository.erasures(asked.size(), asked.offset()));
    }

    // Answered under the node's own copies: those of the round are what is erased.
    @PostMapping("/api/records/erasures")
    ResponseEntity<byte[]> erase(Deed deed, Actor actor, @RequestBody RetentionDesk.Asked asked) {
        return answers.once(deed, () -> desk.erase(actor, asked));
    }

    @PostMapping("/api/records/reviews")
    ResponseEntity<byte[]> keepOn(Deed deed, Actor actor, @RequestBody RetentionDesk.KeepOn asked) {
        return answers.once(deed, () -> desk.keepOn(actor, asked));
    }
}
