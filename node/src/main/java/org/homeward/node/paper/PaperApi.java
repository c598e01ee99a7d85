package org.homeward.node.paper;

import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was entered from paper, and its corrections, over REST.
@RestController
class PaperApi {

    private final PaperEntries entries;
    private final PaperRepository repository;
    private final AccessRecords access;
    private final Answers answers;

    PaperApi(PaperEntries entries, PaperRepository repository, AccessRecords access, Answers answers) {
        this.access = access;
        this.entries = entries;
        this.repository = repository;
        this.answers = answers;
    }

    @GetMapping("/api/paper")
    Page<PaperEntry> entered(
            Actor actor,
            @RequestParam String round,
            @RequestParam(defaultValue = "") String subject,
            Page.Asked asked) {
        var rows = repository.page(round, subject, asked.size(), asked.offset());
        access.read(
                actor,
                Operation.SEE_PAPER,
                AccessRecords.Purpose.PARCEL,
                "paper entries, page " + asked.page(),
                rows.size());
        return Page.of(asked, repository.count(round, subject), rows);
    }

    @PostMapping("/api/paper/corrections")
    ResponseEntity<byte[]> correct(Deed deed, Actor actor, @RequestBody PaperEntries.Correction asked) {
        return answers.once(deed, () -> entries.correct(actor, asked));
    }
}
