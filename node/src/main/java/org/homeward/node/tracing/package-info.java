/// Who is meant: the addressee a family wrote, matched with a line of the other side's list. Software proposes, a
/// named officer decides.
///
/// **Law.** GC III art. 122 and 123: the Bureaus and the Agency trace people (P-11). Policy: no automatic decision
/// about a person; a proposal is never a match.
///
/// **Words.** A *sought addressee* is whom a family wrote on one parcel. A *proposal* pairs him with a line of a
/// list; it lies in the zone *match*, to be confirmed with others as a batch, or *review*, to be looked at by
/// itself. A *confirmation* is one record of an officer that lists its lines; a *refusal* says that a pair is not
/// one man. A *withdrawal* undoes either by a new record; a *split* takes some parcels from a person they were
/// confirmed for. Who *waits* has no proposal: `list.none`, or `list.conflict` when his number is listed with
/// another day of birth.
///
/// **Rules kept here.** Candidates come from record linkage (library `linkage`) over all that both lists say.
/// Equal number and birth date on one line is a match unless the names speak against it; then it is a review.
/// Nobody whose names speak against it is a match. Where parcels for different men claim one line, an officer
/// looks. Proposals are computed anew after each list, each intake and each decision that was undone; what is no
/// longer proposed cannot be confirmed. What linkage says depends on the lists alone, so a decision undone leaves
/// no trace. Every decision keeps the evidence it was made on.
///
/// **Not here.** Lists are in `people`.
///
/// **Start reading at** [ListedLines], then [Claims], [Search], [TracingDesk].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wiring",
            "records",
            "requests",
            "accounts",
            "csv",
            "desk",
            "rounds",
            "people",
            "enquiries"
        })
package org.homeward.node.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
