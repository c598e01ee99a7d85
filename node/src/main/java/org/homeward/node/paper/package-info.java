/// What was done on paper and is entered later: when it happened, on which sheet, who saw it; and its corrections.
///
/// **Law.** None asks for a computer: GC III arts. 71 to 77 and 125 ask for seals, examinations, receipts. A power
/// cut must not stop a parcel, and what was written by hand must count with the time at which it happened.
///
/// **Words.** A *paper entry* says of one step that it was done on paper: *happened at* and *recorded at*, by whom
/// it was entered, the number of the *sheet*, and who *witnessed* it. A *correction* is a later entry that names
/// the one it corrects; both are shown.
///
/// **Rules kept here.** Nothing happened in the future, before the step before it, or before the round's first
/// day. What is older than two weeks is entered by two people. Clocks of duties count from when it happened. An
/// entry is never changed; a correction corrects the newest entry of its line, and the deed's own time stays as it
/// was entered.
///
/// **Not here.** The border sheet of a handover: `custody`. What a step does: its feature.
///
/// **Start reading at** [PaperEntries], then [PaperRule].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "records", "requests", "accounts", "csv", "desk", "rounds"})
package org.homeward.node.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
