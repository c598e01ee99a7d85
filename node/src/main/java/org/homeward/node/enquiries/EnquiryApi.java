package org.homeward.node.enquiries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Enquiries over REST. A list of them names lines, never people; what was corrected is recorded as read.
@RestController
class EnquiryApi {

    private final EnquiryDesk desk;
    private final EnquiryRepository repository;
    private final AccessRecords records;
    private final Answers answers;

    EnquiryApi(EnquiryDesk desk, EnquiryRepository repository, AccessRecords records, Answers answers) {
        this.desk = desk;
        this.repository = repository;
        this.records = records;
        this.answers = answers;
    }

    @PostMapping("/api/tracing/enquiries")
    ResponseEntity<byte[]> ask(Actor officer, Deed deed, @RequestBody EnquiryDesk.Asked asked) {
        return answers.once(deed.in(asked.round()), () -> desk.ask(officer, asked));
    }

    record Row(
            UUID enquiry,
            String way,
            String round,
            String personRef,
            String field,
            Instant askedAt,
            String state,
            String word,
            String value,
            @Nullable Instant answeredAt) {

        /// The enquiry only.
        @Override
        public String toString() {
            return enquiry.toString();
        }
    }

    /// @param way `asked` or `received`
    /// @param open whether those without an end are meant, or those with it
    @GetMapping("/api/tracing/enquiries")
    ResponseEntity<byte[]> enquiries(
            Actor actor,
            @RequestParam String way,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "true") boolean open,
            Page.Asked asked) {
        var wanted = Enquiry.Way.of(way);
        if (wanted.isEmpty()) {
            return Answers.read(Answer.faulty("enquiry.way", "way", way, "asked or received"));
        }
        var chosen = new EnquiryRepository.Chosen(wanted.get(), round, open);
        var rows = repository.page(chosen, asked.size(), asked.offset()).stream()
                .map(EnquiryApi::row)
                .toList();
        records.worklist(
                actor,
                Operation.SEE_ENQUIRIES,
                Purpose.RESTORING_FAMILY_LINKS,
                "enquiries, page " + asked.page(),
                rows.size());
        return Answers.read(Answer.done(Page.of(asked, repository.count(chosen), rows)));
    }

    private static Row row(Enquiry enquiry) {
        var answer = enquiry.answer();
        return new Row(
                enquiry.enquiry(),
                enquiry.way().word(),
                enquiry.round(),
                enquiry.personRef(),
                enquiry.field().word(),
                enquiry.askedAt(),
                enquiry.state().word(),
                answer.map(one -> one.word().word()).orElse(""),
                answer.map(Enquiry.Answered::value).orElse(""),
                answer.map(Enquiry.Answered::at).orElse(null));
    }

    @PostMapping("/api/tracing/enquiries/{enquiry}/answers")
    ResponseEntity<byte[]> answer(
            Actor officer, Deed deed, @PathVariable String enquiry, @RequestBody EnquiryDesk.Reply reply) {
        return answers.once(
                deed,
                () -> id(enquiry)
                        .map(known -> desk.answer(officer, known, reply))
                        .orElseGet(() -> Answer.absent("enquiry")));
    }

    /// The id written so, if it may be one.
    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
