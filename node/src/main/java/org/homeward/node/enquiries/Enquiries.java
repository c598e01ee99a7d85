package org.homeward.node.enquiries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was asked about lines of the other side's list, for pages that show such a line.
@Component
public class Enquiries {

    private final EnquiryRepository repository;

    Enquiries(EnquiryRepository repository) {
        this.repository = repository;
    }

    /// One enquiry about a line.
    ///
    /// @param field which field, as in lists
    /// @param askedAt when
    /// @param word the newest answer, `confirmed`, `corrected` or `unreadable`; empty while there is none
    public record Told(String field, Instant askedAt, Optional<String> word) {}

    /// What was asked about a line, the newest first.
    public List<Told> ofLine(String round, String personRef) {
        return repository.ofLine(round, personRef).stream()
                .map(one -> new Told(
                        one.field().word(),
                        one.askedAt(),
                        one.answer().map(answer -> answer.word().word())))
                .toList();
    }

    /// Address of the page on which the other bureau is asked to read a line again.
    public static String href(String round, String personRef) {
        return EnquireScreens.href(round, personRef);
    }
}
