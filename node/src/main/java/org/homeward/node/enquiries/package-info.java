/// Enquiries between bureaus: one asks the other to read one field of one line of its list again, and the other
/// answers.
///
/// **Law.** GC III art. 122: a Bureau replies to all enquiries it receives, and makes those that are needed to
/// obtain what it does not have (P-15). GC III art. 13: nothing about a family crosses, nor why it is asked
/// (P-01).
///
/// **Words.** An *enquiry* names a line of the other side's list and a field of it. It is *confirmed* as written,
/// *corrected*, or the record *cannot be read*; the last is no end of it: it stays open, searched since that day.
///
/// **Rules kept here.** An enquiry is never closed without an answer, and never answered twice. What crosses is
/// round, line and field, and the answer; [LineEnquired] has no member for anything else. A correction changes the
/// line in both bureaus and lets everybody who waits be searched for anew.
///
/// **Not here.** What the lines say: `people`. The new search: `tracing`.
///
/// **Start reading at** [EnquiryDesk], then [EnquiryArrivals].
@NullMarked
@ApplicationModule(
        allowedDependencies = {"wiring", "records", "requests", "accounts", "csv", "desk", "peers", "rounds", "people"})
package org.homeward.node.enquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
